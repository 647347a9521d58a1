// SPDX-License-Identifier: MIT
// Rows that fit the columns of their table.
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plan/cell_span.hpp"
#include "plan/special_rules.hpp"
#include "text/suggestion.hpp"

namespace vanban::plan {
namespace {

/// The one name a row object may carry besides the columns' fields.
constexpr const char* kGroup = "group";

/// Lays the cells of a run of rows into the grid.
class Grid {
 public:
  Grid(std::size_t columns, Findings& findings) : open_(columns, 0), findings_(&findings) {}

  void add_row(const Json& row, const FieldPath& path) {
    std::size_t column = 0;
    std::vector<std::size_t> next = open_;
    for (std::size_t& rows : next) rows -= rows > 0 ? 1 : 0;
    for (const Json& cell : row) {
      while (column < open_.size() && open_[column] > 0) ++column;
      const std::size_t end = column + static_cast<std::size_t>(cell_span(cell, "column_span"));
      const auto rows = static_cast<std::size_t>(cell_span(cell, "row_span") - 1);
      for (std::size_t i = column; i < std::min(end, next.size()); ++i) next[i] = rows;
      column = end;
    }
    while (column < open_.size() && open_[column] > 0) ++column;
    if (column != open_.size()) complain(column, path);
    open_ = std::move(next);
  }

  /// A row object fills every column.
  void skip_row() {
    for (std::size_t& rows : open_) rows -= rows > 0 ? 1 : 0;
  }

 private:
  void complain(std::size_t found, const FieldPath& path) const {
    findings_->add(
        path, {"plan.table",
               {fmt::format("hàng chiếm {} cột, bảng có {} cột (không kể cột STT tự đánh số)",
                            found, open_.size()),
                fmt::format("the row covers {} columns, the table has {} (numbered ones apart)",
                            found, open_.size())},
               {"Thêm hoặc bớt ô; ô ghép dùng column_span, row_span; ô trống ghi null.",
                "Add or remove cells; merge with column_span, row_span; an empty cell is null."}});
  }

  std::vector<std::size_t> open_;  ///< rows that a cell above still covers, by column
  Findings* findings_;
};

struct Columns {
  std::size_t written = 0;  ///< that rows fill
  std::size_t all = 0;
  std::vector<std::string> fields;
};

Columns columns_of(const Json& table) {
  Columns columns;
  for (const Json& column : table["columns"]) {
    if (!column.is_object()) continue;
    ++columns.all;
    const bool numbered = column.value("numbered", Json()) == Json(true);
    if (!numbered) ++columns.written;
    if (const Json field = column.value("field", Json()); field.is_string())
      columns.fields.push_back(field.get<std::string>());
  }
  return columns;
}

void check_fields(const Json& row, const Columns& columns, const FieldPath& path,
                  Findings& findings) {
  for (const auto& [name, value] : row.items()) {
    const auto& known = columns.fields;
    if (name == kGroup || std::find(known.begin(), known.end(), name) != known.end()) continue;
    FieldPath here = path;
    here.emplace_back(name);
    const auto near = text::nearest(name, known);
    findings.add(here,
                 {"plan.table",
                  {fmt::format("không cột nào có \"field\": \"{}\"", name),
                   fmt::format("no column has \"field\": \"{}\"", name)},
                  {near ? fmt::format("Có phải là “{}”?", *near) : "Thêm field vào cột tương ứng.",
                   near ? fmt::format("Did you mean “{}”?", *near) : "Add field to the column."}},
                 Source::Target::name);
  }
}

FieldPath below(const FieldPath& path, const char* name, std::size_t index) {
  FieldPath here = path;
  here.emplace_back(name);
  here.emplace_back(index);
  return here;
}

bool is_list(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_array();
}

}  // namespace

void check_table(const Json& table, const FieldPath& path, Findings& findings) {
  if (!is_list(table, "columns")) return;
  const Columns columns = columns_of(table);
  if (is_list(table, "header")) {
    Grid header(columns.all, findings);
    const Json& rows = table["header"];
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (rows[i].is_array()) header.add_row(rows[i], below(path, "header", i));
  }
  if (!is_list(table, "rows")) return;
  Grid grid(columns.written, findings);
  const Json& rows = table["rows"];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const FieldPath here = below(path, "rows", i);
    if (rows[i].is_array()) {
      grid.add_row(rows[i], here);
    } else if (rows[i].is_object()) {
      check_fields(rows[i], columns, here, findings);
      grid.skip_row();
    }
  }
}

}  // namespace vanban::plan
