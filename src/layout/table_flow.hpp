// SPDX-License-Identifier: MIT
// Puts a table on pages: groups of rows that stay together, header rows repeated, rows split where
// they may be (or must be: higher than a page), borders drawn round what stands on each page.
#pragma once

#include <vector>

#include "layout/page_flow.hpp"

namespace vanban::layout {

class TableFlow {
 public:
  explicit TableFlow(PageFlow& flow) : flow_(flow), galley_(flow.galley()) {}

  void place(const SetTable& table);
  /// Whether the table may begin at `top`: its header and first row, or row group.
  bool start_fits(const SetTable& table, Twips top, FootnoteArea::Trial notes) const;

 private:
  /// A row, or the part of it, that stands on the current page.
  struct PlacedRow {
    std::uint32_t row = 0;
    Twips top = 0;
    Twips height = 0;
    bool repeated = false;
  };

  Range group_at(const SetTable& table, std::uint32_t row) const;
  Twips height_of(Range rows) const;
  bool fits(Range rows, Twips top, FootnoteArea::Trial notes) const;
  bool can_begin(Range rows, Twips top, FootnoteArea::Trial notes) const;
  void place_group(const SetTable& table, Range rows);
  void place_row(const SetTable& table, std::uint32_t row);
  void put_row(const SetTable& table, std::uint32_t row, bool repeated);
  void put_cell(const SetCell& cell, std::uint32_t row, Twips top, bool repeated);
  void split_row(const SetTable& table, std::uint32_t row);
  /// Ends the table's part on this page and begins the next with the header rows.
  void next_page(const SetTable& table, bool repeat_header);
  void draw_borders(const SetTable& table);

  PageFlow& flow_;
  const Galley& galley_;
  std::vector<PlacedRow> placed_;  ///< of the current table on the current page
  bool fresh_ = false;             ///< the page holds nothing but the table's header
};

}  // namespace vanban::layout
