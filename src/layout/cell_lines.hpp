// SPDX-License-Identifier: MIT
// The lines of one cell, taken part by part: a cell whose row, or whose joined rows, stand on
// several pages runs on from where it stopped. Like LibreOffice, it knows neither orphans nor
// widows there.
#pragma once

#include <vector>

#include "layout/galley.hpp"

namespace vanban::layout {

/// How far a cell is set.
struct CellCursor {
  std::uint32_t paragraph = 0;
  std::uint32_t paragraph_end = 0;
  std::uint32_t line = 0;  ///< of the paragraph
  bool centred = false;

  explicit CellCursor(const SetCell& cell)
      : paragraph(cell.paragraphs.first),
        paragraph_end(cell.paragraphs.end()),
        centred(cell.centred) {}
  bool done() const { return paragraph == paragraph_end; }
};

/// A line of a cell and its top within the part that is taken.
struct CellLine {
  std::uint32_t line = 0;
  std::uint32_t paragraph = 0;
  bool first_of_paragraph = false;
  Twips top = 0;
};

/// Appends the next lines that are not higher than `room`, with `forced` at least one; their
/// height.
Twips take_lines(const Galley& galley, CellCursor& cursor, Twips room, bool forced,
                 std::vector<CellLine>& lines);

/// Height of what is not yet set.
Twips rest_height(const Galley& galley, CellCursor cursor);

}  // namespace vanban::layout
