// SPDX-License-Identifier: MIT
#include "layout/table_flow.hpp"

#include <algorithm>

#include "layout/row_splitter.hpp"
#include "layout/table_layout.hpp"

namespace vanban::layout {
namespace {

Twips border_of(const SetTable& table) { return table.bordered ? kGridBorder : 0; }

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

/// Whether a group can begin: all of it, or up to the first lines of a last row that may be split.
bool TableFlow::can_begin(Range rows, Twips top, FootnoteArea::Trial notes) const {
  if (fits(rows, top, notes)) return true;
  const SetRow& last = galley_.rows[rows.end() - 1];
  if (last.keep_whole) return false;
  Twips first_lines = 0;
  for (std::uint32_t c = last.cells.first; c < last.cells.end(); ++c) {
    const SetCell& cell = galley_.cells[c];
    const SetParagraph& paragraph = galley_.paragraphs[cell.paragraphs.first];
    first_lines = std::max(first_lines, galley_.lines[paragraph.lines.first].height + cell.border);
  }
  const Twips bottom = top + height_of({rows.first, rows.count - 1}) + first_lines;
  return flow_.room_below(bottom) >= notes.height;
}

bool TableFlow::fits(Range rows, Twips top, FootnoteArea::Trial notes) const {
  const Twips bottom = top + height_of(rows);
  const Twips room = flow_.room_below(bottom);
  for (std::uint32_t r = rows.first; r < rows.end(); ++r) {
    if (!flow_.notes().fits(notes, galley_.rows[r].notes, room)) return false;
  }
  return room >= notes.height;
}

bool TableFlow::start_fits(const SetTable& table, Twips top, FootnoteArea::Trial notes) const {
  if (table.rows.count == 0) return true;
  return can_begin(group_at(table, table.rows.first), top + border_of(table), notes);
}

void TableFlow::place(const SetTable& table) {
  placed_.clear();
  fresh_ = flow_.is_empty();
  for (std::uint32_t row = table.rows.first; row < table.rows.end();) {
    const Range group = group_at(table, row);
    place_group(table, group);
    row = group.end();
  }
  draw_borders(table);
}

void TableFlow::place_group(const SetTable& table, Range rows) {
  const bool past_header = rows.first >= table.rows.first + table.header_rows;
  const Twips border = border_of(table);
  if (!fresh_ && !can_begin(rows, flow_.next_top() + border, flow_.notes().trial())) {
    next_page(table, past_header);
  }
  for (std::uint32_t row = rows.first; row < rows.end(); ++row) place_row(table, row);
}

void TableFlow::place_row(const SetTable& table, std::uint32_t row) {
  const Twips border = border_of(table);
  const bool past_header = row >= table.rows.first + table.header_rows;
  if (fits({row, 1}, flow_.next_top() + border, flow_.notes().trial())) {
    put_row(table, row, false);
    return;
  }
  if (!fresh_ && galley_.rows[row].keep_whole) {
    next_page(table, past_header);
    if (fits({row, 1}, flow_.next_top() + border, flow_.notes().trial())) {
      put_row(table, row, false);
      return;
    }
  }
  split_row(table, row);
}

void TableFlow::put_row(const SetTable& table, std::uint32_t row, bool repeated) {
  const SetRow& set = galley_.rows[row];
  const Twips border = border_of(table);
  const Twips top = flow_.next_top();
  for (std::uint32_t c = set.cells.first; c < set.cells.end(); ++c) {
    put_cell(galley_.cells[c], row, top + border, repeated);
  }
  if (set.revised) flow_.pages().change_bar(top, top + set.height);
  placed_.push_back({row, top, set.height, repeated});
  flow_.fill(top + set.height, 0);
  if (!repeated) {
    flow_.notes().add(set.notes, flow_.room_below(top + set.height));
    fresh_ = fresh_ && row < table.rows.first + table.header_rows;
  }
}

void TableFlow::put_cell(const SetCell& cell, std::uint32_t row, Twips top, bool repeated) {
  if (cell.centred) {
    const Twips height = height_of({row, cell.row_span}) - cell.border;
    top += std::max((height - cell.content_height) / 2, 0);
  }
  for (std::uint32_t p = cell.paragraphs.first; p < cell.paragraphs.end(); ++p) {
    const SetParagraph& paragraph = galley_.paragraphs[p];
    if (!repeated) flow_.pages().paragraph_start(paragraph, top);
    for (std::uint32_t l = paragraph.lines.first; l < paragraph.lines.end(); ++l) {
      if (repeated) {
        flow_.pages().repeated_line(l, top);
      } else {
        flow_.pages().line(l, top);
        if (cell.border > 0) flow_.pages().count_flow_line();
      }
      top += galley_.lines[l].height;
    }
    top += paragraph.space_after;
  }
}

void TableFlow::split_row(const SetTable& table, std::uint32_t row) {
  RowSplitter splitter(galley_, galley_.rows[row]);
  bool forced = fresh_;
  while (!splitter.done()) {
    const Twips top = flow_.next_top();
    const Twips room = flow_.room_below(top) - flow_.notes().height() - 2 * border_of(table);
    const RowSplitter::Part part = splitter.next(room, forced);
    if (part.lines.empty()) {
      next_page(table, row >= table.rows.first + table.header_rows);
      forced = true;
      continue;
    }
    for (const RowSplitter::PartLine& line : part.lines) {
      const Twips line_top = top + border_of(table) + line.top;
      if (line.first_of_paragraph) {
        flow_.pages().paragraph_start(galley_.paragraphs[line.paragraph], line_top);
      }
      flow_.pages().line(line.line, line_top);
      if (table.bordered) flow_.pages().count_flow_line();
      const Twips bottom = top + part.height + border_of(table);
      flow_.notes().add(galley_.lines[line.line].notes, flow_.room_below(bottom));
    }
    const Twips height = part.height + border_of(table);
    if (galley_.rows[row].revised) flow_.pages().change_bar(top, top + height);
    placed_.push_back({row, top, height, false});
    flow_.fill(top + height, 0);
    fresh_ = false;
    if (splitter.done()) break;
    next_page(table, row >= table.rows.first + table.header_rows);
    forced = true;
  }
}

void TableFlow::next_page(const SetTable& table, bool repeat_header) {
  draw_borders(table);
  placed_.clear();
  flow_.new_page();
  fresh_ = true;
  if (!repeat_header) return;
  const Range header{table.rows.first, table.header_rows};
  if (height_of(header) * 2 > flow_.page_height()) return;  // a header must leave room for rows
  for (std::uint32_t row = header.first; row < header.end(); ++row) put_row(table, row, true);
}

void TableFlow::draw_borders(const SetTable& table) {
  if (!table.bordered || placed_.empty()) return;
  PageBuilder& pages = flow_.pages();
  const Twips bottom = placed_.back().top + placed_.back().height;
  for (std::size_t index = 0; index < placed_.size(); ++index) {
    const SetRow& row = galley_.rows[placed_[index].row];
    for (std::uint32_t c = row.cells.first; c < row.cells.end(); ++c) {
      const SetCell& cell = galley_.cells[c];
      const std::size_t below = index + cell.row_span;
      const Twips end = below < placed_.size() ? placed_[below].top : bottom;
      pages.horizontal(cell.left, cell.right, placed_[index].top, kGridBorder);
      pages.vertical(cell.left, placed_[index].top, end, kGridBorder);
    }
  }
  pages.vertical(table.right, placed_.front().top, bottom, kGridBorder);
  pages.horizontal(table.left, table.right, bottom, kGridBorder);
  flow_.fill(bottom + kGridBorder, 0);
}

}  // namespace vanban::layout
