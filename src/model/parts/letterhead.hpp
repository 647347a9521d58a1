// SPDX-License-Identifier: MIT
// The head of page 1: ô 1 to 4 and 5b of the diagram (Phụ lục I, Phần I, Mục IV).
#pragma once

#include <optional>

#include "model/document.hpp"
#include "model/parts/lines.hpp"

namespace vanban::model::parts {

/// Số, ký hiệu and địa danh, thời gian: the second row. An attached document has none (mẫu 1.3).
struct IssueLine {
  SourcedText code;        ///< code_line
  SourcedText place_date;  ///< `Hà Nội, ngày 05 tháng 01 năm 2020`; empty: none (biên bản)
  SourcedText letter_subject;  ///< `V/v …` of a công văn; empty: none
};

/// Final texts, organs already in capitals; LF in a name is a line end that the office chose.
struct Letterhead {
  SourcedText parent_organ;  ///< cơ quan chủ quản trực tiếp; empty: none
  SourcedText organ;         ///< cơ quan ban hành
  std::optional<IssueLine> issue;
};

/// Between the two sides: less, and the names read as one line.
inline constexpr Length kLetterheadGap = Length::twips(567);

/// Two sides with a gap between them and one or two rows, so that số and date share a baseline
/// however the names wrap. Column widths are a first guess out of `text_width`: layout::prepare
/// fits them.
Table letterhead(const Letterhead& letterhead, Length text_width);

/// `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM` and `Độc lập - Tự do - Hạnh phúc` (Mục II.1).
extern const char* const kNationalName;
extern const char* const kMotto;

}  // namespace vanban::model::parts
