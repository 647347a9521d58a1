// SPDX-License-Identifier: MIT
// A table, row by row: what CSV files and spreadsheets have in common.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace vanban::units {

/// One row of a table. Cells hold the text a person sees, without blanks around it.
struct Row {
  std::size_t number = 0;  ///< as a spreadsheet numbers it: the first line of the sheet is 1
  std::vector<std::string> cells;
  bool blank() const;
};

/// Rows in order, the header row included, blank rows too.
class RowReader {
 public:
  virtual ~RowReader() = default;
  /// The next row, or nothing at the end. After an error about one row the next call goes on
  /// with the row after it, so that a caller can collect; after Fault::io it must stop.
  virtual Result<std::optional<Row>> next() = 0;
  /// Whether reading can go on after the error just returned.
  virtual bool can_continue() const = 0;
};

/// The text of a cell without the blanks around it, no-break spaces among them.
std::string_view trimmed_cell(std::string_view text);

}  // namespace vanban::units
