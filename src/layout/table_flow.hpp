// SPDX-License-Identifier: MIT
// Puts a table on pages: groups of rows that stay together, header rows repeated, rows split where
// they may be (or must be: higher than a page), borders drawn round what stands on each page.
#pragma once

#include <vector>

#include "layout/joined_cells.hpp"
#include "layout/page_flow.hpp"
#include "layout/row_splitter.hpp"

namespace vanban::layout {

class TableFlow {
 public:
  explicit TableFlow(PageFlow& flow) : flow_(flow), galley_(flow.galley()), joined_(flow) {}

  void place(const SetTable& table);
  /// Whether the table may begin at `top`: its header and first row, or row group.
  bool start_fits(const SetTable& table, Twips top, FootnoteArea::Trial notes) const;

 private:
  /// A row, or the part of it, that stands on the current page.
  struct PlacedRow {
    std::uint32_t row = 0;
    Twips top = 0;
    Twips bottom = 0;
    bool repeated = false;
  };

  Range group_at(const SetTable& table, std::uint32_t row) const;
  Twips height_of(Range rows) const;
  /// Height of a row that begins at `top`, in view of the joined cells that end in it.
  Twips height_at(std::uint32_t row, Twips top) const;
  Twips height_at(Range rows, Twips top) const;
  bool fits(const SetTable& table, Range rows, Twips top, FootnoteArea::Trial notes) const;
  bool can_begin(const SetTable& table, Range rows, Twips top, FootnoteArea::Trial notes) const;
  bool fits_here(const SetTable& table, Range rows) const;
  void place_group(const SetTable& table, Range rows);
  void place_row(const SetTable& table, std::uint32_t row);
  void put_row(const SetTable& table, std::uint32_t row);
  /// Whether the joined cells that begin in a row end on this page.
  bool joined_cells_fit(const SetTable& table, std::uint32_t row) const;
  void add_notes(const SetRow& row, Twips bottom, bool of_joined_cells);
  void put_cell(const SetCell& cell, Twips top, Twips bottom);
  void repeat_cell(const SetCell& cell, Twips top, Twips bottom);
  void split_row(const SetTable& table, std::uint32_t row);
  /// Sets as much of a row as the page holds; true where that was its end.
  bool put_part(const SetTable& table, std::uint32_t row, RowSplitter& splitter);
  void put_part_lines(const SetTable& table, const RowSplitter::Part& part, Twips top,
                      Twips bottom);
  /// Enters a row, or a part of it, that reaches from `top` to `bottom`.
  void enter(std::uint32_t row, Twips top, Twips bottom, bool repeated);
  /// Ends the table's part on this page and begins the next with the header rows.
  void next_page(const SetTable& table, bool repeats_header);
  void repeat_header(const SetTable& table);
  void draw_borders(const SetTable& table);
  void draw_carried_borders();
  void draw_cell_borders(const SetCell& cell, Twips top, Twips bottom);

  PageFlow& flow_;
  const Galley& galley_;
  JoinedCells joined_;
  std::vector<PlacedRow> placed_;  ///< of the current table on the current page
  bool fresh_ = false;             ///< the page holds nothing but the table's header
};

}  // namespace vanban::layout
