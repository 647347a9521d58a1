// SPDX-License-Identifier: MIT
// Cuts one row of a table over pages: each cell runs on from where it stopped. Like LibreOffice, it
// knows neither orphans nor widows there.
#pragma once

#include <vector>

#include "layout/galley.hpp"

namespace vanban::layout {

class RowSplitter {
 public:
  RowSplitter(const Galley& galley, const SetRow& row);

  /// A line of a cell and its top within the current part of the row.
  struct PartLine {
    std::uint32_t line = 0;
    std::uint32_t paragraph = 0;
    bool first_of_paragraph = false;
    Twips top = 0;
  };
  struct Part {
    std::vector<PartLine> lines;  ///< cell by cell
    Twips height = 0;
  };

  /// The next part that is not higher than `room`; without lines where none fits. With `forced`,
  /// each cell gives at least one line.
  Part next(Twips room, bool forced);
  bool done() const;

 private:
  struct Cursor {
    std::uint32_t paragraph = 0;
    std::uint32_t paragraph_end = 0;
    std::uint32_t line = 0;  ///< of the paragraph
    bool centred = false;
  };
  /// Adds a cell's lines to a part; their height.
  Twips take(Cursor& cursor, Twips room, bool forced, Part& part) const;

  const Galley& galley_;
  std::vector<Cursor> cursors_;
  bool begun_ = false;
};

}  // namespace vanban::layout
