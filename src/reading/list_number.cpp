// SPDX-License-Identifier: MIT
#include "reading/list_number.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/roman.hpp"
#include "base/utf8.hpp"
#include "text/letter_case.hpp"
#include "text/numerals.hpp"

namespace vanban::reading {
namespace {

constexpr int kLetters = 26;
/// Word repeats a letter no more often.
constexpr int kMostRepeats = 30;

std::string roman(int number) { return to_roman(number).value_or(std::to_string(number)); }

/// a … z, aa, bb … (no đ: that is the alphabet of Word).
std::string letters(int number, char first) {
  if (number < 1) return std::to_string(number);
  const int repeats = std::min((number - 1) / kLetters + 1, kMostRepeats);
  return std::string(static_cast<std::size_t>(repeats),
                     static_cast<char>(first + (number - 1) % kLetters));
}

std::string ordinal(int number) {
  static constexpr std::array<std::string_view, 4> kEndings{"th", "st", "nd", "rd"};
  const int last = number % 10;
  const bool teen = number / 10 % 10 == 1;
  return fmt::format("{}{}", number,
                     kEndings[last < 4 && !teen ? static_cast<std::size_t>(last) : 0]);
}

/// ① … ⑳.
std::string circled(int number) {
  if (number < 1 || number > 20) return std::to_string(number);
  std::string text;
  utf8::append(text, static_cast<char32_t>(0x2460 + number - 1));
  return text;
}

/// *, †, ‡, §, then each twice.
std::string chicago(int number) {
  static constexpr std::array<std::string_view, 4> kSigns{"*", "†", "‡", "§"};
  if (number < 1) return std::to_string(number);
  std::string text;
  const int repeats = std::min((number - 1) / 4 + 1, kMostRepeats);
  for (int i = 0; i < repeats; ++i) text += kSigns[static_cast<std::size_t>((number - 1) % 4)];
  return text;
}

std::string padded(int number, int digits) { return fmt::format("{:0{}}", number, digits); }

}  // namespace

std::string list_number(int number, std::string_view format) {
  if (format == "none") return {};
  if (format == "upperRoman") return roman(number);
  if (format == "lowerRoman") return text::to_lower(roman(number));
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "ordinal") return ordinal(number);
  if (format == "decimalZero") return padded(number, 2);
  if (format == "numberInDash") return fmt::format("- {} -", number);
  if (format == "decimalEnclosedCircle") return circled(number);
  if (format == "chicago") return chicago(number);
  if (format == "hex") return fmt::format("{:X}", number);
  if (format == "cardinalText" || format == "vietnameseCounting")
    return text::in_words(number).value_or(std::to_string(number));
  return std::to_string(number);
}

}  // namespace vanban::reading
