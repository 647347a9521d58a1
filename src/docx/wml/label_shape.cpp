// SPDX-License-Identifier: MIT
#include "docx/wml/label_shape.hpp"

#include <utility>

#include "base/roman.hpp"
#include "base/strings.hpp"

namespace vanban::docx::wml {
namespace {

constexpr int kLargestNumber = 3999;

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

/// Reads one number off the front of `rest`.
bool take_number(std::string_view& rest, LabelShape& shape) {
  std::string_view digits = take_while(rest, is_digit);
  const bool decimal = !digits.empty();
  if (!decimal) digits = take_while(rest, is_roman_digit);
  const std::optional<int> value = decimal ? decimal_value(digits) : from_roman(digits);
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

}  // namespace vanban::docx::wml
