// SPDX-License-Identifier: MIT
// What stands centred above the content: tên loại and trích yếu (ô 5a), the head of a phụ lục.
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/parts/lines.hpp"

namespace vanban::model::parts {

/// Tên loại, trích yếu, and for an attached document the line `(Kèm theo …)`.
struct Title {
  SourcedText kind;             ///< in capitals: `KẾ HOẠCH`
  SourcedText subject;          ///< empty: none (giấy giới thiệu); LF: a chosen line end
  SourcedText attachment_note;  ///< empty: none
};

/// Centred paragraphs and one drawn line under the last of them, 2/5 of its text
/// (Phụ lục I, Phần I, Mục II.5; mẫu 1.3).
std::vector<Block> title(const Title& title);

/// The head of a phụ lục (Phụ lục I, Phần I, Mục III.1; mẫu 2.1).
struct AnnexHeading {
  std::string number;  ///< Roman, `II`; empty where there is one annex only
  SourcedText title;   ///< in capitals; empty: none
  SourcedText attachment_note;
  std::string anchor;  ///< the name that references use; empty: none
};

/// `Phụ lục II`, TITLE, `(Kèm theo …)` and the drawn line.
std::vector<Block> annex_heading(const AnnexHeading& heading);

}  // namespace vanban::model::parts
