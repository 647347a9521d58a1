// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/roman.hpp"
#include "base/strings.hpp"
#include "rollover/readers.hpp"

namespace vanban::rollover {
namespace {

bool joins_figures(const Token& token) {
  static constexpr std::string_view kSigns = ".,/:";
  return token.glued && token.kind == TokenKind::sign &&
         kSigns.find(token.folded) != std::string_view::npos;
}

/// Roman figures in capitals; a single letter counts after the words that ask for a number.
bool is_roman(const Token& token) {
  if (!token.is_word() || !token.capitalised) return false;
  std::string capitals = token.folded;
  std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return from_roman(capitals).has_value();
}

/// The tokens before the number of `lần thứ 12`, `khóa XIII`; 0: no such words.
std::size_t words_before_ordinal(TokenView at) {
  if (at[0].is("lần") && at[1].is("thứ")) return 2;
  if (at[0].is("khóa") || at[0].is("khoá")) return 1;
  return 0;
}

}  // namespace

Read read_ordinal(TokenView at) {
  const std::size_t words = words_before_ordinal(at);
  if (words == 0) return {};
  Reading reading(Kind::ordinal, at);
  if (at[words].is_figures()) return reading.part(Role::count, words).done();
  if (is_roman(at[words])) return reading.until(words + 1).done();
  return {};
}

Read read_number(TokenView at) {
  if (!at[0].is_figures()) return {};
  std::size_t end = 1;
  while (joins_figures(at[end]) && at[end + 1].glued && at[end + 1].is_figures()) end += 2;
  const bool percent = at[end].is("%");
  Reading reading(percent ? Kind::percent : Kind::number, at);
  for (std::size_t i = 0; i < end; i += 2) reading.part(Role::count, i);
  return reading.until(percent ? end + 1 : end).done();
}

}  // namespace vanban::rollover
