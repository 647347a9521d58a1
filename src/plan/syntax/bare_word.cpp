// SPDX-License-Identifier: MIT
#include "plan/syntax/bare_word.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "plan/syntax/characters.hpp"
#include "plan/syntax/complaints.hpp"

namespace vanban::plan::syntax {
namespace {

/// Takes digits off the front; their count.
std::size_t take_digits(std::string_view& word) {
  const std::size_t count =
      static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_digit) - word.begin());
  word.remove_prefix(count);
  return count;
}

bool take_one_of(std::string_view& word, std::string_view signs) {
  if (word.empty() || signs.find(word.front()) == std::string_view::npos) return false;
  word.remove_prefix(1);
  return true;
}

bool is_number(std::string_view word) {
  take_one_of(word, "-");
  const bool zero = !word.empty() && word.front() == '0';
  const std::size_t whole = take_digits(word);
  if (whole == 0 || (zero && whole > 1)) return false;
  if (take_one_of(word, ".") && take_digits(word) == 0) return false;
  if (take_one_of(word, "eE")) {
    take_one_of(word, "+-");
    if (take_digits(word) == 0) return false;
  }
  return word.empty();
}

/// Digits with dots, commas or blanks between them.
bool is_grouped(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && is_digit(word.back()) &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return is_digit(c) || c == '.' || c == ',' || c == ' '; });
}

std::string digits_of(std::string_view word) {
  std::string digits;
  std::copy_if(word.begin(), word.end(), std::back_inserter(digits), is_digit);
  return digits;
}

std::string lower_ascii(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return lower;
}

/// `TRUE`, `None` and the like, and what JSON calls them.
std::string_view literal_meant(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kOthers = {
      {{"true", "true"},
       {"false", "false"},
       {"null", "null"},
       {"none", "null"},
       {"nil", "null"},
       {"nan", "null"},
       {"undefined", "null"}}};
  const std::string lower = lower_ascii(word);
  for (const auto& [typed, meant] : kOthers)
    if (lower == typed) return meant;
  return {};
}

/// `1,5`, `1.234,5`: a comma before decimals that are no group of three.
std::optional<std::string> decimal_meant(std::string_view word) {
  const std::size_t comma = word.find(',');
  if (comma == std::string_view::npos || word.rfind(',') != comma) return std::nullopt;
  std::string number = digits_of(word.substr(0, comma));
  return number + "." + digits_of(word.substr(comma + 1));
}

Complaint grouped_number(std::string_view word) {
  if (const auto decimal = decimal_meant(word)) return decimal_comma(word, *decimal);
  return separated_digits(word, digits_of(word));
}

/// `05` → `5`.
std::string without_leading_zeros(std::string_view word) {
  const std::size_t first = std::min(word.find_first_not_of('0'), word.size() - 1);
  return std::string(word.substr(first));
}

/// The number that `+5`, `.5`, `5.` were meant for; empty: none.
std::string number_meant(std::string_view word) {
  std::string number(word);
  if (number.starts_with('+')) number.erase(0, 1);
  if (number.starts_with('.')) number.insert(0, "0");
  if (number.ends_with('.')) number.pop_back();
  return is_number(number) ? number : std::string();
}

}  // namespace

bool is_plain_value(std::string_view word) {
  return word == "true" || word == "false" || word == "null" || is_number(word);
}

bool is_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

std::optional<Complaint> bare_value_complaint(std::string_view word) {
  if (is_plain_value(word)) return std::nullopt;
  if (const std::string_view literal = literal_meant(word); !literal.empty())
    return other_literal(word, literal);
  if (is_digits(word)) return leading_zero(word, without_leading_zeros(word));
  if (is_grouped(word)) return grouped_number(word);
  if (const std::string number = number_meant(word); !number.empty())
    return odd_number(word, number);
  return bare_text(word);
}

}  // namespace vanban::plan::syntax
