// SPDX-License-Identifier: MIT
// A table, row by row: what CSV files and spreadsheets have in common.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "units/finding.hpp"

namespace vanban::units {

/// Bytes of a cell: twice what Excel lets a cell hold.
inline constexpr std::size_t kLargestCell = 64 * 1024;
/// Columns of a table (Excel's own limit, XFD).
inline constexpr std::size_t kMostColumns = 16'384;

/// Cells of one row that were merged into one, by their columns.
struct MergedCells {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// One row of a table. Cells hold the text a person sees, without blanks around it.
struct Row {
  std::size_t number = 0;  ///< as a spreadsheet numbers it: the first line of the sheet is 1
  std::vector<std::string> cells;
  std::vector<MergedCells> merged = {};  ///< over several columns
  bool hidden = false;
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
  /// Whether the sheet does not show a column, counted from 1.
  virtual bool hides(std::size_t /*column*/) const { return false; }
  /// What is worth telling of the file as a whole.
  virtual Diagnostics notes() const { return {}; }
};

/// The finding about a cell of more than kLargestCell bytes.
Diagnostic long_cell(const CellPlace& place);
/// The finding about a row of more than kMostColumns cells.
Diagnostic too_many_columns(const std::string& file, std::size_t row);

/// The text of a cell without the blanks around it, no-break spaces among them.
std::string_view trimmed_cell(std::string_view text);

}  // namespace vanban::units
