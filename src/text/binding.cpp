// SPDX-License-Identifier: MIT
#include "text/binding.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/roman.hpp"
#include "base/strings.hpp"
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
    {"Điều",   "điều",   "khoản", "Khoản", "điểm", "Điểm",  "tiết",  "Mục",   "mục",
     "Chương", "chương", "Phần",  "phần",  "lục",  "Mẫu",   "mẫu",   "số",    "Số",
     "số:",    "Số:",    "Bảng",  "bảng",  "Hình", "hình",  "Quý",   "quý",   "ngày",
     "Ngày",   "tháng",  "Tháng", "năm",   "Năm",  "trang", "Trang", "đoạn",  "khóa",
     "Khóa",   "khoá",   "Khoá",  "đợt",   "Đợt",  "tập",   "Tập",   "Quyển", "quyển"});

/// Abbreviations in front of a name: signing prefixes (Điều 13 of the decree), kinds of places,
/// degrees.
constexpr auto kPrefixes =
    std::to_array<std::string_view>({"TM.", "KT.", "TL.", "TUQ.", "TP.", "TX.", "TT.", "T.P", "Tp.",
                                     "GS.", "PGS.", "TS.", "ThS.", "BS.", "CN.", "KS.", "Ths."});

/// Units of measure and money, and the large numbers that act as such.
constexpr auto kUnits = std::to_array<std::string_view>(
    {"mm",  "cm",   "dm",   "m",    "km",  "m2",  "m²",  "m3",    "m³",    "km2", "km²",
     "ha",  "g",    "kg",   "mg",   "ml",  "pt",  "px",  "%",     "‰",     "°C",  "kB",
     "KB",  "MB",   "GB",   "TB",   "V",   "W",   "kW",  "kWh",   "MW",    "Hz",  "dpi",
     "giờ", "phút", "giây", "đồng", "VNĐ", "VND", "USD", "nghìn", "triệu", "tỷ",  "tỉ"});

constexpr std::string_view kRomanDigits = "IVXLCDM";

constexpr auto kOpeningMarks = std::to_array<std::string_view>({"(", "[", "{", "“", "‘", "\""});
constexpr auto kClosingMarks =
    std::to_array<std::string_view>({")", "]", "}", "”", "’", "\"", ",", ";", ":", "."});

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

std::string_view without_opening(std::string_view word) {
  const auto mark = std::find_if(kOpeningMarks.begin(), kOpeningMarks.end(),
                                 [&](std::string_view m) { return word.substr(0, m.size()) == m; });
  return mark == kOpeningMarks.end() ? word : without_opening(word.substr(mark->size()));
}

/// The word without the punctuation that closes it.
std::string_view without_closing(std::string_view word) {
  const auto mark = std::find_if(kClosingMarks.begin(), kClosingMarks.end(),
                                 [&](std::string_view m) { return ends_with(word, m); });
  if (mark == kClosingMarks.end()) return word;
  word.remove_suffix(mark->size());
  return without_closing(word);
}

/// `6`, `1.234,5`, `10-12`.
bool is_figure(std::string_view word) {
  word = without_opening(word);
  if (word.empty() || !is_digit(word.front()) || !is_digit(word.back())) return false;
  return std::all_of(word.begin(), word.end(), [](char c) {
    return is_digit(c) || c == '.' || c == ',' || c == '-' || c == '/';
  });
}

/// `II`, `IV/2024`, `II.3`.
bool begins_with_roman(std::string_view word) {
  const std::size_t end = word.find_first_not_of(kRomanDigits);
  if (end == 0) return false;
  const bool alone = end == word.npos || word[end] == '.' || word[end] == '/' || word[end] == '-';
  return alone && from_roman(word.substr(0, end)).has_value();
}

/// Whether `word` numbers what `noun` names: a figure, a Roman numeral, the letter of a điểm.
bool is_number_of(std::string_view noun, std::string_view word) {
  if (is_digit(word.front()) || begins_with_roman(word)) return is_one_of(noun, kNumberedNouns);
  const bool is_point = noun == "điểm" || noun == "Điểm" || noun == "tiết";
  return is_point && point_number(word).has_value();
}

/// `Đ.`: one capital letter and a full stop.
bool is_initial(std::string_view word) {
  std::size_t offset = 0;
  return is_upper(utf8::next(word, offset)) && word.substr(offset) == ".";
}

bool begins_with_capital(std::string_view word) {
  std::size_t offset = 0;
  return is_upper(utf8::next(word, offset));
}

constexpr std::array<bool, 256> bytes_in(std::string_view list) {
  std::array<bool, 256> in{};
  for (const char c : list) in[static_cast<unsigned char>(c)] = true;
  return in;
}
constexpr auto kIsRomanDigit = bytes_in(kRomanDigits);

/// Whether a closer look at the words on both sides of a blank is due: what belongs together has a
/// figure or Roman numeral on the right, or on the left a figure, a full stop, or the end of "điểm"
/// or "tiết". That is seldom so, and this is asked at every blank of a document.
bool may_belong_together(std::string_view text, std::size_t blank) {
  const char first = text[blank + 1];
  const char last = text[blank - 1];
  if (is_digit(first) || is_digit(last) || last == '.') return true;
  const char before_last = blank >= 2 ? text[blank - 2] : ' ';
  constexpr char kEndOfAcuteE = '\xBF', kEndOfHookE = '\x83';  // ế and ể in UTF-8
  if (last == 'm' ? before_last == kEndOfHookE : last == 't' && before_last == kEndOfAcuteE)
    return true;
  const char second = blank + 2 < text.size() ? text[blank + 2] : ' ';
  return kIsRomanDigit[static_cast<unsigned char>(first)] && !(second >= 'a' && second <= 'z');
}

bool belong_together(std::string_view left, std::string_view right) {
  const std::string_view noun = without_opening(left);
  const std::string_view word = without_closing(right);
  if (noun.empty() || word.empty()) return false;
  if (is_number_of(noun, word)) return true;
  if (noun.back() == '.')
    return (is_one_of(noun, kPrefixes) || is_initial(noun)) && begins_with_capital(right);
  return is_figure(noun) && is_one_of(word, kUnits);
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
/// U+00A0 is C2 A0 in UTF-8.
bool is_fixed_blank(std::string_view text, std::size_t offset) {
  return text[offset] == '\xC2' && offset + 1 < text.size() && text[offset + 1] == '\xA0';
}

/// A plain loop: words are short, and this runs for every blank of a document.
std::string_view word_after(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && text[end] != ' ' && text[end] != '\n' && !is_fixed_blank(text, end))
    ++end;
  return text.substr(offset, end - offset);
}

/// Nothing where the text stays as it is: most texts do.
std::optional<std::string> bound(std::string_view text) {
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at + 1)) {
    if (at == 0 || at + 1 == text.size()) continue;
    if (!may_belong_together(text, at)) continue;
    const std::string_view left = word_before(text, at);
    const std::string_view right = word_after(text, at + 1);
    if (left.empty() || right.empty() || !belong_together(left, right)) continue;
    result += text.substr(copied, at - copied);
    result += "\u00A0";
    copied = at + 1;
  }
  if (copied == 0) return std::nullopt;
  return result += text.substr(copied);
}

}  // namespace

std::string bind(std::string_view text) { return bound(text).value_or(std::string(text)); }

void bind_in_place(std::string& text) {
  if (auto changed = bound(text)) text = *std::move(changed);
}

}  // namespace vanban::text
