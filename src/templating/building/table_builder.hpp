// SPDX-License-Identifier: MIT
// A grid table from its columns and rows: widths, merged cells, numbers of rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "templating/building/document_builder.hpp"

namespace vanban::templating {

/// A column as the template or the data states it.
struct TableColumn {
  std::string title;
  std::string width;  ///< `12mm`, `45%`, or empty: a share of the rest
  std::optional<model::Alignment> alignment;
  Origin title_origin = {};
  Origin width_origin = {};
};

/// A cell before its column is known.
struct TableCell {
  int span = 1;
  int rows = 1;
  model::VerticalAlignment vertical = model::VerticalAlignment::top;
  std::vector<model::Block> blocks;
};

/// Alignment by its name in templates and data: `left`, `centre` or `center`, `right`, `justify`.
std::optional<model::Alignment> alignment_named(std::string_view name);

class TableBuilder {
 public:
  TableBuilder(std::vector<TableColumn> columns, DocumentBuilder& builder);

  const std::vector<TableColumn>& columns() const { return columns_; }
  /// The header row made of the columns' titles, where any has one.
  void add_title_row();
  /// Columns of the next row that no cell of a row above covers, in order; empty past the last.
  std::vector<int> free_columns() const;
  void add_row(std::vector<TableCell> cells, bool header, bool keep_whole, const Origin& origin);
  /// The finished table for a text as wide as `width`; `origin` is that of the columns.
  std::optional<model::Table> finish(Length width, const Origin& origin);

 private:
  bool set_widths(Length width, const Origin& origin);
  std::optional<Length> own_width(const TableColumn& column, Length width);
  std::vector<model::CellBlock> cell_blocks(TableCell& cell, const Origin& origin);
  bool place(TableCell& cell, int column, model::Row& row, const Origin& origin);

  std::vector<TableColumn> columns_;
  DocumentBuilder& builder_;
  model::Table table_;
  std::vector<int> covered_;  ///< rows still covered from above, by column
};

}  // namespace vanban::templating
