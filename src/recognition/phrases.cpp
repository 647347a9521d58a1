// SPDX-License-Identifier: MIT
#include "recognition/phrases.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "text/letter_case.hpp"

namespace vanban::recognition {
namespace {

bool is_any_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x3000 ||
         c == 0x202F || (c >= 0x2000 && c <= 0x200A);
}

bool ends_with(std::string_view text, std::string_view end) { return text.ends_with(end); }

}  // namespace

std::string collapsed(std::string_view text, bool keep_line_ends) {
  std::string result;
  char waiting = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = utf8::next(text, at);
    if (is_any_blank(c)) {
      if (waiting != '\n') waiting = keep_line_ends && c == '\n' ? '\n' : ' ';
      continue;
    }
    if (waiting != 0 && !result.empty()) result += waiting;
    waiting = 0;
    result.append(text.substr(here, at - here));
  }
  return result;
}

std::string folded(std::string_view text) { return text::to_lower(text); }

bool begins_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         folded(text.substr(0, std::min(text.size(), word.size() + 8))).starts_with(word);
}

bool contains(std::string_view text, std::string_view word) {
  return folded(text).find(word) != std::string::npos;
}

std::string_view beginning_of(std::string_view text, std::span<const std::string_view> words) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](std::string_view word) { return begins_with(text, word); });
  return found == words.end() ? std::string_view() : *found;
}

bool is_capitals(std::string_view text) {
  bool letters = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (!text::is_letter(c)) continue;
    if (!text::is_upper(c)) return false;
    letters = true;
  }
  return letters;
}

bool begins_small(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (text::is_letter(c)) return !text::is_upper(c);
    if (c >= '0' && c <= '9') return false;
  }
  return false;
}

bool ends_with_mark(std::string_view text) {
  constexpr std::array<std::string_view, 7> kMarks{".", ";", ":", ",", "…", "!", "?"};
  while (text.ends_with("”") || text.ends_with(")") || text.ends_with("\""))
    text.remove_suffix(text.ends_with("”") ? std::string_view("”").size() : 1);
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](std::string_view mark) { return ends_with(text, mark); });
}

std::string without_end_mark(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with("...") || text.ends_with("./.")) return std::string(text);
  if (text.ends_with(';') || text.ends_with(',') || text.ends_with('.')) text.remove_suffix(1);
  return std::string(trimmed(text));
}

std::string without_closing_sign(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with("./."))
    text.remove_suffix(3);
  else if (text.ends_with("./"))
    text.remove_suffix(2);
  return std::string(trimmed(text));
}

bool is_drawn(std::string_view text) {
  constexpr std::u32string_view kSigns = U"-–—_=*~·. ";
  std::size_t signs = 0;
  for (std::size_t at = 0; at < text.size(); ++signs)
    if (kSigns.find(utf8::next(text, at)) == std::u32string_view::npos) return false;
  constexpr std::size_t kFewest = 3;
  return signs >= kFewest;
}

int number_in(std::string_view figures) {
  int number = 0;
  std::size_t count = 0;
  for (; count < figures.size() && is_digit(figures[count]); ++count) {
    if (count == 6) return 0;
    number = number * 10 + (figures[count] - '0');
  }
  return number;
}

}  // namespace vanban::recognition
