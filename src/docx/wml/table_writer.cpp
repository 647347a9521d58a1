// SPDX-License-Identifier: MIT
#include "docx/wml/table_writer.hpp"

#include <string>
#include <type_traits>
#include <vector>

namespace vanban::docx::wml {
namespace {

using model::Cell;
using model::Row;
using model::Table;

/// Appends one table row by row, filling in the cells that spans from above leave out.
class TableWriter {
 public:
  TableWriter(XmlText& out, const Table& table, ParagraphWriter& paragraphs)
      : out_(out), table_(table), paragraphs_(paragraphs), spans_(table.columns.size()) {}

  void write() {
    out_.markup("<w:tbl>");
    append_table_properties();
    append_grid();
    for (std::size_t i = 0; i < table_.rows.size(); ++i)
      append_row(table_.rows[i], static_cast<int>(i) < table_.header_rows);
    out_.markup("</w:tbl>");
  }

 private:
  /// A cell of a row above that reaches into the current row, kept at its first column.
  struct Span {
    int rows_left = 0;
    int columns = 0;
  };

  std::size_t column_count() const { return table_.columns.size(); }

  Length width_of(std::size_t first, int count) const {
    Length width;
    for (std::size_t i = first; i < first + static_cast<std::size_t>(count) && i < column_count();
         ++i)
      width += table_.columns[i];
    return width;
  }

  void append_table_properties() {
    const Length width = width_of(0, static_cast<int>(column_count()));
    // In compatibility mode 14 the indent is that of the text in the first cell, not of the edge.
    const Length indent = table_.indent + table_.padding;
    out_.markup("<w:tblPr><w:tblW w:w=\"").number(width.in_twips()).markup("\" w:type=\"dxa\"/>");
    out_.markup("<w:tblInd w:w=\"").number(indent.in_twips()).markup("\" w:type=\"dxa\"/>");
    if (table_.role == model::TableRole::grid) append_borders();
    out_.markup("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    append_margin("top", Length{});
    append_margin("left", table_.padding);
    append_margin("bottom", Length{});
    append_margin("right", table_.padding);
    out_.markup("</w:tblCellMar><w:tblLook w:val=\"0000\"/></w:tblPr>");
  }

  void append_borders() {
    out_.markup("<w:tblBorders>");
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
      out_.markup("<w:").markup(side).markup(
          " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
    out_.markup("</w:tblBorders>");
  }

  void append_margin(std::string_view side, Length width) {
    out_.markup("<w:").markup(side).markup(" w:w=\"").number(width.in_twips());
    out_.markup("\" w:type=\"dxa\"/>");
  }

  void append_grid() {
    out_.markup("<w:tblGrid>");
    for (const Length column : table_.columns)
      out_.markup("<w:gridCol w:w=\"").number(column.in_twips()).markup("\"/>");
    out_.markup("</w:tblGrid>");
  }

  void append_row(const Row& row, bool header) {
    out_.markup("<w:tr>");
    if (row.keep_whole || header) {
      out_.markup("<w:trPr>").markup(row.keep_whole ? "<w:cantSplit/>" : "");
      out_.markup(header ? "<w:tblHeader/>" : "").markup("</w:trPr>");
    }
    std::size_t column = 0;
    for (const Cell& cell : row.cells) {
      fill_up_to(static_cast<std::size_t>(cell.column), column, row);
      append_cell(cell, row);
      column = static_cast<std::size_t>(cell.column + cell.column_span);
    }
    fill_up_to(column_count(), column, row);
    out_.markup("</w:tr>");
  }

  /// Cells between `column` and `end` that the row leaves out: continued spans, else empty ones.
  void fill_up_to(std::size_t end, std::size_t column, const Row& row) {
    while (column < end && column < column_count()) {
      Span& span = spans_[column];
      const int columns = span.rows_left > 0 ? span.columns : 1;
      open_cell(column, columns, span.rows_left > 0 ? "<w:vMerge/>" : "");
      if (span.rows_left > 0) --span.rows_left;
      append_empty_paragraph(row);
      out_.markup("</w:tc>");
      column += static_cast<std::size_t>(columns);
    }
  }

  void open_cell(std::size_t column, int columns, std::string_view merge,
                 model::VerticalAlignment vertical = model::VerticalAlignment::top) {
    out_.markup("<w:tc><w:tcPr><w:tcW w:w=\"").number(width_of(column, columns).in_twips());
    out_.markup("\" w:type=\"dxa\"/>");
    if (columns > 1) out_.markup("<w:gridSpan w:val=\"").number(columns).markup("\"/>");
    out_.markup(merge);
    if (vertical == model::VerticalAlignment::centre) out_.markup("<w:vAlign w:val=\"center\"/>");
    out_.markup("</w:tcPr>");
  }

  void append_cell(const Cell& cell, const Row& row) {
    const auto column = static_cast<std::size_t>(cell.column);
    const bool spans_rows = cell.row_span > 1;
    if (spans_rows && column < spans_.size())
      spans_[column] = {cell.row_span - 1, cell.column_span};
    open_cell(column, cell.column_span, spans_rows ? "<w:vMerge w:val=\"restart\"/>" : "",
              cell.vertical);
    const Length inner = width_of(column, cell.column_span) - table_.padding * 2;
    for (const model::CellBlock& block : cell.blocks) append_block(block, inner, row);
    if (cell.blocks.empty()) append_empty_paragraph(row);
    out_.markup("</w:tc>");
  }

  void append_block(const model::CellBlock& block, Length inner_width, const Row& row) {
    const Placement placement{row.keep_next, false, {}, {}};
    std::visit(
        [&](const auto& item) {
          if constexpr (std::is_same_v<std::decay_t<decltype(item)>, model::Rule>)
            paragraphs_.write(out_, item, inner_width, placement);
          else
            paragraphs_.write(out_, item, placement);
        },
        block);
  }

  void append_empty_paragraph(const Row& row) {
    model::Paragraph empty;
    empty.style = model::StyleId::table_text;
    paragraphs_.write(out_, empty, {row.keep_next, false, {}, {}});
  }

  XmlText& out_;
  const Table& table_;
  ParagraphWriter& paragraphs_;
  std::vector<Span> spans_;
};

}  // namespace

void append_table(XmlText& out, const Table& table, ParagraphWriter& paragraphs) {
  TableWriter(out, table, paragraphs).write();
}

}  // namespace vanban::docx::wml
