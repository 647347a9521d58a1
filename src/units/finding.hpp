// SPDX-License-Identifier: MIT
// Findings about a unit list: each names the file, the row as a spreadsheet numbers it, and the
// column by letter and name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban::units {

/// Where a cell stands. `row` and `column` are 1-based as a spreadsheet shows them; 0 leaves them
/// out.
struct CellPlace {
  std::string file;
  std::size_t row = 0;
  std::size_t column = 0;
  std::string column_name;
};

/// The letters of a column: 1 is A, 27 is AA; empty for 0.
std::string column_letters(std::size_t column);

/// The place of a diagnostic: line = row, field = `C (organ.name)`.
Place to_place(const CellPlace& cell);

/// An error in the unit list (`Fault::data`).
Diagnostic finding(std::string_view code, const CellPlace& cell, Bilingual message, Bilingual hint);

}  // namespace vanban::units
