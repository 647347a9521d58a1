// SPDX-License-Identifier: MIT
#include "docx/wml/table_writer.hpp"

#include <type_traits>

#include "docx/wml/table_properties.hpp"

namespace vanban::docx::wml {
namespace {

using model::Row;
using model::Table;

/// Appends one table row by row.
class TableWriter {
 public:
  TableWriter(opc::XmlText& out, const Table& table, ParagraphWriter& paragraphs)
      : out_(out), table_(table), paragraphs_(paragraphs), frames_(table.columns.size()) {}

  void write() {
    out_.markup("<w:tbl><w:tblPr>");
    append_table_properties(out_, table_);
    out_.markup("</w:tblPr><w:tblGrid>");
    append_grid_columns(out_, table_);
    out_.markup("</w:tblGrid>");
    for (std::size_t i = 0; i < table_.rows.size(); ++i)
      append_row(table_.rows[i], static_cast<int>(i) < table_.header_rows);
    out_.markup("</w:tbl>");
  }

 private:
  void append_row(const Row& row, bool header) {
    out_.markup("<w:tr>");
    if (row.keep_whole || header) {
      out_.markup("<w:trPr>");
      append_row_properties(out_, row, header);
      out_.markup("</w:trPr>");
    }
    for (const CellFrame& frame : frames_.next(row)) append_cell(frame, row);
    out_.markup("</w:tr>");
  }

  void append_cell(const CellFrame& frame, const Row& row) {
    out_.markup("<w:tc><w:tcPr>");
    append_cell_properties(out_, frame, table_);
    out_.markup("</w:tcPr>");
    const Length inner = width_of_columns(table_, frame.column, frame.columns) - table_.padding * 2;
    const bool empty = frame.cell == nullptr || frame.cell->blocks.empty();
    if (empty) append_empty_paragraph(row);
    if (!empty)
      for (const model::CellBlock& block : frame.cell->blocks) append_block(block, inner, row);
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

  opc::XmlText& out_;
  const Table& table_;
  ParagraphWriter& paragraphs_;
  RowFrames frames_;
};

}  // namespace

void append_table(opc::XmlText& out, const Table& table, ParagraphWriter& paragraphs) {
  TableWriter(out, table, paragraphs).write();
}

}  // namespace vanban::docx::wml
