// SPDX-License-Identifier: MIT
// The line in the top margin of a redline's first page that says what its marks mean.
#pragma once

#include <string>
#include <vector>

#include "fonts/font_set.hpp"
#include "layout/paged_document.hpp"

namespace vanban::layout {

/// A few words of the legend, in the look of their mark.
struct LegendWords {
  std::string text;
  model::RevisionMark revision = model::RevisionMark::none;
};

/// Puts the words on the first page, from the left edge of its text, with blanks between. They are
/// no part of the document's structure, like a page number. The faces must have the letters.
void append_legend(PagedDocument& paged, const fonts::FontSet& fonts, Length left,
                   const std::vector<LegendWords>& legend);

}  // namespace vanban::layout
