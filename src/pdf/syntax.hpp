// SPDX-License-Identifier: MIT
// Small pieces of PDF syntax (ISO 32000-1, 7.3), appended to a text. Numbers never depend on a
// locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/length.hpp"
#include "pdf/reference.hpp"

namespace vanban::pdf {

/// Nearest whole quotient, halves away from zero; `divisor` is positive.
constexpr std::int64_t divide_rounded(std::int64_t value, std::int64_t divisor) {
  return (value + (value < 0 ? -divisor / 2 : divisor / 2)) / divisor;
}

void append_integer(std::string& out, std::int64_t value);
/// `value` / 10^`digits` without needless zeros: 12.5, .25, -3.
void append_decimal(std::string& out, std::int64_t value, int digits);
/// Points with two digits: a hundredth of a point is 3.5 thousandths of a millimetre.
void append_points(std::string& out, Length length);
/// ` 12 0 R`, with a blank in front.
void append_reference(std::string& out, Reference reference);
/// A text string: in PDFDocEncoding where it is ASCII, else in UTF-16BE, as a literal string.
/// `text` is well-formed UTF-8.
void append_text_string(std::string& out, std::string_view text);
/// The start of a day in Việt Nam as a PDF date string: (D:20240205000000+07'00').
void append_date(std::string& out, const Date& date);

}  // namespace vanban::pdf
