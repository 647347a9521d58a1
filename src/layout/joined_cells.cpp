// SPDX-License-Identifier: MIT
#include "layout/joined_cells.hpp"

#include <algorithm>

namespace vanban::layout {
namespace {

/// Room for all that is left.
constexpr Twips kAll = 1'000'000'000;

}  // namespace

void JoinedCells::clear() {
  open_.clear();
  carried_.clear();
}

void JoinedCells::open(std::uint32_t cell, std::uint32_t row, Twips top, bool with_notes) {
  const SetCell& set = galley_.cells[cell];
  open_.push_back({cell, row, row + set.row_span, top, with_notes, CellCursor(set),
                   flow_.pages().line_count()});
}

bool JoinedCells::any_ends(std::uint32_t row) const {
  return std::any_of(open_.begin(), open_.end(),
                     [row](const OpenCell& open) { return open.ends_in(row); });
}

Twips JoinedCells::least_bottom(std::uint32_t row) const {
  Twips bottom = 0;
  for (const OpenCell& open : open_) {
    if (!open.ends_in(row)) continue;
    const Twips text = open.top + rest_height(galley_, open.cursor);
    bottom = std::max(bottom, text + galley_.cells[open.cell].below);
  }
  return bottom;
}

void JoinedCells::close(std::uint32_t row, Twips bottom) {
  for (OpenCell& open : open_) {
    if (!open.ends_in(row) || open.cursor.done()) continue;
    std::vector<CellLine> lines;
    const Twips height = take_lines(galley_, open.cursor, kAll, false, lines);
    draw(open, lines, height, bottom - galley_.cells[open.cell].below, true);
  }
  std::erase_if(open_, [row](const OpenCell& open) { return open.ends_in(row); });
}

Twips JoinedCells::cut_ending(std::uint32_t row, Twips top, Twips limit, bool forced) {
  Twips lowest = 0;
  for (const OpenCell& open : open_) {
    if (!open.ends_in(row)) continue;
    CellCursor cursor = open.cursor;
    std::vector<CellLine> lines;
    const Twips height = take_lines(galley_, cursor, limit - open.top, forced, lines);
    if (!lines.empty()) lowest = std::max(lowest, std::min(open.top + height, limit));
  }
  if (lowest <= top) return 0;
  for (OpenCell& open : open_) {
    if (open.ends_in(row)) cut(open, limit, forced);
  }
  return lowest;
}

void JoinedCells::cut_others(Twips bottom) {
  for (OpenCell& open : open_) {
    if (!open.set) cut(open, bottom - galley_.cells[open.cell].below, false);
  }
}

void JoinedCells::start_page(Twips top) {
  carried_.clear();
  for (OpenCell& open : open_) {
    carried_.push_back({open.cell, open.first_row, open.end_row});
    open.top = top;
    open.position = flow_.pages().line_count();
    open.begun = true;
    open.set = false;
  }
}

void JoinedCells::cut(OpenCell& open, Twips bottom, bool forced) {
  std::vector<CellLine> lines;
  const Twips height = take_lines(galley_, open.cursor, bottom - open.top, forced, lines);
  draw(open, lines, height, bottom, open.begun);
  open.set = true;
}

void JoinedCells::draw(OpenCell& open, const std::vector<CellLine>& lines, Twips height,
                       Twips bottom, bool may_centre) {
  PageBuilder& pages = flow_.pages();
  const bool centred = open.cursor.centred && may_centre;
  const Twips top = open.top + (centred ? std::max((bottom - open.top - height) / 2, 0) : 0);
  if (!lines.empty() &&
      top + height > bottom + galley_.paragraphs[lines.back().paragraph].space_after) {
    pages.report_misplaced(lines.back().line);
  }
  const std::size_t first = pages.line_count();
  for (const CellLine& line : lines) {
    if (line.first_of_paragraph) {
      pages.paragraph_start(galley_.paragraphs[line.paragraph], top + line.top);
    }
    pages.line(line.line, top + line.top);
    if (galley_.cells[open.cell].above > 0) pages.count_flow_line();
    if (open.with_notes) {
      flow_.notes().add(galley_.lines[line.line].notes, flow_.room_below(bottom));
    }
  }
  const std::size_t count = pages.line_count() - first;
  pages.move_last_lines(count, open.position);
  for (OpenCell& other : open_) {
    if (&other > &open) other.position += count;
  }
}

}  // namespace vanban::layout
