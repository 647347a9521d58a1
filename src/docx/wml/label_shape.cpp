// SPDX-License-Identifier: MIT
#include "docx/wml/label_shape.hpp"

#include <utility>

namespace vanban::docx::wml {
namespace {

constexpr int kLargestNumber = 3999;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_roman_digit(char c) {
  return std::string_view("IVXLCDM").find(c) != std::string_view::npos;
}

std::string_view take_while(std::string_view text, bool (*belongs)(char)) {
  std::size_t end = 0;
  while (end < text.size() && belongs(text[end])) ++end;
  return text.substr(0, end);
}

std::optional<int> decimal_value(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || digits.front() == '0') return std::nullopt;
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value <= kLargestNumber ? std::optional(value) : std::nullopt;
}

int roman_digit(char c) {
  switch (c) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    case 'C':
      return 100;
    case 'D':
      return 500;
    default:
      return 1000;
  }
}

std::optional<int> roman_value(std::string_view digits) {
  int value = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = roman_digit(digits[i]);
    const bool subtracts = i + 1 < digits.size() && roman_digit(digits[i + 1]) > digit;
    value += subtracts ? -digit : digit;
  }
  const bool usual = value > 0 && value <= kLargestNumber && upper_roman(value) == digits;
  return usual ? std::optional(value) : std::nullopt;
}

/// Reads one number off the front of `rest`.
bool take_number(std::string_view& rest, LabelShape& shape) {
  std::string_view digits = take_while(rest, is_digit);
  const bool decimal = !digits.empty();
  if (!decimal) digits = take_while(rest, is_roman_digit);
  const std::optional<int> value = decimal ? decimal_value(digits) : roman_value(digits);
  if (!value) return false;
  const auto at = static_cast<std::size_t>(shape.count++);
  shape.values[at] = *value;
  shape.formats[at] = decimal ? NumberFormat::decimal : NumberFormat::upper_roman;
  rest.remove_prefix(digits.size());
  return true;
}

}  // namespace

std::optional<LabelShape> shape_of(std::string_view label, int level) {
  LabelShape shape;
  std::string_view rest = label;
  while (true) {
    if (shape.count > level || !take_number(rest, shape)) return std::nullopt;
    const bool more = rest.size() > 1 && rest.front() == '.';
    if (!more) break;
    rest.remove_prefix(1);
  }
  if (rest != "" && rest != "." && rest != ")") return std::nullopt;
  shape.suffix = rest;
  return shape;
}

std::string upper_roman(int value) {
  constexpr std::array<std::pair<int, std::string_view>, 13> kSteps{{{1000, "M"},
                                                                     {900, "CM"},
                                                                     {500, "D"},
                                                                     {400, "CD"},
                                                                     {100, "C"},
                                                                     {90, "XC"},
                                                                     {50, "L"},
                                                                     {40, "XL"},
                                                                     {10, "X"},
                                                                     {9, "IX"},
                                                                     {5, "V"},
                                                                     {4, "IV"},
                                                                     {1, "I"}}};
  std::string digits;
  for (const auto& [step, letters] : kSteps) {
    for (; value >= step; value -= step) digits += letters;
  }
  return digits;
}

}  // namespace vanban::docx::wml
