// SPDX-License-Identifier: MIT
// Sets a table: the place of its columns, its cells in lines, the height of its rows. Cutting it
// into pages is the paginator's work.
#pragma once

#include "layout/galley.hpp"
#include "layout/paragraph_setter.hpp"
#include "layout/structure_builder.hpp"
#include "model/document.hpp"

namespace vanban::layout {

class TableLayout {
 public:
  TableLayout(ParagraphSetter& setter, StructureBuilder& structure)
      : setter_(setter), structure_(structure) {}

  /// Appends the table's rows, cells and lines to the galley. `flow` is the column that the table
  /// stands in; its indent may lead out of it.
  SetTable set(Galley& galley, const model::Table& table, Column flow);

  /// A drawn line on its own paragraph, in a cell or in the flow.
  SetParagraph set_rule(Galley& galley, const model::Rule& rule, Column column) const;

 private:
  struct Grid {
    std::vector<Twips> edges;  ///< of the columns, one more than there are columns
    Twips padding = 0;
  };
  static Grid grid_of(const model::Table& table, Twips flow_left);
  SetRow set_row(Galley& galley, const model::Table& table, const Grid& grid, std::size_t row,
                 NodeIndex table_node);
  SetCell set_cell(Galley& galley, const model::Cell& cell, const Grid& grid, NodeIndex parent);
  void set_block(Galley& galley, const model::CellBlock& block, Column column, NodeIndex parent);
  static void set_heights(Galley& galley, const SetTable& table);

  ParagraphSetter& setter_;
  StructureBuilder& structure_;
};

}  // namespace vanban::layout
