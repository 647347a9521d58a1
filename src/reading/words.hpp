// SPDX-License-Identifier: MIT
// The words a document shows, story by story: what an import is measured by. Words shown = words of
// the plan + words listed as not understood, or the import fails.
#pragma once

#include <string>
#include <vector>

#include "reading/shown_document.hpp"

namespace vanban::reading {

/// A run of text between blanks (U+0020, no-break blanks, tabs, line ends), in NFC.
using Words = std::vector<std::string>;

/// The runs of a paragraph joined as they were typed, a blank for each line end, tab and page
/// break. Its automatic number is not among them.
std::string text_of(const Paragraph& paragraph);
/// Words of a text.
Words words_of(const std::string& text);
/// Words of a paragraph as it is shown, its automatic number first. Marks of notes and anchors
/// give none.
Words words_of(const Paragraph& paragraph);
/// Words of one story of the document, in reading order: tables by rows, notes in the order of
/// their marks, boxes in the order of their anchors.
Words words_of(const ShownDocument& document, Story story);

}  // namespace vanban::reading
