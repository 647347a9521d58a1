// SPDX-License-Identifier: MIT
// The end of a document, `./.` (every mẫu of Phụ lục III): once, right after the last sentence.
#pragma once

#include <string>
#include <string_view>

#include "model/document.hpp"

namespace vanban::templating {

/// `text` ending with `mark`: a final full stop, semicolon or comma gives way, an ellipsis stays,
/// and a mark that is there already is left alone.
std::string with_end_mark(std::string_view text, std::string_view mark);

/// The same for the last text of a paragraph, footnote marks at its end passed over.
void put_end_mark(model::Paragraph& paragraph, std::string_view mark);

/// Whether the last text of the table ends with the mark, or with `./.` whatever the mark.
bool ends_with_mark(const model::Table& table, std::string_view mark);

}  // namespace vanban::templating
