// SPDX-License-Identifier: MIT
// Cuts one row of a table over pages: each of its own cells runs on from where it stopped. Cells
// joined over rows are the business of JoinedCells.
#pragma once

#include <vector>

#include "layout/cell_lines.hpp"

namespace vanban::layout {

class RowSplitter {
 public:
  RowSplitter(const Galley& galley, const SetRow& row);

  struct Part {
    std::vector<CellLine> lines;  ///< cell by cell
    Twips height = 0;
  };

  /// The next part that is not higher than `room`; without lines where none fits. With `forced`,
  /// each cell gives at least one line.
  Part next(Twips room, bool forced);
  bool done() const;

 private:
  const Galley& galley_;
  std::vector<CellCursor> cursors_;
  bool begun_ = false;
};

}  // namespace vanban::layout
