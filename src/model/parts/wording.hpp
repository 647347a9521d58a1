// SPDX-License-Identifier: MIT
// The fixed wordings of a document's components as pure functions of text: the số line, the date
// line, the punctuation of lists. Every string comes back as the reader sees it; an open place is a
// row of no-break spaces (U+00A0), which no program collapses and no line end cuts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/parts/lines.hpp"

namespace vanban::model::parts {

/// `Số: 15/QĐ-BNV` (Phụ lục I, Phần I, Mục II.3). Without a number its place stays open: a row of
/// no-break spaces (U+00A0), which no program collapses and no line end cuts.
std::string code_line(std::string_view number, std::string_view notation);

/// One end mark on a text, replacing the one it carries (`;`, `,` or one `.`); `…`, `...` and `./.`
/// stay.
std::string with_end_mark(std::string text, std::string_view mark);

/// One line of Nơi nhận, or a group with its members below.
struct Recipient {
  SourcedText text;                  ///< LF: a line end inside the entry
  std::vector<SourcedText> members;  ///< of a group: `- text:` and then `+ member;`
};

/// The lines of Nơi nhận with hyphens and end marks: `;`, the last (mostly `Lưu: VT, …`) `.`
/// (Phụ lục I, Phần I, Mục II.9.b).
std::vector<SourcedText> recipient_lines(const std::vector<Recipient>& recipients);

}  // namespace vanban::model::parts
