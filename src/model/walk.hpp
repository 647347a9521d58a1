// SPDX-License-Identifier: MIT
// Visits every paragraph of a document in reading order, those in table cells included, footnotes
// last.
#pragma once

#include <functional>

#include "model/document.hpp"

namespace vanban::model {

void for_each_paragraph(const Document& document,
                        const std::function<void(const Paragraph&)>& visit);
void for_each_paragraph(Document& document, const std::function<void(Paragraph&)>& visit);

/// The same for one block.
void for_each_paragraph(Block& block, const std::function<void(Paragraph&)>& visit);

/// The text of a paragraph without its label: runs joined, line breaks as LF, footnote marks left
/// out.
std::string text_of(const Inlines& inlines);
inline std::string text_of(const Paragraph& paragraph) { return text_of(paragraph.inlines); }

}  // namespace vanban::model
