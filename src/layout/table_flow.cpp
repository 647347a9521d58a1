// SPDX-License-Identifier: MIT
#include "layout/table_flow.hpp"

#include <algorithm>

#include "layout/table_layout.hpp"

namespace vanban::layout {
namespace {

Twips border_of(const SetTable& table) { return table.bordered ? kGridBorder : 0; }

std::uint32_t last_line_of(const Galley& galley, const SetCell& cell) {
  return galley.paragraphs[cell.paragraphs.end() - 1].lines.end() - 1;
}

/// What stands between a row's top and its text, and between its text and its end.
Twips above_of(const SetTable& table) { return table.bordered ? kGridBorder + kGridMargin : 0; }
Twips below_of(const SetTable& table) { return table.bordered ? kGridMargin : 0; }

bool is_past_header(const SetTable& table, std::uint32_t row) {
  return row >= table.rows.first + table.header_rows;
}

}  // namespace

Range TableFlow::group_at(const SetTable& table, std::uint32_t row) const {
  std::uint32_t end = row;
  const std::uint32_t header_end = table.rows.first + table.header_rows;
  while (end + 1 < table.rows.end() && (galley_.rows[end].keep_next || end < header_end)) ++end;
  return {row, end + 1 - row};
}

Twips TableFlow::height_of(Range rows) const {
  Twips height = 0;
  for (std::uint32_t r = rows.first; r < rows.end(); ++r) height += galley_.rows[r].height;
  return height;
}

Twips TableFlow::height_at(std::uint32_t row, Twips top) const {
  const SetRow& set = galley_.rows[row];
  if (!joined_.any_ends(row)) return set.height;
  return std::max(set.own_height, joined_.least_bottom(row) - top);
}

Twips TableFlow::height_at(Range rows, Twips top) const {
  Twips bottom = top;
  for (std::uint32_t r = rows.first; r < rows.end(); ++r) bottom += height_at(r, bottom);
  return bottom - top;
}

/// Whether a group can begin: all of it, or up to the first lines of a last row that may be split.
bool TableFlow::can_begin(const SetTable& table, Range rows, Twips top,
                          FootnoteArea::Trial notes) const {
  if (fits(table, rows, top, notes)) return true;
  const SetRow& last = galley_.rows[rows.end() - 1];
  if (last.keep_whole) return false;
  Twips first_lines = 0;
  for (std::uint32_t c = last.cells.first; c < last.cells.end(); ++c) {
    const SetCell& cell = galley_.cells[c];
    const SetParagraph& paragraph = galley_.paragraphs[cell.paragraphs.first];
    first_lines = std::max(first_lines,
                           galley_.lines[paragraph.lines.first].height + cell.above + cell.below);
  }
  const Twips above = height_at({rows.first, rows.count - 1}, top);
  return flow_.room_below(top + border_of(table) + above + first_lines) >= notes.height;
}

bool TableFlow::fits(const SetTable& table, Range rows, Twips top,
                     FootnoteArea::Trial notes) const {
  const Twips room = flow_.room_below(top + height_at(rows, top) + border_of(table));
  for (std::uint32_t r = rows.first; r < rows.end(); ++r) {
    if (!flow_.notes().fits(notes, galley_.rows[r].notes, room)) return false;
  }
  return room >= notes.height;
}

bool TableFlow::fits_here(const SetTable& table, Range rows) const {
  return fits(table, rows, flow_.next_top(), flow_.notes().trial());
}

bool TableFlow::start_fits(const SetTable& table, Twips top, FootnoteArea::Trial notes) const {
  if (table.rows.count == 0) return true;
  return can_begin(table, group_at(table, table.rows.first), top, notes);
}

void TableFlow::place(const SetTable& table) {
  placed_.clear();
  joined_.clear();
  fresh_ = flow_.is_empty();
  for (std::uint32_t row = table.rows.first; row < table.rows.end();) {
    const Range group = group_at(table, row);
    place_group(table, group);
    row = group.end();
  }
  draw_borders(table);
}

void TableFlow::place_group(const SetTable& table, Range rows) {
  if (!fresh_ && !can_begin(table, rows, flow_.next_top(), flow_.notes().trial())) {
    next_page(table, is_past_header(table, rows.first));
  }
  for (std::uint32_t row = rows.first; row < rows.end(); ++row) place_row(table, row);
}

void TableFlow::place_row(const SetTable& table, std::uint32_t row) {
  if (!fits_here(table, {row, 1}) && !fresh_ && galley_.rows[row].keep_whole) {
    next_page(table, is_past_header(table, row));
  }
  if (fits_here(table, {row, 1})) {
    put_row(table, row);
  } else {
    split_row(table, row);
  }
}

void TableFlow::put_row(const SetTable& table, std::uint32_t row) {
  const SetRow& set = galley_.rows[row];
  const Twips top = flow_.next_top();
  const Twips bottom = top + height_at(row, top);
  const bool notes_here = set.notes.count > 0 && joined_cells_fit(table, row);
  for (std::uint32_t c = set.cells.first; c < set.cells.end(); ++c) {
    const SetCell& cell = galley_.cells[c];
    if (cell.row_span > 1) {
      joined_.open(c, row, top + cell.above, !notes_here);
    } else {
      put_cell(cell, top + cell.above, bottom - cell.below);
    }
  }
  enter(row, top, bottom, false);
  if (set.notes.count > 0) add_notes(set, bottom, notes_here);
  joined_.close(row, bottom);
  fresh_ = fresh_ && !is_past_header(table, row);
}

bool TableFlow::joined_cells_fit(const SetTable& table, std::uint32_t row) const {
  const Range cells = galley_.rows[row].cells;
  std::uint32_t rows = 1;
  for (std::uint32_t c = cells.first; c < cells.end(); ++c) {
    rows = std::max(rows, galley_.cells[c].row_span);
  }
  return fits_here(table, {row, rows});
}

void TableFlow::add_notes(const SetRow& row, Twips bottom, bool of_joined_cells) {
  for (std::uint32_t c = row.cells.first; c < row.cells.end(); ++c) {
    const SetCell& cell = galley_.cells[c];
    if (cell.row_span > 1 && !of_joined_cells) continue;
    flow_.notes().add(cell.notes, flow_.room_below(bottom));
  }
}

void TableFlow::enter(std::uint32_t row, Twips top, Twips bottom, bool repeated) {
  if (galley_.rows[row].revised) flow_.pages().change_bar(top, bottom);
  placed_.push_back({row, top, bottom, repeated});
  flow_.fill(bottom, 0);
}

void TableFlow::put_cell(const SetCell& cell, Twips top, Twips bottom) {
  if (cell.centred) top += std::max((bottom - top - cell.content_height) / 2, 0);
  for (std::uint32_t p = cell.paragraphs.first; p < cell.paragraphs.end(); ++p) {
    const SetParagraph& paragraph = galley_.paragraphs[p];
    flow_.pages().paragraph_start(paragraph, top);
    for (std::uint32_t l = paragraph.lines.first; l < paragraph.lines.end(); ++l) {
      flow_.pages().line(l, top);
      if (cell.above > 0) flow_.pages().count_flow_line();
      top += galley_.lines[l].height;
    }
    top += paragraph.space_after;
  }
  if (top > bottom) flow_.pages().report_misplaced(last_line_of(galley_, cell));
}

void TableFlow::repeat_cell(const SetCell& cell, Twips top, Twips bottom) {
  if (cell.centred) top += std::max((bottom - top - cell.content_height) / 2, 0);
  for (std::uint32_t p = cell.paragraphs.first; p < cell.paragraphs.end(); ++p) {
    const SetParagraph& paragraph = galley_.paragraphs[p];
    for (std::uint32_t l = paragraph.lines.first; l < paragraph.lines.end(); ++l) {
      flow_.pages().repeated_line(l, top);
      top += galley_.lines[l].height;
    }
    top += paragraph.space_after;
  }
}

void TableFlow::split_row(const SetTable& table, std::uint32_t row) {
  const SetRow& set = galley_.rows[row];
  RowSplitter splitter(galley_, set);
  for (std::uint32_t c = set.cells.first; c < set.cells.end(); ++c) {
    const SetCell& cell = galley_.cells[c];
    if (cell.row_span > 1) joined_.open(c, row, flow_.next_top() + cell.above, true);
  }
  while (!put_part(table, row, splitter)) next_page(table, is_past_header(table, row));
}

bool TableFlow::put_part(const SetTable& table, std::uint32_t row, RowSplitter& splitter) {
  const bool forced = fresh_ && flow_.notes().height() == 0;
  const Twips top = flow_.next_top();
  const Twips text_top = top + above_of(table);
  const Twips below = below_of(table);
  const Twips room = flow_.room_below(text_top + below + border_of(table)) - flow_.notes().height();
  const RowSplitter::Part part = splitter.next(room, forced);
  const Twips limit = text_top + std::max(part.height, room);
  const bool ends = splitter.done() && joined_.least_bottom(row) <= limit + below;
  const Twips joined =
      ends ? joined_.least_bottom(row) - below : joined_.cut_ending(row, text_top, limit, forced);
  if (!ends && part.lines.empty() && joined == 0) return false;
  const Twips bottom = std::max(text_top + part.height, joined) + below;
  put_part_lines(table, part, text_top, bottom);
  enter(row, top, bottom, false);
  if (ends) joined_.close(row, bottom);
  fresh_ = false;
  return ends;
}

void TableFlow::put_part_lines(const SetTable& table, const RowSplitter::Part& part, Twips top,
                               Twips bottom) {
  for (const CellLine& line : part.lines) {
    const Twips line_top = top + line.top;
    if (line.first_of_paragraph) {
      flow_.pages().paragraph_start(galley_.paragraphs[line.paragraph], line_top);
    }
    flow_.pages().line(line.line, line_top);
    if (table.bordered) flow_.pages().count_flow_line();
    flow_.notes().add(galley_.lines[line.line].notes, flow_.room_below(bottom));
  }
}

void TableFlow::next_page(const SetTable& table, bool repeats_header) {
  if (!placed_.empty()) joined_.cut_others(placed_.back().bottom);
  draw_borders(table);
  placed_.clear();
  flow_.new_page();
  fresh_ = true;
  if (repeats_header) repeat_header(table);
  joined_.start_page(flow_.next_top() + above_of(table));
}

void TableFlow::repeat_header(const SetTable& table) {
  const Range header{table.rows.first, table.header_rows};
  if (height_of(header) * 2 > flow_.page_height()) return;  // a header must leave room for rows
  for (std::uint32_t row = header.first; row < header.end(); ++row) {
    const SetRow& set = galley_.rows[row];
    const Twips top = flow_.next_top();
    for (std::uint32_t c = set.cells.first; c < set.cells.end(); ++c) {
      const SetCell& cell = galley_.cells[c];
      repeat_cell(cell, top + cell.above, top + height_of({row, cell.row_span}) - cell.below);
    }
    enter(row, top, top + set.height, true);
  }
}

void TableFlow::draw_borders(const SetTable& table) {
  if (!table.bordered || placed_.empty()) return;
  const Twips bottom = placed_.back().bottom;
  for (std::size_t index = 0; index < placed_.size(); ++index) {
    const SetRow& row = galley_.rows[placed_[index].row];
    for (std::uint32_t c = row.cells.first; c < row.cells.end(); ++c) {
      const std::size_t last = std::min(index + galley_.cells[c].row_span, placed_.size()) - 1;
      draw_cell_borders(galley_.cells[c], placed_[index].top, placed_[last].bottom);
    }
  }
  draw_carried_borders();
  flow_.pages().vertical(table.right, placed_.front().top, bottom, kGridBorder);
  flow_.pages().horizontal(table.left, table.right, bottom, kGridBorder);
  flow_.fill(bottom + kGridBorder, 0);
}

/// Of the cells whose first row stands on a page before.
void TableFlow::draw_carried_borders() {
  const auto body = std::find_if(placed_.begin(), placed_.end(),
                                 [](const PlacedRow& row) { return !row.repeated; });
  if (body == placed_.end()) return;
  for (const JoinedCells::Carried& carried : joined_.carried()) {
    if (carried.first_row == body->row) continue;
    auto last = body;
    while (last + 1 != placed_.end() && (last + 1)->row < carried.end_row) ++last;
    draw_cell_borders(galley_.cells[carried.cell], body->top, last->bottom);
  }
}

void TableFlow::draw_cell_borders(const SetCell& cell, Twips top, Twips bottom) {
  flow_.pages().horizontal(cell.left, cell.right, top, kGridBorder);
  flow_.pages().vertical(cell.left, top, bottom, kGridBorder);
}

}  // namespace vanban::layout
