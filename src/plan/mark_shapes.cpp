// SPDX-License-Identifier: MIT
#include "plan/mark_shapes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.hpp"
#include "text/letter_case.hpp"

namespace vanban::plan {
namespace {

/// `Phần thứ nhất` and so on.
constexpr std::array<std::string_view, 11> kOrdinals{"nhất", "hai", "ba",  "tư",   "bốn", "năm",
                                                     "sáu",  "bảy", "tám", "chín", "mười"};

bool is_roman(char c) { return c == 'I' || c == 'V' || c == 'X'; }
bool is_figure(char c) { return is_digit(c) || is_roman(c); }

template <typename Is>
std::size_t run_of(std::string_view text, std::size_t from, Is is) {
  std::size_t end = from;
  while (end < text.size() && is(text[end])) ++end;
  return end - from;
}

/// Bytes of `)`, `.`, `/` or a dash, with which a number or letter ends; 0 for none.
std::size_t end_at(std::string_view text, std::size_t from) {
  const bool ends = from < text.size() && std::string_view(".)/-").find(text[from]) != text.npos;
  return ends ? 1 : 0;
}

/// Bytes of `I -`, `II –`: a dash after a blank, which after figures is a range.
std::size_t roman_dash_at(std::string_view text, std::size_t romans) {
  if (romans == 0 || text.substr(romans, 1) != " ") return 0;
  for (const std::string_view dash : {"-", "–", "—"})
    if (text.substr(romans + 1).starts_with(dash)) return 1 + dash.size();
  return 0;
}

/// Bytes of `1.`, `2)`, `1.1.`, `IV.`; 0 for anything else, amounts such as `30.000` among it.
std::size_t number_at(std::string_view text) {
  const std::size_t romans = run_of(text, 0, is_roman);
  if (const std::size_t dash = roman_dash_at(text, romans); dash > 0) return romans + dash;
  std::size_t end = romans;
  while (end == 0 || (is_digit(text[end - 1]) && end < text.size() && text[end] == '.')) {
    const std::size_t from = end == 0 ? 0 : end + 1;
    const std::size_t digits = run_of(text, from, is_digit);
    if (digits == 0) break;
    if (digits > 2) return 0;
    end = from + digits;
  }
  const std::size_t mark = end == 0 ? 0 : end_at(text, end);
  return mark == 0 ? 0 : end + mark;
}

/// Bytes of `a)`, `đ)`, `b.`.
std::size_t letter_at(std::string_view text) {
  const std::size_t letter = text.starts_with("đ") ? std::string_view("đ").size() : 1;
  const bool small = letter > 1 || (!text.empty() && text[0] >= 'a' && text[0] <= 'z');
  const std::size_t mark = small ? end_at(text, letter) : 0;
  return mark == 0 ? 0 : letter + mark;
}

std::size_t dash_at(std::string_view text) {
  for (const std::string_view dash : {"-", "–", "—", "+", "•", "*"})
    if (text.starts_with(dash)) return dash.size();
  return 0;
}

/// Bytes of the word as it stands in a title or in capitals; 0 where the text begins otherwise.
std::size_t word_at(std::string_view text, std::string_view word) {
  return text.starts_with(word) || text.starts_with(text::to_upper(word)) ? word.size() : 0;
}

/// Bytes of `thứ nhất`.
std::size_t ordinal_at(std::string_view text) {
  constexpr std::string_view kNth = "thứ ";
  if (word_at(text, kNth) == 0) return 0;
  const std::string_view name = text.substr(kNth.size());
  for (const std::string_view ordinal : kOrdinals)
    if (const std::size_t bytes = word_at(name, ordinal);
        bytes > 0 && (bytes == name.size() || name.find_first_of(" .:", bytes) == bytes))
      return kNth.size() + bytes;
  return 0;
}

/// Bytes of `II`, `3`, `số 1`, `thứ nhất`.
std::size_t figures_at(std::string_view text) {
  constexpr std::string_view kNumber = "số ";
  if (const std::size_t ordinal = ordinal_at(text); ordinal > 0) return ordinal;
  const std::size_t from = word_at(text, kNumber);
  const std::size_t figures = run_of(text, from, is_figure);
  return figures == 0 ? 0 : from + figures;
}

/// Bytes of `Chương II`, `Điều 3.`: the word and a number after it.
std::size_t named_at(std::string_view text, std::string_view word) {
  const std::size_t bytes = word_at(text, word);
  if (bytes == 0 || text.substr(bytes, 1) != " ") return 0;
  const std::size_t figures = figures_at(text.substr(bytes + 1));
  if (figures == 0) return 0;
  const std::size_t end = bytes + 1 + figures;
  return end < text.size() && (text[end] == '.' || text[end] == ':') ? end + 1 : end;
}

/// Bytes of `Phụ lục I`; of the word alone where it is the whole text.
std::size_t annex_at(std::string_view text) {
  constexpr std::string_view kWord = "Phụ lục";
  if (word_at(text, kWord) == text.size()) return text.size();
  return named_at(text, kWord);
}

std::size_t mark_at(std::string_view text, Mark mark) {
  switch (mark) {
    case Mark::number:
      return number_at(text);
    case Mark::letter:
      return letter_at(text);
    case Mark::dash:
      return dash_at(text);
    case Mark::part:
      return named_at(text, "Phần");
    case Mark::chapter:
      return named_at(text, "Chương");
    case Mark::section:
      return named_at(text, "Mục");
    case Mark::subsection:
      return named_at(text, "Tiểu mục");
    case Mark::article:
      return named_at(text, "Điều");
    case Mark::annex:
      return annex_at(text);
  }
  return 0;
}

}  // namespace

std::optional<std::string_view> typed_mark(std::string_view text, Mark mark) {
  const std::size_t size = mark_at(text, mark);
  if (size == 0 || (size < text.size() && text[size] != ' ')) return std::nullopt;
  return text.substr(0, size);
}

std::optional<std::string_view> typed_division(std::string_view text, Mark mark) {
  const auto typed = typed_mark(text, mark);
  if (!typed || typed->size() == text.size()) return typed;
  return typed->ends_with('.') || typed->ends_with(':') ? typed : std::nullopt;
}

}  // namespace vanban::plan
