// SPDX-License-Identifier: MIT
// The text a person sees in a spreadsheet cell: numbers as Excel shows whole ones, codes with their
// zeros in front, dates as YYYY-MM-DD (ISO/IEC 29500-1, 18.8.30 and 18.17.4.1).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vanban::units {

/// How a cell style shows a number.
struct NumberFormat {
  enum class Kind { general, date, zero_padded };
  Kind kind = Kind::general;
  std::size_t digits = 0;  ///< zero_padded: at least so many
  bool operator==(const NumberFormat&) const = default;
};

/// The format of a built-in number (18.8.30) or a format code of the file.
NumberFormat built_in_format(int id);
NumberFormat read_format_code(std::string_view code);

/// Day 0 of the file's serial dates.
enum class Epoch { year_1900, year_1904 };

/// The text of a stored number; the stored text itself where it is no number.
std::string show_number(std::string_view stored, const NumberFormat& format, Epoch epoch);

/// 1-based column of a cell reference such as `AB12`; 0 where it has no letters.
std::size_t column_of(std::string_view reference);

}  // namespace vanban::units
