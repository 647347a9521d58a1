// SPDX-License-Identifier: MIT
#include "units/finding.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vanban::units {

std::string column_letters(std::size_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26)
    letters.push_back(static_cast<char>('A' + (column - 1) % 26));
  std::reverse(letters.begin(), letters.end());
  return letters;
}

Place to_place(const CellPlace& cell) {
  Place place;
  place.file = cell.file;
  place.line = static_cast<int>(cell.row);
  place.field = column_letters(cell.column);
  if (cell.column_name.empty()) return place;
  place.field = place.field.empty() ? cell.column_name
                                    : fmt::format("{} ({})", place.field, cell.column_name);
  return place;
}

Diagnostic finding(std::string_view code, const CellPlace& cell, Bilingual message,
                   Bilingual hint) {
  return {std::string(code), Fault::data,        Severity::error,
          to_place(cell),    std::move(message), std::move(hint)};
}

}  // namespace vanban::units
