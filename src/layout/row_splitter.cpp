// SPDX-License-Identifier: MIT
#include "layout/row_splitter.hpp"

#include <algorithm>

namespace vanban::layout {

RowSplitter::RowSplitter(const Galley& galley, const SetRow& row) : galley_(galley) {
  for (std::uint32_t c = row.cells.first; c < row.cells.end(); ++c) {
    if (galley.cells[c].row_span == 1) cursors_.emplace_back(galley.cells[c]);
  }
}

bool RowSplitter::done() const {
  return std::all_of(cursors_.begin(), cursors_.end(),
                     [](const CellCursor& cursor) { return cursor.done(); });
}

RowSplitter::Part RowSplitter::next(Twips room, bool forced) {
  struct CellPart {
    std::size_t first_line;
    Twips height;
  };
  Part part;
  std::vector<CellPart> cells;
  for (CellCursor& cursor : cursors_) {
    const std::size_t first = part.lines.size();
    cells.push_back({first, take_lines(galley_, cursor, room, forced, part.lines)});
    part.height = std::max(part.height, cells.back().height);
  }
  // LibreOffice sets the first part of a row from its top and centres in the parts that follow.
  const bool from_top = !begun_ && !done();
  begun_ = begun_ || !part.lines.empty();
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (!cursors_[c].centred || from_top) continue;
    const std::size_t end = c + 1 < cells.size() ? cells[c + 1].first_line : part.lines.size();
    for (std::size_t l = cells[c].first_line; l < end; ++l) {
      part.lines[l].top += (part.height - cells[c].height) / 2;
    }
  }
  return part;
}

}  // namespace vanban::layout
