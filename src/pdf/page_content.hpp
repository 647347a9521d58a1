// SPDX-License-Identifier: MIT
// The content stream of a page: text as BT … ET inside marked content, a text object for each
// piece, drawn lines as artifacts.
#pragma once

#include <string>

#include "layout/paged_document.hpp"
#include "pdf/character_codes.hpp"
#include "pdf/structure_tree.hpp"

namespace vanban::pdf {

/// Operators of one page, not yet deflated, appended to `out`. Marks its pieces in `structure`.
void append_page_content(std::string& out, const layout::PagedDocument& document,
                         const layout::Page& page, const CharacterCodes& codes,
                         StructureTree& structure);

}  // namespace vanban::pdf
