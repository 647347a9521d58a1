// SPDX-License-Identifier: MIT
#include "units/table_units.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "text/normalisation.hpp"
#include "units/broken_text.hpp"
#include "units/finding.hpp"
#include "units/row_kinds.hpp"

namespace vanban::units {
namespace {

Diagnostic empty_list(const std::string& file) {
  return finding("units.empty", {file, 0, 0, {}}, {"danh sách trống", "the list is empty"},
                 {"Dòng đầu là tên cột, mỗi dòng sau là một đơn vị.",
                  "The first row names the columns, each row after it is one unit."});
}

Diagnostic title_row(const std::string& file, const Row& title, std::size_t header) {
  return finding(
      "units.title-row", {file, title.number, 0, {}},
      {fmt::format("dòng này là tiêu đề, không phải tên cột; tên cột nằm ở dòng {}", header),
       fmt::format("this row is a title, not the columns' names, which stand in row {}", header)},
      {fmt::format("Xóa các dòng phía trên dòng {}.", header),
       fmt::format("Delete the rows above row {}.", header)});
}

Diagnostic beyond_columns(const CellPlace& place, const std::string& cell) {
  return finding(
      "units.cell-without-column", place,
      {fmt::format("ô “{}” không thuộc cột nào có tên", cell),
       fmt::format("cell “{}” stands under no named column", cell)},
      {"Đặt tên cho cột ở dòng đầu hoặc xóa ô này; giá trị có dấu phân cách phải nằm trong \"…\".",
       "Name the column in the first row or clear the cell; quote values with separators."});
}

Diagnostic merged_across(const std::string& file, const Row& row, const MergedCells& merged) {
  const std::string first = column_letters(merged.first);
  const std::string last = column_letters(merged.last);
  return finding("units.merged-across", {file, row.number, merged.first, {}},
                 {fmt::format("các ô từ cột {} đến cột {} bị gộp, không rõ giá trị thuộc cột nào",
                              first, last),
                  fmt::format("the cells from column {} to {} are merged: whose value it is cannot "
                              "be known",
                              first, last)},
                 {"Bỏ gộp ô (Merge & Center) rồi điền từng ô.",
                  "Unmerge the cells (Merge & Center), then fill in each."});
}

/// Numbers from 1, those that follow on one another as a range: `3, 5–9`.
std::string ranges_of(const std::vector<std::size_t>& numbers) {
  constexpr std::size_t kMostShown = 12;
  std::string text;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
    if (shown++ == kMostShown) return text + ", …";
    if (!text.empty()) text += ", ";
    text += end - i == 1 ? fmt::format("{}", numbers[i])
                         : fmt::format("{}–{}", numbers[i], numbers[end - 1]);
    i = end;
  }
  return text;
}

Diagnostic rows_are_hidden(const std::string& file, const std::vector<std::size_t>& rows) {
  return finding(
      "units.hidden-rows", {file, rows.front(), 0, {}},
      {fmt::format("{} dòng có dữ liệu đang ẩn (lọc hoặc Hide): {}", rows.size(), ranges_of(rows)),
       fmt::format("{} rows with data are hidden (by a filter or Hide): {}", rows.size(),
                   ranges_of(rows))},
      {"Hiện các dòng ấy (bỏ lọc, Unhide) nếu cần làm văn bản, hoặc xóa chúng.",
       "Show them (clear the filter, Unhide) if their documents are wanted, or delete "
       "them."});
}

Diagnostic column_is_hidden(const CellPlace& place) {
  return make_warning("units.hidden-column",
                      {"cột này đang ẩn trong bảng tính nhưng vẫn được dùng",
                       "the column is hidden in the spreadsheet, but is used"},
                      {"Hiện cột (Unhide) để soát lại, hoặc xóa nếu không cần.",
                       "Show it (Unhide) to look it over, or delete it."})
      .at(to_place(place));
}

}  // namespace

Diagnostic too_many_units(const std::string& file, std::size_t row) {
  return finding("units.too-many", {file, row, 0, {}},
                 {fmt::format("danh sách có hơn {} đơn vị", kMostUnits),
                  fmt::format("the list has more than {} units", kMostUnits)},
                 {"Chia danh sách thành nhiều tệp.", "Split the list into several files."});
}

Result<std::unique_ptr<UnitReader>> TableUnits::open(std::string file,
                                                     std::unique_ptr<RowReader> rows,
                                                     Letters letters) {
  std::unique_ptr<TableUnits> units(new TableUnits(std::move(file), std::move(rows), letters));
  Result<std::optional<Row>> header = units->rows_->next();
  while (header && *header && (*header)->blank()) header = units->rows_->next();
  if (!header) return fail(header.error());
  if (!*header) return fail(empty_list(units->file_));
  Result<std::vector<Column>> columns =
      resolve_columns((*header)->cells, units->file_, (*header)->number);
  if (!columns)
    if (const std::size_t row = units->find_header())
      return fail(title_row(units->file_, **header, row));
  if (!columns) return fail(columns.error());
  units->columns_ = std::move(*columns);
  units->header_ = (*header)->number;
  units->named_.resize((*header)->cells.size() + 1);
  for (const Column& column : units->columns_) units->named_[column.number] = true;
  return units;
}

std::vector<OwnField> TableUnits::own_fields() const {
  std::vector<OwnField> fields;
  for (const Column& column : columns_) {
    const std::string& name = root_of(column.path);
    if (column.target == Column::Target::unit && !is_common_field(name))
      fields.push_back(
          {name, column.heading, to_place({file_, header_, column.number, column.heading})});
  }
  return fields;
}

Diagnostics TableUnits::notes() const {
  Diagnostics notes = rows_->notes();
  for (const Column& column : columns_)
    if (rows_->hides(column.number))
      notes.push_back(column_is_hidden({file_, header_, column.number, column.heading}));
  return notes;
}

/// The row below a title that names the columns; 0 where none of the next rows does.
std::size_t TableUnits::find_header() {
  constexpr int kFarthest = 20;
  for (int i = 0; i < kFarthest; ++i) {
    const Result<std::optional<Row>> row = rows_->next();
    if (!row || !*row) return 0;
    if (resolve_columns((*row)->cells, file_, (*row)->number)) return (*row)->number;
  }
  return 0;
}

Result<std::optional<Unit>> TableUnits::next() {
  while (true) {
    Result<std::optional<Row>> row = rows_->next();
    if (!row) return fail(row.error());
    if (!*row && !hidden_rows_.empty())
      return fail(rows_are_hidden(file_, std::exchange(hidden_rows_, {})));
    if (!*row) return std::optional<Unit>{};
    if ((*row)->hidden && !(*row)->blank()) hidden_rows_.push_back((*row)->number);
    if ((*row)->blank()) {
      ++blank_rows_;
      continue;
    }
    if (++count_ > kMostUnits) return fail(too_many_units(file_, (*row)->number));
    Result<Unit> unit = to_unit(**row);
    if (!unit) return fail(unit.error());
    return std::optional<Unit>(std::move(*unit));
  }
}

Result<Unit> TableUnits::to_unit(const Row& row) {
  if (auto why = why_no_unit(row, columns_, file_)) return fail(std::move(*why));
  Unit unit;
  unit.row = row.number;
  unit.fields = Json::object();
  Diagnostics findings;
  for (const Column& column : columns_)
    put(unit, column, column.number <= row.cells.size() ? row.cells[column.number - 1] : "",
        findings);
  check_width(row, findings);
  check_merged(row, findings);
  append(findings, checks_.complete(unit));
  if (!findings.empty()) return fail(std::move(findings));
  return unit;
}

/// What a filled cell of the column says, or all that is wrong with it.
Result<Json> TableUnits::value_of(const Column& column, const std::string& cell,
                                  const CellPlace& place) {
  const TextRole role = role_of(column.path);
  // The entries of a list are looked at one by one.
  if (column.kind != ValueKind::list)
    if (auto broken = what_is_broken(cell, role))
      return fail(std::move(*broken).at(to_place(place)));
  VANBAN_TRY(Json value, read_value(text::to_nfc(cell), column.kind, place));
  if (column.kind == ValueKind::list)
    if (auto broken = first_broken(value, role))
      return fail(std::move(*broken).at(to_place(place)));
  return value;
}

/// An empty cell leaves the plan's datum alone; a field of the unit is then an empty text, so that
/// a template may ask for it in every row. A cell that is refused is kept as it stands: it is not
/// missing.
void TableUnits::put(Unit& unit, const Column& column, const std::string& cell,
                     Diagnostics& findings) const {
  const bool of_unit = column.target == Column::Target::unit;
  if (cell.empty() && !of_unit) return;
  const CellPlace place{file_, unit.row, column.number, column.heading};
  Result<Json> value = cell.empty() ? Result<Json>(Json("")) : value_of(column, cell, place);
  if (!value) findings.insert(findings.end(), value.error().begin(), value.error().end());
  if (of_unit)
    assign(unit.fields, column.path, value ? *value : Json(cell));
  else if (value)
    unit.overrides.push_back({column.path, std::move(*value), column.number});
}

void TableUnits::check_width(const Row& row, Diagnostics& findings) const {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].empty() || has_column(i + 1)) continue;
    findings.push_back(beyond_columns({file_, row.number, i + 1, {}}, row.cells[i]));
    return;  // the first says enough
  }
}

/// What is merged across two columns with names could be either's.
void TableUnits::check_merged(const Row& row, Diagnostics& findings) const {
  for (const MergedCells& merged : row.merged)
    for (std::size_t i = merged.first + 1; i <= std::min(merged.last, named_.size()); ++i)
      if (has_column(i)) {
        findings.push_back(merged_across(file_, row, merged));
        return;
      }
}

}  // namespace vanban::units
