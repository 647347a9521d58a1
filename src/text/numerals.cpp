// SPDX-License-Identifier: MIT
#include "text/numerals.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vanban::text {
namespace {

constexpr std::array<std::string_view, kPointLetterCount> kPointLetters{
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
    "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

constexpr std::array<std::string_view, 10> kDigitWords{"không", "một", "hai", "ba",  "bốn",
                                                       "năm",   "sáu", "bảy", "tám", "chín"};

void add_word(std::string& words, std::string_view word) {
  if (!words.empty()) words += ' ';
  words += word;
}

/// The last figure of a group: 1, 4 and 5 change after a ten (hai mươi mốt, hai mươi tư, mười lăm).
std::string_view unit_word(int tens, int unit) {
  if (unit == 5 && tens >= 1) return "lăm";
  if (unit == 1 && tens >= 2) return "mốt";
  if (unit == 4 && tens >= 2) return "tư";
  return kDigitWords[static_cast<std::size_t>(unit)];
}

/// Words of 1 to 999. `whole`: a larger group stands before, so that no place may be left out.
void add_group(std::string& words, int group, bool whole) {
  const int hundreds = group / 100;
  const int tens = group / 10 % 10;
  const int unit = group % 10;
  if (hundreds > 0 || whole) {
    add_word(words, kDigitWords[static_cast<std::size_t>(hundreds)]);
    add_word(words, "trăm");
  }
  if (tens == 0 && unit > 0 && (hundreds > 0 || whole)) add_word(words, "linh");
  if (tens == 1) add_word(words, "mười");
  if (tens > 1) {
    add_word(words, kDigitWords[static_cast<std::size_t>(tens)]);
    add_word(words, "mươi");
  }
  if (unit > 0) add_word(words, unit_word(tens, unit));
}

/// Words of a number below 10^9, without its zeros groups.
void add_below_billion(std::string& words, std::int64_t number, bool whole) {
  constexpr std::array<std::pair<std::int64_t, std::string_view>, 3> kGroups{
      {{1'000'000, "triệu"}, {1'000, "nghìn"}, {1, ""}}};
  for (const auto& [size, name] : kGroups) {
    const int group = static_cast<int>(number / size % 1000);
    if (group == 0) continue;
    add_group(words, group, whole);
    if (!name.empty()) add_word(words, name);
    whole = true;
  }
}

}  // namespace

std::optional<std::string_view> point_letter(int number) {
  if (number < 1 || number > kPointLetterCount) return std::nullopt;
  return kPointLetters[static_cast<std::size_t>(number - 1)];
}

std::optional<int> point_number(std::string_view letter) {
  const auto found = std::find(kPointLetters.begin(), kPointLetters.end(), letter);
  if (found == kPointLetters.end()) return std::nullopt;
  return static_cast<int>(found - kPointLetters.begin()) + 1;
}

std::string grouped(std::int64_t number) {
  std::string text = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t place = text.size(); place > first + 3;) {
    place -= 3;
    text.insert(place, ".");
  }
  return text;
}

std::optional<std::string> in_words(std::int64_t number) {
  if (number > kLargestNumberInWords || number < -kLargestNumberInWords) return std::nullopt;
  if (number == 0) return std::string(kDigitWords[0]);
  std::string words;
  if (number < 0) add_word(words, "âm");
  number = number < 0 ? -number : number;
  constexpr std::int64_t kBillion = 1'000'000'000;
  const std::int64_t billions = number / kBillion;
  if (billions == kBillion) {
    add_word(words, "một tỷ tỷ");
    return words;
  }
  if (billions > 0) {
    add_below_billion(words, billions, false);
    add_word(words, "tỷ");
  }
  add_below_billion(words, number % kBillion, billions > 0);
  return words;
}

std::string money(std::int64_t amount) { return grouped(amount) + "\u00A0đồng"; }

std::optional<std::string> money_in_words(std::int64_t amount) {
  auto words = in_words(amount);
  if (words) *words += " đồng";
  return words;
}

}  // namespace vanban::text
