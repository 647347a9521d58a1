// SPDX-License-Identifier: MIT
// The cells of a table that are joined over rows and not yet at their end: where each stands on the
// current page and how far its text is set. Where a page ends inside one, as many of its lines
// stand there as the rows above the page's end have room for; the others run on below the header.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/cell_lines.hpp"
#include "layout/page_flow.hpp"

namespace vanban::layout {

class JoinedCells {
 public:
  /// A cell that began on a page before: for its borders.
  struct Carried {
    std::uint32_t cell = 0;
    std::uint32_t first_row = 0;
    std::uint32_t end_row = 0;
  };

  explicit JoinedCells(PageFlow& flow) : flow_(flow), galley_(flow.galley()) {}

  void clear();
  /// A cell begins in a row; its text stands at `top`. `with_notes`: its notes come to the page
  /// with the lines that call them.
  void open(std::uint32_t cell, std::uint32_t row, Twips top, bool with_notes);
  /// Where a row must end, at least, so that the cells that end in it are whole; 0: none does.
  Twips least_bottom(std::uint32_t row) const;
  bool any_ends(std::uint32_t row) const;
  /// The row's end is at `bottom`: what is left of the cells that end in it is drawn.
  void close(std::uint32_t row, Twips bottom);

  /// The page ends inside a row, not below `limit`: draws the lines of the cells that end in it.
  /// Where the lowest ends; 0: none has a line below `top`, and nothing is drawn.
  /// With `forced`, each gives at least one line.
  Twips cut_ending(std::uint32_t row, Twips top, Twips limit, bool forced);
  /// The page ends: draws what of the other cells has room above `bottom`.
  void cut_others(Twips bottom);
  /// The next page begins; text stands at `top`.
  void start_page(Twips top);
  const std::vector<Carried>& carried() const { return carried_; }

 private:
  struct OpenCell {
    std::uint32_t cell = 0;
    std::uint32_t first_row = 0;
    std::uint32_t end_row = 0;
    Twips top = 0;
    bool with_notes = false;
    CellCursor cursor;
    std::size_t position = 0;  ///< of its lines among those of the page
    bool begun = false;        ///< some of it stands on a page before
    bool set = false;          ///< its part of this page is drawn
    bool ends_in(std::uint32_t row) const { return end_row == row + 1; }
  };
  void cut(OpenCell& open, Twips bottom, bool forced);
  /// Draws lines at their place in the reading order.
  void draw(OpenCell& open, const std::vector<CellLine>& lines, Twips height, Twips bottom,
            bool may_centre);

  PageFlow& flow_;
  const Galley& galley_;
  std::vector<OpenCell> open_;  ///< in reading order
  std::vector<Carried> carried_;
};

}  // namespace vanban::layout
