// SPDX-License-Identifier: MIT
// The content stream of a page: text as BT … ET inside marked content, a text object for each
// piece, drawn lines as artifacts.
#pragma once

#include <string>
#include <string_view>

#include "layout/paged_document.hpp"
#include "pdf/character_codes.hpp"
#include "pdf/structure_tree.hpp"

namespace vanban::pdf {

/// Name of the colour space in which redlines are coloured, in a page's resources.
inline constexpr std::string_view kRevisionColours = "Revision";

/// That colour space: sRGB's primaries and white as CalRGB (ISO 32000-1, 8.6.5.3), which PDF/A
/// allows beside a grey output intent.
std::string revision_colour_space();

/// Operators of one page, not yet deflated, appended to `out`. Marks its pieces in `structure`.
/// True where the page needs the colour space of redlines.
bool append_page_content(std::string& out, const layout::PagedDocument& document,
                         const layout::Page& page, const CharacterCodes& codes,
                         StructureTree& structure);

}  // namespace vanban::pdf
