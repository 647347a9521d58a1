// SPDX-License-Identifier: MIT
#include "docx/wml/table_properties.hpp"

#include "model/table_measures.hpp"

namespace vanban::docx::wml {
namespace {

void append_borders(opc::XmlText& out) {
  out.markup("<w:tblBorders>");
  for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
    out.markup("<w:").markup(side).markup(
        " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
  out.markup("</w:tblBorders>");
}

void append_margin(opc::XmlText& out, std::string_view side, Length width) {
  out.markup("<w:").markup(side).markup(" w:w=\"").number(width.in_twips());
  out.markup("\" w:type=\"dxa\"/>");
}

}  // namespace

Length width_of_columns(const model::Table& table, std::size_t first, int count) {
  Length width;
  const std::size_t end = first + static_cast<std::size_t>(count);
  for (std::size_t i = first; i < end && i < table.columns.size(); ++i) width += table.columns[i];
  return width;
}

void append_table_properties(opc::XmlText& out, const model::Table& table) {
  const Length width = width_of_columns(table, 0, static_cast<int>(table.columns.size()));
  // In compatibility mode 14 the indent is that of the text in the first cell, not of the edge.
  const Length indent = table.indent + table.padding;
  out.markup("<w:tblW w:w=\"").number(width.in_twips()).markup("\" w:type=\"dxa\"/>");
  out.markup("<w:tblInd w:w=\"").number(indent.in_twips()).markup("\" w:type=\"dxa\"/>");
  const bool grid = table.role == model::TableRole::grid;
  const Length margin = grid ? model::kGridCellMargin : Length{};
  if (grid) append_borders(out);
  out.markup("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
  append_margin(out, "top", margin);
  append_margin(out, "left", table.padding);
  append_margin(out, "bottom", margin);
  append_margin(out, "right", table.padding);
  out.markup("</w:tblCellMar><w:tblLook w:val=\"0000\"/>");
}

void append_grid_columns(opc::XmlText& out, const model::Table& table) {
  for (const Length column : table.columns)
    out.markup("<w:gridCol w:w=\"").number(column.in_twips()).markup("\"/>");
}

void append_row_properties(opc::XmlText& out, const model::Row& row, bool header) {
  out.markup(row.keep_whole ? "<w:cantSplit/>" : "").markup(header ? "<w:tblHeader/>" : "");
}

void append_cell_properties(opc::XmlText& out, const CellFrame& frame, const model::Table& table) {
  out.markup("<w:tcW w:w=\"");
  out.number(width_of_columns(table, frame.column, frame.columns).in_twips());
  out.markup("\" w:type=\"dxa\"/>");
  if (frame.columns > 1) out.markup("<w:gridSpan w:val=\"").number(frame.columns).markup("\"/>");
  if (frame.merge == CellFrame::Merge::begins) out.markup("<w:vMerge w:val=\"restart\"/>");
  if (frame.merge == CellFrame::Merge::continues) out.markup("<w:vMerge/>");
  if (frame.vertical == model::VerticalAlignment::centre)
    out.markup("<w:vAlign w:val=\"center\"/>");
}

const std::vector<CellFrame>& RowFrames::next(const model::Row& row) {
  frames_.clear();
  std::size_t column = 0;
  for (const model::Cell& cell : row.cells) {
    const auto first = static_cast<std::size_t>(cell.column);
    fill(column, first);
    const bool spans_rows = cell.row_span > 1;
    if (spans_rows && first < spans_.size()) spans_[first] = {cell.row_span - 1, cell.column_span};
    const auto merge = spans_rows ? CellFrame::Merge::begins : CellFrame::Merge::none;
    frames_.push_back({first, cell.column_span, merge, cell.vertical, &cell});
    column = first + static_cast<std::size_t>(cell.column_span);
  }
  fill(column, spans_.size());
  return frames_;
}

void RowFrames::fill(std::size_t column, std::size_t end) {
  while (column < end && column < spans_.size()) {
    Span& span = spans_[column];
    const bool continues = span.rows_left > 0;
    const int columns = continues ? span.columns : 1;
    if (continues) --span.rows_left;
    const auto merge = continues ? CellFrame::Merge::continues : CellFrame::Merge::none;
    frames_.push_back({column, columns, merge, model::VerticalAlignment::top, nullptr});
    column += static_cast<std::size_t>(columns);
  }
}

}  // namespace vanban::docx::wml
