// SPDX-License-Identifier: MIT
// The text a person sees in a spreadsheet cell: numbers as Excel shows them in Vietnam
// (1.234.567,5; 13,5%), codes with their zeros in front, dates as YYYY-MM-DD (ISO/IEC
// 29500-1, 18.17.4.1).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "units/number_format.hpp"

namespace vanban::units {

/// Day 0 of the file's serial dates.
enum class Epoch { year_1900, year_1904 };

/// The text of a stored number; the stored text itself where it is no number. Nothing where the
/// format cannot be shown, or the number is no day.
std::optional<std::string> show_number(std::string_view stored, const NumberFormat& format,
                                       Epoch epoch);

/// 1-based column of a cell reference such as `AB12`; 0 where it has no letters.
std::size_t column_of(std::string_view reference);

}  // namespace vanban::units
