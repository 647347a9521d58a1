// SPDX-License-Identifier: MIT
// The document as plain text (`--format txt`): one line a paragraph, numbers as a reader sees them.
#pragma once

#include <string>
#include <string_view>

#include "model/document.hpp"

namespace vanban::model {

/// UTF-8 with LF line ends. Cells of a row follow one another; footnotes stand at the end as `[1]
/// text`.
std::string plain_text(const Document& document);

/// A hyphen that keeps a notation whole (U+2011) is a plain one in such forms, as in the PDF: it is
/// searched.
std::string with_plain_hyphens(std::string_view text);

}  // namespace vanban::model
