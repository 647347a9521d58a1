// SPDX-License-Identifier: MIT
#include "text/binding.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.hpp"
#include "text/letter_case.hpp"
#include "text/numerals.hpp"

namespace vanban::text {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that stand before a figure or Roman numeral they cannot be parted from.
constexpr auto kNumberedNouns = std::to_array<std::string_view>(
    {"Điều",   "điều", "khoản", "Khoản", "điểm",  "Điểm",  "Mục",  "mục",  "Chương",
     "chương", "Phần", "phần",  "lục",   "Mẫu",   "mẫu",   "số",   "Số",   "số:",
     "Số:",    "Bảng", "bảng",  "Hình",  "hình",  "Quý",   "quý",  "ngày", "Ngày",
     "tháng",  "năm",  "Năm",   "Tháng", "trang", "Trang", "đoạn", "khóa", "Khóa"});

/// Abbreviations in front of a name: signing prefixes (Điều 13 of the decree) and kinds of places.
constexpr auto kPrefixes = std::to_array<std::string_view>(
    {"TM.", "KT.", "TL.", "TUQ.", "Q.", "TP.", "TX.", "TT.", "P.", "H.", "T.p", "Tp."});

constexpr auto kUnits = std::to_array<std::string_view>(
    {"mm", "cm", "dm", "m",   "km", "m2", "m²",  "m3",   "m³",  "km2", "km²",   "ha", "g",  "kg",
     "mg", "l",  "ml", "pt",  "px", "%",  "‰",   "°C",   "°",   "kB",  "KB",    "MB", "GB", "TB",
     "V",  "W",  "kW", "kWh", "MW", "Hz", "dpi", "đồng", "VNĐ", "USD", "nghìn", "tỷ"});

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_opening(std::string_view word) {
  constexpr auto kOpening = std::to_array<std::string_view>({"(", "[", "{", "“", "‘", "\""});
  for (const std::string_view mark : kOpening)
    if (word.substr(0, mark.size()) == mark) return word.substr(mark.size());
  return word;
}

/// The word without the punctuation that closes it.
std::string_view without_closing(std::string_view word) {
  constexpr auto kClosing =
      std::to_array<std::string_view>({")", "]", "}", "”", "’", "\"", ",", ";", ":", "."});
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view mark : kClosing) {
      if (word.size() < mark.size() || word.substr(word.size() - mark.size()) != mark) continue;
      word.remove_suffix(mark.size());
      found = true;
    }
  }
  return word;
}

bool is_figure(std::string_view word) {
  word = without_opening(word);
  if (word.empty() || !is_digit(word.front())) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return is_digit(c) || c == '.' || c == ',' || c == '-' || c == '/';
  });
}

bool is_number_of(std::string_view noun, std::string_view word) {
  const std::string_view bare = without_closing(word);
  if (bare.empty()) return false;
  if (is_digit(bare.front()) || from_roman(bare)) return true;
  const bool is_point = noun == "điểm" || noun == "Điểm";
  return is_point && point_number(bare).has_value();
}

/// `Đ.`: one capital letter and a full stop.
bool is_initial(std::string_view word) {
  std::size_t offset = 0;
  if (word.size() < 2) return false;
  return is_upper(utf8::next(word, offset)) && word.substr(offset) == ".";
}

bool begins_with_capital(std::string_view word) {
  std::size_t offset = 0;
  return !word.empty() && is_upper(utf8::next(word, offset));
}

bool belong_together(std::string_view left, std::string_view right) {
  const std::string_view noun = without_opening(left);
  if (is_one_of(noun, kNumberedNouns)) return is_number_of(noun, right);
  if (is_one_of(noun, kPrefixes) || is_initial(noun)) return begins_with_capital(right);
  return is_figure(left) && is_one_of(without_closing(right), kUnits);
}

/// The blank-free word that ends or begins at `offset`; both kinds of blank part words.
std::string_view word_before(std::string_view text, std::size_t offset) {
  std::string_view before = text.substr(0, offset);
  const std::size_t space = before.rfind(' ');
  if (space != before.npos) before.remove_prefix(space + 1);
  const std::size_t fixed = before.rfind("\u00A0");
  if (fixed != before.npos) before.remove_prefix(fixed + 2);
  return before;
}
std::string_view word_after(std::string_view text, std::size_t offset) {
  std::string_view after = text.substr(offset);
  after = after.substr(0, after.find_first_of(" \n"));
  return after.substr(0, after.find("\u00A0"));
}

}  // namespace

std::string bind(std::string_view text) {
  std::string result;
  std::size_t copied = 0;
  for (std::size_t space = text.find(' '); space != text.npos; space = text.find(' ', space + 1)) {
    const std::string_view left = word_before(text, space);
    const std::string_view right = word_after(text, space + 1);
    if (left.empty() || right.empty() || !belong_together(left, right)) continue;
    result += text.substr(copied, space - copied);
    result += "\u00A0";
    copied = space + 1;
  }
  return copied == 0 ? std::string(text) : result += text.substr(copied);
}

}  // namespace vanban::text
