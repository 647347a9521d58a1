// SPDX-License-Identifier: MIT
// Third step of compiling: the inside of a paragraph, with its marks, notes, values and inline
// tags.
#pragma once

#include <vector>

#include "templating/language/lines.hpp"
#include "templating/language/tag_parser.hpp"

namespace vanban::templating {

/// The inline nodes of a paragraph's pieces; what is wrong goes through the tag parser.
InlineNodes parse_inlines(const std::vector<Piece>& pieces, TagParser& tags);

}  // namespace vanban::templating
