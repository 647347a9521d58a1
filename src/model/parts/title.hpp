// SPDX-License-Identifier: MIT
// What stands centred above the content: tên loại and trích yếu (ô 5a), the head of a phụ lục.
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"

namespace vanban::model::parts {

/// Tên loại, trích yếu, and for an attached document the line `(Kèm theo …)`.
struct Title {
  std::string kind;             ///< in capitals: `KẾ HOẠCH`
  std::string subject;          ///< empty: none (giấy giới thiệu); LF: a chosen line end
  std::string attachment_note;  ///< empty: none
};

/// Centred paragraphs and one drawn line under the last of them, 2/5 of its text
/// (Phụ lục I, Phần I, Mục II.5; mẫu 1.3).
std::vector<Block> title(const Title& title);

/// The head of a phụ lục (Phụ lục I, Phần I, Mục III.1; mẫu 2.1).
struct AnnexHeading {
  std::string number;  ///< Roman, `II`; empty where there is one annex only
  std::string title;   ///< in capitals; empty: none
  std::string attachment_note;
  std::string anchor;  ///< the name that references use; empty: none
};

/// `Phụ lục II`, TITLE, `(Kèm theo …)` and the drawn line.
std::vector<Block> annex_heading(const AnnexHeading& heading);

/// Căn cứ, one paragraph each, ends marked `;` and the last `.` (Mục II.6.b).
std::vector<Block> legal_bases(const std::vector<std::string>& bases);

}  // namespace vanban::model::parts
