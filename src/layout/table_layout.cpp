// SPDX-License-Identifier: MIT
#include "layout/table_layout.hpp"

#include <algorithm>

#include "layout/vertical_metrics.hpp"

namespace vanban::layout {
namespace {

/// Height of a cell's paragraphs, the gap after the last one included, as both readers count it.
Twips content_height(const Galley& galley, Range paragraphs) {
  Twips height = 0;
  for (std::uint32_t p = paragraphs.first; p < paragraphs.end(); ++p) {
    const SetParagraph& paragraph = galley.paragraphs[p];
    for (std::uint32_t l = paragraph.lines.first; l < paragraph.lines.end(); ++l) {
      height += galley.lines[l].height;
    }
    height += paragraph.space_after;
  }
  return height;
}

/// LibreOffice keeps the edges of columns as ten-thousandths of the table's width, rounded, and
/// cuts them to whole twips; a column may be a twip narrower or wider than asked for, and so break
/// elsewhere.
Twips edge_at(Twips asked, Twips total) {
  constexpr std::int64_t kParts = 10'000;
  if (total <= 0) return asked;
  const std::int64_t part = (asked * kParts * 2 + total) / (std::int64_t{total} * 2);
  return static_cast<Twips>(part * total / kParts);
}

bool is_grid(const model::Table& table) { return table.role == model::TableRole::grid; }

}  // namespace

SetTable TableLayout::set(Galley& galley, const model::Table& table, Column flow) {
  const Grid grid = grid_of(table, flow.left);
  structure_.close_lists();
  const NodeIndex node =
      is_grid(table) ? structure_.add(Tag::table, structure_.flow()) : structure_.flow();

  SetTable result;
  result.rows.first = static_cast<std::uint32_t>(galley.rows.size());
  result.rows.count = static_cast<std::uint32_t>(table.rows.size());
  result.header_rows = static_cast<std::uint32_t>(table.header_rows);
  result.bordered = is_grid(table);
  result.left = grid.edges.front();
  result.right = grid.edges.back();
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    galley.rows.push_back(set_row(galley, table, grid, row, node));
  }
  set_heights(galley, result);
  return result;
}

TableLayout::Grid TableLayout::grid_of(const model::Table& table, Twips flow_left) {
  Grid grid;
  grid.padding = to_twips(table.padding);
  const Twips left = flow_left + to_twips(table.indent);
  Twips total = 0, asked = 0;
  for (const Length column : table.columns) total += to_twips(column);
  grid.edges.push_back(left);
  for (const Length column : table.columns) {
    asked += to_twips(column);
    grid.edges.push_back(left + edge_at(asked, total));
  }
  return grid;
}

SetRow TableLayout::set_row(Galley& galley, const model::Table& table, const Grid& grid,
                            std::size_t row, NodeIndex table_node) {
  const model::Row& source = table.rows[row];
  const bool header = row < static_cast<std::size_t>(table.header_rows);
  const bool tagged = is_grid(table);
  const NodeIndex node = tagged ? structure_.add(Tag::table_row, table_node) : table_node;

  SetRow result;
  result.keep_whole = source.keep_whole;
  result.keep_next = source.keep_next;
  result.revised = source.revision != model::RevisionMark::none;
  result.cells.first = static_cast<std::uint32_t>(galley.cells.size());
  result.notes.first = static_cast<std::uint32_t>(galley.note_calls.size());
  for (const model::Cell& cell : source.cells) {
    const NodeIndex parent = tagged ? structure_.add_cell(header, node, cell) : node;
    const auto calls = static_cast<std::uint32_t>(galley.note_calls.size());
    SetCell set = set_cell(galley, cell, grid, parent);
    set.notes = {calls, static_cast<std::uint32_t>(galley.note_calls.size()) - calls};
    set.row_span = std::min(set.row_span, static_cast<std::uint32_t>(table.rows.size() - row));
    set.above = tagged ? kGridBorder + kGridMargin : 0;
    set.below = tagged ? kGridMargin : 0;
    galley.cells.push_back(set);
  }
  result.cells.count = static_cast<std::uint32_t>(galley.cells.size()) - result.cells.first;
  result.notes.count = static_cast<std::uint32_t>(galley.note_calls.size()) - result.notes.first;
  return result;
}

SetCell TableLayout::set_cell(Galley& galley, const model::Cell& cell, const Grid& grid,
                              NodeIndex parent) {
  const auto columns = static_cast<int>(grid.edges.size()) - 1;
  const int first = std::clamp(cell.column, 0, columns);
  const int last = std::clamp(cell.column + cell.column_span, first, columns);
  SetCell result;
  result.left = grid.edges[static_cast<std::size_t>(first)];
  result.right = grid.edges[static_cast<std::size_t>(last)];
  result.row_span = static_cast<std::uint32_t>(std::max(cell.row_span, 1));
  result.centred = cell.vertical == model::VerticalAlignment::centre;
  const Column column{result.left + grid.padding, result.right - result.left - 2 * grid.padding};
  result.paragraphs.first = static_cast<std::uint32_t>(galley.paragraphs.size());
  for (const model::CellBlock& block : cell.blocks) set_block(galley, block, column, parent);
  result.paragraphs.count =
      static_cast<std::uint32_t>(galley.paragraphs.size()) - result.paragraphs.first;
  result.content_height = content_height(galley, result.paragraphs);
  return result;
}

void TableLayout::set_block(Galley& galley, const model::CellBlock& block, Column column,
                            NodeIndex parent) {
  if (const auto* rule = std::get_if<model::Rule>(&block)) {
    galley.paragraphs.push_back(set_rule(galley, *rule, column));
    return;
  }
  const auto& paragraph = std::get<model::Paragraph>(block);
  const SetParagraph set =
      setter_.set(galley, paragraph, column, structure_.plain_paragraph(parent));
  galley.paragraphs.push_back(set);
}

SetParagraph TableLayout::set_rule(Galley& galley, const model::Rule& rule, Column column) const {
  const model::Style& style = setter_.styles()[model::StyleId::rule];
  const LineHeight height = spaced(natural_extent(style.size), style.line);
  SetParagraph result;
  result.lines = {static_cast<std::uint32_t>(galley.lines.size()), 1};
  SetLine line;
  line.ascent = height.ascent;
  line.height = height.height + kRuleBorder;
  line.least_height = line.height;
  galley.lines.push_back(line);
  const Twips length = to_twips(rule.length);
  const Twips left = column.left + (column.width - length) / 2;
  result.rule = static_cast<std::uint32_t>(galley.rules.size());
  galley.rules.push_back({left, left + length, rule.revision});
  result.space_after = to_twips(rule.space_after);
  result.keep_next = rule.keep_next;
  return result;
}

void TableLayout::set_heights(Galley& galley, const SetTable& table) {
  for (std::uint32_t r = table.rows.first; r < table.rows.end(); ++r) {
    SetRow& row = galley.rows[r];
    // A row that joined cells cover all over has no height of its own.
    for (std::uint32_t c = row.cells.first; c < row.cells.end(); ++c) {
      const SetCell& cell = galley.cells[c];
      if (cell.row_span == 1) row.height = std::max(row.height, cell.height());
    }
    row.own_height = row.height;
  }
  for (std::uint32_t r = table.rows.first; r < table.rows.end(); ++r) {
    const SetRow& row = galley.rows[r];
    for (std::uint32_t c = row.cells.first; c < row.cells.end(); ++c) {
      const SetCell& cell = galley.cells[c];
      if (cell.row_span < 2) continue;
      const std::uint32_t end = r + cell.row_span;
      Twips rest = cell.height();
      for (std::uint32_t s = r; s < end; ++s) rest -= galley.rows[s].height;
      if (rest > 0) galley.rows[end - 1].height += rest;
    }
  }
}

}  // namespace vanban::layout
