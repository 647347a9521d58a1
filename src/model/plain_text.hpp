// SPDX-License-Identifier: MIT
// The document as plain text (`--format txt`): one line a paragraph, numbers as a reader sees them.
#pragma once

#include <string>

#include "model/document.hpp"

namespace vanban::model {

/// UTF-8 with LF line ends. Cells of a row follow one another; footnotes stand at the end as `[1]
/// text`.
std::string plain_text(const Document& document);

}  // namespace vanban::model
