// SPDX-License-Identifier: MIT
// The fixed wordings of a document's components as pure functions of text: the số line, the date
// line, the punctuation of lists. Every string comes back as the reader sees it; an open place is a
// row of no-break spaces (U+00A0), which no program collapses and no line end cuts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanban::model::parts {

/// `Số: 15/QĐ-BNV` (Phụ lục I, Phần I, Mục II.3). Without a number its place stays open: a row of
/// no-break spaces (U+00A0), which no program collapses and no line end cuts.
std::string code_line(std::string_view number, std::string_view notation);

/// Gives every entry of a list its end mark: `;`, the last `.`. An end mark that the text already
/// carries (`;`, `,` or one `.`) is replaced; `…`, `...` and `./.` stay.
std::vector<std::string> punctuated_list(std::vector<std::string> entries);

/// One end mark on a text, replacing the one it carries.
std::string with_end_mark(std::string text, std::string_view mark);

/// One line of Nơi nhận, or a group with its members below.
struct Recipient {
  std::string text;                  ///< LF: a line end inside the entry
  std::vector<std::string> members;  ///< of a group: `- text:` and then `+ member;`
};

/// The lines of Nơi nhận with hyphens and end marks: `;`, the last (mostly `Lưu: VT, …`) `.`
/// (Phụ lục I, Phần I, Mục II.9.b).
std::vector<std::string> recipient_lines(const std::vector<Recipient>& recipients);

}  // namespace vanban::model::parts
