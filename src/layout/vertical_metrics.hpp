// SPDX-License-Identifier: MIT
// How high a line is. The heights are LibreOffice's own, rounded as its 600 dpi reference device
// rounds them; a twip of difference a line would move a page break within a few pages.
#pragma once

#include "base/length.hpp"
#include "layout/units.hpp"
#include "model/style.hpp"

namespace vanban::layout {

/// Extent of a line above and below its baseline. The face's line gap counts as ascent.
struct LineExtent {
  Twips ascent = 0;
  Twips descent = 0;
};

/// Single spacing for one size. Sizes beyond 30 pt follow the face's own proportions.
LineExtent natural_extent(FontSize size);

/// A line as it is stacked: the baseline lies `ascent` below its top, the next line `height` below.
struct LineHeight {
  Twips ascent = 0;
  Twips height = 0;
  Twips least = 0;  ///< the height without what a multiple adds
};

/// Applies a paragraph's line spacing: a multiple puts what it adds below the line, an exact height
/// is shared 4 : 1.
LineHeight spaced(LineExtent extent, const model::LineSpacing& spacing);

/// A footnote mark in text of a size, as LibreOffice draws a superscript: 58 % of the size in whole
/// twips, raised until its ascent is level with the text's.
struct NoteMark {
  Twips em = 0;   ///< what its width is reckoned with
  FontSize size;  ///< nearest half-point
  Length rise;
};
NoteMark note_mark(FontSize text);

}  // namespace vanban::layout
