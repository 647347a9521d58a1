// SPDX-License-Identifier: MIT
#include "units/row_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/strings.hpp"

namespace vanban::units {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

}  // namespace

bool Row::blank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

Diagnostic long_cell(const CellPlace& place) {
  return finding(
      "units.cell-too-long", place,
      {fmt::format("ô này dài hơn {} KB", kLargestCell / 1024),
       fmt::format("the cell holds more than {} KB", kLargestCell / 1024)},
      {"Một ô của danh sách chỉ nên có vài dòng chữ; nội dung dài hãy để trong kế hoạch.",
       "A cell of a list holds a few lines; put longer text into the plan."});
}

Diagnostic too_many_columns(const std::string& file, std::size_t row) {
  return finding("units.too-many-columns", {file, row, 0, {}},
                 {fmt::format("dòng này có hơn {} cột", kMostColumns),
                  fmt::format("the row has more than {} columns", kMostColumns)},
                 {"Xóa các dấu phân cách thừa ở cuối dòng.",
                  "Remove the separators too many at the row's end."});
}

std::string_view trimmed_cell(std::string_view text) {
  while (true) {
    text = trimmed(text);
    if (text.starts_with(kNoBreakSpace))
      text.remove_prefix(kNoBreakSpace.size());
    else if (text.ends_with(kNoBreakSpace))
      text.remove_suffix(kNoBreakSpace.size());
    else
      return text;
  }
}

}  // namespace vanban::units
