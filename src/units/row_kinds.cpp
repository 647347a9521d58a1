// SPDX-License-Identifier: MIT
#include "units/row_kinds.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "units/finding.hpp"
#include "units/letters.hpp"

namespace vanban::units {
namespace {

/// `Tổng cộng`, `CỘNG:`, `Tổng số: 12 xã`; no name of an office, which goes on with words.
bool says_total(std::string_view cell) {
  static constexpr std::array<std::string_view, 8> kWords{
      "tổng cộng", "cộng", "tổng số", "tổng", "cộng dồn", "total", "grand total", "sum"};
  constexpr std::string_view kBeginnings = "tTcCgGsS";
  constexpr std::size_t kLongest = 60;
  if (cell.empty() || cell.size() > kLongest || kBeginnings.find(cell[0]) == std::string_view::npos)
    return false;
  const std::string key = comparison_key(cell.substr(0, cell.find_first_of(":(.0123456789")));
  const std::string_view said = trimmed_cell(key);
  return std::find(kWords.begin(), kWords.end(), said) != kWords.end();
}

Diagnostic total_row(const CellPlace& place, std::string_view cell) {
  return finding("units.total-row", place,
                 {fmt::format("dòng này trông như dòng tổng (“{}”), không phải một đơn vị", cell),
                  fmt::format("this row looks like a total (“{}”), not like a unit", cell)},
                 {"Xóa dòng này khỏi danh sách.", "Delete the row from the list."});
}

/// The number in `(3)` or `3`; 0 for anything else.
std::size_t column_number(std::string_view cell) {
  if (cell.size() > 2 && cell.front() == '(' && cell.back() == ')')
    cell = cell.substr(1, cell.size() - 2);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return error == std::errc() && end == cell.data() + cell.size() ? number : 0;
}

/// Two cells or more that count up by one.
bool numbers_columns(const Row& row) {
  std::size_t last = 0;
  std::size_t count = 0;
  for (const std::string& cell : row.cells) {
    if (cell.empty()) continue;
    const std::size_t number = column_number(cell);
    if (number == 0 || (count > 0 && number != last + 1)) return false;
    last = number;
    ++count;
  }
  return count > 1;
}

Diagnostic numbers_row(const CellPlace& place) {
  return finding("units.numbers-row", place,
                 {"dòng này đánh số các cột, không phải một đơn vị",
                  "this row numbers the columns and is no unit"},
                 {"Xóa dòng này khỏi danh sách.", "Delete the row from the list."});
}

Diagnostic header_again(const CellPlace& place) {
  return finding("units.header-again", place,
                 {"dòng này lặp lại tên cột, không phải một đơn vị",
                  "this row repeats the names of the columns and is no unit"},
                 {"Xóa dòng này khỏi danh sách; tên cột chỉ chiếm một dòng.",
                  "Delete the row; the columns' names take one row only."});
}

bool repeats_header(const Row& row, const std::vector<Column>& columns) {
  return std::any_of(columns.begin(), columns.end(), [&row](const Column& column) {
    const bool of_name = column.target == Column::Target::unit && to_string(column.path) == "name";
    return of_name && column.number <= row.cells.size() &&
           row.cells[column.number - 1] == column.heading;
  });
}

}  // namespace

std::optional<Diagnostic> why_no_unit(const Row& row, const std::vector<Column>& columns,
                                      const std::string& file) {
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (says_total(row.cells[i])) return total_row({file, row.number, i + 1, {}}, row.cells[i]);
  if (repeats_header(row, columns)) return header_again({file, row.number, 0, {}});
  if (numbers_columns(row)) return numbers_row({file, row.number, 0, {}});
  return std::nullopt;
}

}  // namespace vanban::units
