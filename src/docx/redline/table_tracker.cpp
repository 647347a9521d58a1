// SPDX-License-Identifier: MIT
#include "docx/redline/table_tracker.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "docx/wml/table_properties.hpp"

namespace vanban::docx::redline {
namespace {

using revision::CellRevision;
using revision::Change;
using revision::ParagraphRevision;
using revision::RowRevision;
using revision::TableRevision;
using wml::CellFrame;

/// The row as it stands in one of the documents: deleted, or inserted.
RowRevision one_side(RowRevision row, Change side) {
  const auto keep = [&](auto& form) {
    (side == Change::deleted ? form.after : form.before).reset();
    return form.change() == side && (form.before || form.after);
  };
  keep(row.form);
  for (CellRevision& cell : row.cells) {
    std::erase_if(cell.blocks, [&](auto& block) {
      return std::visit([&](auto& content) { return !keep(content.form); }, block);
    });
    for (auto& block : cell.blocks) {
      auto* paragraph = std::get_if<ParagraphRevision>(&block);
      if (paragraph == nullptr) continue;
      const Change other = side == Change::deleted ? Change::inserted : Change::deleted;
      std::erase_if(paragraph->pieces, [&](const auto& piece) { return piece.change == other; });
      for (auto& piece : paragraph->pieces) piece.change = side;
    }
  }
  return row;
}

bool same_place(const CellFrame& a, const CellFrame& b) {
  return a.column == b.column && a.columns == b.columns && a.merge == b.merge;
}

class TableTracker {
 public:
  TableTracker(const TableRevision& table, Stores& stores, ParagraphTracker& paragraphs)
      : table_(table),
        stores_(stores),
        paragraphs_(paragraphs),
        out_(stores.tables.text()),
        frames_before_(columns_of(table.form.before)),
        frames_after_(columns_of(table.form.after)) {}

  void write() {
    out_.markup("<w:tbl>");
    append_both("w:tblPr", table_.form,
                [&](const model::Table& table) { wml::append_table_properties(out_, table); });
    append_grid();
    for (const RowRevision& row : table_.rows) write_row(row);
    out_.markup("</w:tbl>");
  }

 private:
  static std::size_t columns_of(const std::optional<model::Table>& table) {
    return table ? table->columns.size() : 0;
  }

  /// Both sides of what has properties: `<w:x>new<w:xChange><w:x>old</w:x></w:xChange></w:x>`.
  template <typename T, typename Append>
  void append_both(std::string_view element, const revision::Sides<T>& form, const Append& append,
                   std::string_view fate = {}) {
    const std::string before = form.before ? written([&] { append(*form.before); }) : "";
    const std::string after = form.after ? written([&] { append(*form.after); }) : "";
    const bool changed = form.change() == Change::kept && before != after;
    const std::string& shown = form.after ? after : before;
    if (shown.empty() && !changed && fate.empty() && element == "w:trPr") return;
    out_.markup("<").markup(element).markup(">").markup(shown);
    if (!fate.empty()) stores_.marks.append_empty(out_, fate);
    if (changed) append_change(element, before);
    out_.markup("</").markup(element).markup(">");
  }

  /// What a function appends, taken off again.
  template <typename Append>
  std::string written(const Append& append) {
    const std::size_t begin = out_.view().size();
    append();
    std::string xml(out_.view().substr(begin));
    out_.cut(begin);
    return xml;
  }

  void append_change(std::string_view element, std::string_view before) {
    const std::string change = std::string(element) + "Change";
    stores_.marks.open(out_, change);
    out_.markup("<").markup(element).markup(">").markup(before);
    out_.markup("</").markup(element).markup("></").markup(change).markup(">");
  }

  /// The change of a grid has neither author nor date (17.13.5.33).
  void append_grid() {
    out_.markup("<w:tblGrid>");
    wml::append_grid_columns(out_, table_.form.shown());
    if (table_.form.before && table_.form.after &&
        table_.form.before->columns != table_.form.after->columns) {
      out_.markup("<w:tblGridChange w:id=\"").number(stores_.marks.next_id());
      out_.markup("\"><w:tblGrid>");
      wml::append_grid_columns(out_, *table_.form.before);
      out_.markup("</w:tblGrid></w:tblGridChange>");
    }
    out_.markup("</w:tblGrid>");
  }

  void write_row(const RowRevision& row) {
    model::Row geometry;
    for (const CellRevision& cell : row.cells) geometry.cells.push_back(cell.form);
    if (row.form.before) before_ = frames_before_.next(geometry);
    if (row.form.after) after_ = frames_after_.next(geometry);
    const bool header_before = row.form.before && rows_before_++ < table_.form.before->header_rows;
    const bool header_after = row.form.after && rows_after_++ < table_.form.after->header_rows;
    const Both<bool> header{header_before, header_after};
    if (row.form.change() != Change::kept ||
        std::equal(before_.begin(), before_.end(), after_.begin(), after_.end(), same_place))
      return append_row(row, geometry, header);
    append_row(one_side(row, Change::deleted), geometry, header);
    append_row(one_side(row, Change::inserted), geometry, header);
  }

  void append_row(const RowRevision& row, const model::Row& geometry, const Both<bool>& header) {
    out_.markup("<w:tr>");
    append_row_properties(row, header);
    const std::vector<CellFrame>& shown = row.form.after ? after_ : before_;
    for (const CellFrame& frame : shown) {
      const CellRevision* cell =
          frame.cell != nullptr
              ? &row.cells[static_cast<std::size_t>(frame.cell - geometry.cells.data())]
              : nullptr;
      append_cell(frame, cell, row.form);
    }
    out_.markup("</w:tr>");
  }

  void append_row_properties(const RowRevision& row, const Both<bool>& header) {
    const Change change = row.form.change();
    const std::string_view fate = change == Change::inserted  ? "w:ins"
                                  : change == Change::deleted ? "w:del"
                                                              : "";
    const model::Row* old = row.form.before ? &*row.form.before : nullptr;
    append_both(
        "w:trPr", row.form,
        [&](const model::Row& form) {
          wml::append_row_properties(out_, form, &form == old ? header.before : header.after);
        },
        fate);
  }

  void append_cell(const CellFrame& frame, const CellRevision* cell,
                   const revision::Sides<model::Row>& row) {
    out_.markup("<w:tc>");
    revision::Sides<const model::Table*> tables;
    if (row.before) tables.before = &*table_.form.before;
    if (row.after) tables.after = &*table_.form.after;
    append_both("w:tcPr", tables, [&](const model::Table* table) {
      wml::append_cell_properties(out_, frame, *table);
    });
    Flow flow = flow_of(frame, cell, row);
    if (row.change() == Change::kept) share_last_mark(flow, 0, flow.size());
    append_flow(out_, flow, stores_);
    out_.markup("</w:tc>");
  }

  Flow flow_of(const CellFrame& frame, const CellRevision* cell,
               const revision::Sides<model::Row>& row) {
    const Both<bool> keep_next{row.before && row.before->keep_next,
                               row.after && row.after->keep_next};
    Both<bool> empty{row.before.has_value(), row.after.has_value()};
    Flow flow;
    if (cell != nullptr) {
      for (const revision::CellBlockRevision& block : cell->blocks) {
        flow.push_back(item_of(block, inner_widths(frame), keep_next));
        empty.before = empty.before && !flow.back().before;
        empty.after = empty.after && !flow.back().after;
      }
    }
    if (empty.before || empty.after)
      flow.insert(flow.begin(), paragraphs_.empty_cell(empty, keep_next));
    return flow;
  }

  FlowItem item_of(const revision::CellBlockRevision& block, const Both<Length>& widths,
                   const Both<bool>& keep_next) {
    return std::visit(
        [&](const auto& content) {
          if constexpr (std::is_same_v<std::decay_t<decltype(content)>, ParagraphRevision>)
            return paragraphs_.item(content, Surroundings{keep_next, {}, {}});
          else
            return paragraphs_.item(content, widths, keep_next);
        },
        block);
  }

  Both<Length> inner_widths(const CellFrame& frame) const {
    const auto inner = [&](const std::optional<model::Table>& table) {
      if (!table) return Length{};
      return wml::width_of_columns(*table, frame.column, frame.columns) - table->padding * 2;
    };
    return {inner(table_.form.before), inner(table_.form.after)};
  }

  const TableRevision& table_;
  Stores& stores_;
  ParagraphTracker& paragraphs_;
  opc::XmlText& out_;
  wml::RowFrames frames_before_;
  wml::RowFrames frames_after_;
  std::vector<CellFrame> before_;
  std::vector<CellFrame> after_;
  int rows_before_ = 0;
  int rows_after_ = 0;
};

}  // namespace

FlowItem table_item(const TableRevision& table, Stores& stores, ParagraphTracker& paragraphs) {
  FlowItem item;
  item.is_table = true;
  item.table_before = table.form.before.has_value();
  item.table_after = table.form.after.has_value();
  const std::size_t begin = stores.tables.here();
  TableTracker(table, stores, paragraphs).write();
  item.content = stores.tables.since(begin);
  return item;
}

}  // namespace vanban::docx::redline
