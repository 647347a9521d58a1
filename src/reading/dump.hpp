// SPDX-License-Identifier: MIT
// A document that was read as text for tests and for people who wonder what was read: one line for
// each paragraph.
#pragma once

#include <string>

#include "reading/shown_document.hpp"

namespace vanban::reading {

/// Looks as in HTML (`<b>`, `<i>`, `<u>`, `<s>`, `<caps>`, `<sup>`, `<sub>`), fonts and sizes left
/// out; `→` a tab, `↵` a line end, `⇟` a page break, `[^1]` a note's mark, `[box 1]`, `[line]`,
/// `[picture: …]`. Before the text the number in braces; an outline level as `#`s.
std::string dump(const Paragraph& paragraph);
/// Sections with their sizes in millimetres, blocks (`|` at the head of what is in a cell),
/// headers, notes, boxes, comments, remarks.
std::string dump(const ShownDocument& document);

std::string_view name_of(Story story);
std::string_view name_of(Remark::Kind kind);

}  // namespace vanban::reading
