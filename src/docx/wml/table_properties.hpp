// SPDX-License-Identifier: MIT
// What tables, rows and cells say about themselves, and which cells a row has to have.
#pragma once

#include <cstddef>
#include <vector>

#include "model/document.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// The children of w:tblPr, w:tblGrid and w:trPr.
void append_table_properties(opc::XmlText& out, const model::Table& table);
void append_grid_columns(opc::XmlText& out, const model::Table& table);
void append_row_properties(opc::XmlText& out, const model::Row& row, bool header);

/// A w:tc of a row: a cell of the document, or one that fills the row up.
struct CellFrame {
  enum class Merge : std::uint8_t { none, begins, continues };
  std::size_t column = 0;
  int columns = 1;
  Merge merge = Merge::none;
  model::VerticalAlignment vertical = model::VerticalAlignment::top;
  const model::Cell* cell = nullptr;  ///< null: filled up, with an empty paragraph
};
/// The children of w:tcPr.
void append_cell_properties(opc::XmlText& out, const CellFrame& frame, const model::Table& table);
/// Width of some columns from the edge of the first to that of the last.
Length width_of_columns(const model::Table& table, std::size_t first, int count);

/// Follows the rows of one table from the first to the last and fills in what spans from above
/// leave out.
class RowFrames {
 public:
  explicit RowFrames(std::size_t columns) : spans_(columns) {}
  /// All cells of the next row, valid until the call after; the row must outlive them.
  const std::vector<CellFrame>& next(const model::Row& row);

 private:
  /// A cell of a row above that reaches into the current row, kept at its first column.
  struct Span {
    int rows_left = 0;
    int columns = 0;
  };
  void fill(std::size_t column, std::size_t end);

  std::vector<Span> spans_;
  std::vector<CellFrame> frames_;
};

}  // namespace vanban::docx::wml
