// SPDX-License-Identifier: MIT
// The fixed wordings of a document's components as pure functions of text: the số line, the date
// line, the punctuation of lists. Every string comes back as the reader sees it; an open place is a
// row of no-break spaces (U+00A0), which no program collapses and no line end cuts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace vanban::model::parts {

/// What the document is printed for: on paper the reference to the issuing document is filled in,
/// in an electronic edition its places are printed but left open (mẫu 1.3 and 2.2, ghi chú 2).
enum class Edition { paper, electronic };

/// Số of a document as written: at least two figures, so `05` (Phụ lục I, Phần I, Mục II.3.a).
std::string padded_number(int number);

/// `Số: 15/QĐ-BNV` (Phụ lục I, Phần I, Mục II.3); without a number the place for it stays open.
/// `number` is final text, such as padded_number gives.
std::string code_line(std::string_view number, std::string_view notation);

/// `ngày 05 tháng 01 năm 2020`: days below 10 and months 1 and 2 get a leading 0
/// (Phụ lục I, Phần I, Mục II.4.b); parts not yet known stay open.
std::string long_date(const PartialDate& date);

/// `Hà Nội, ngày 05 tháng 01 năm 2020` (ô 4).
std::string place_date_line(std::string_view place, const PartialDate& date);

/// Gives every entry of a list its end mark: `;`, the last `.`. An end mark that the text already
/// carries (`;`, `,` or one `.`) is replaced; `…`, `...` and `./.` stay.
std::vector<std::string> punctuated_list(std::vector<std::string> entries);

/// One end mark on a text, replacing the one it carries.
std::string with_end_mark(std::string text, std::string_view mark);

/// The document that another is attached to, for the line `(Kèm theo …)`.
struct Attachment {
  std::string lead_in = "Kèm theo";  ///< such as `Kèm theo` or `Ban hành kèm theo`
  std::string document;              ///< what it is attached to: `Quyết định`, `Văn bản`
  std::string number;                ///< empty: open
  std::string notation;              ///< `QĐ-STP`
  PartialDate date;
  std::string issuer;  ///< `Giám đốc Sở Tư pháp tỉnh Khánh Hòa`
};

/// `(Kèm theo Quyết định số 84/QĐ-STP ngày 31 tháng 5 năm 2021 của …)` (mẫu 1.3, 2.1, 2.2).
std::string attachment_note(const Attachment& attachment, Edition edition);

/// One line of Nơi nhận, or a group with its members below.
struct Recipient {
  std::string text;                  ///< LF: a line end inside the entry
  std::vector<std::string> members;  ///< of a group: `- text:` and then `+ member;`
};

/// Bản lưu (Phụ lục I, Phần I, Mục II.9.c): `- Lưu: VT, HC (2).`
struct Archive {
  std::string office = "VT";       ///< the first place of filing: văn thư
  std::vector<std::string> units;  ///< abbreviations of the drafting units
  std::optional<int> copies;
  std::string note;  ///< in brackets in place of the copies, such as `BS`; empty: none
};

/// The lines of Nơi nhận with hyphens and end marks; without an archive the last recipient ends it.
std::vector<std::string> recipient_lines(const std::vector<Recipient>& recipients,
                                         const std::optional<Archive>& archive);

/// Ký hiệu người soạn thảo and số lượng bản phát hành (ô 12): `PL.(300)`; `PL` without a number.
std::string drafter_line(std::string_view notation, std::optional<int> copies);

}  // namespace vanban::model::parts
