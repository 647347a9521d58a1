// SPDX-License-Identifier: MIT
// Format codes of spreadsheet cells (ISO/IEC 29500-1, 18.8.30 and 18.8.31), as far as they can be
// shown as Excel shows them where the decimal mark is a comma.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::units {

/// How numbers of one sign are shown: `#,##0.0 "kg"`.
struct NumberSection {
  std::string before = {};       ///< printed as it stands
  std::string after = {};        ///< likewise; `%` among it
  bool general = false;          ///< as many figures as there are
  bool without_figures = false;  ///< the text alone
  bool grouped = false;          ///< `.` between thousands
  std::size_t whole = 0;         ///< figures before the comma: at least so many
  std::size_t decimals = 0;      ///< figures after it: at most so many
  std::size_t kept = 0;          ///< of these, shown even where they are 0
  int shift = 0;                 ///< powers of ten: 2 for a percentage, -3 for thousands
  bool operator==(const NumberSection&) const = default;
};

/// How a cell style shows a number.
struct NumberFormat {
  enum class Kind {
    number,
    date,     ///< day and month; a time of day is left out
    unknown,  ///< times, fractions, powers of ten, conditions: cannot be shown
  };
  Kind kind = Kind::number;
  /// Of positive numbers, of negative ones, of zero; at least the first.
  std::vector<NumberSection> sections = {NumberSection{.general = true}};
  std::string code = {};  ///< as the file has it, for messages
  bool operator==(const NumberFormat&) const = default;
};

/// The format of a built-in number (18.8.30).
NumberFormat built_in_format(int id);
/// The format of a code of the file.
NumberFormat read_format_code(std::string_view code);

}  // namespace vanban::units
