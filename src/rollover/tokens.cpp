// SPDX-License-Identifier: MIT
#include "rollover/tokens.hpp"

#include <algorithm>
#include <charconv>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "text/letter_case.hpp"

namespace vanban::rollover {
namespace {

constexpr std::string_view kReferenceBegin = "@{";
constexpr std::size_t kMostFigures = 9;
constexpr char32_t kNoBreakSpace = 0xA0;

bool is_gap(char32_t character) {
  return character == ' ' || character == '\t' || character == '*' || character == kNoBreakSpace;
}

/// The end of the run of characters from `begin` on that `belongs` takes.
template <typename Belongs>
std::size_t run_end(std::string_view text, std::size_t begin, Belongs belongs) {
  std::size_t end = begin;
  while (end < text.size()) {
    std::size_t next = end;
    if (!belongs(utf8::next(text, next))) break;
    end = next;
  }
  return end;
}

bool is_figure(char32_t character) { return character >= '0' && character <= '9'; }

int value_of_figures(std::string_view figures) {
  int value = kTooLarge;
  if (figures.size() <= kMostFigures)
    std::from_chars(figures.data(), figures.data() + figures.size(), value);
  return value;
}

/// The end of the reference that begins at `at`; 0 where none does.
std::size_t reference_end(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with(kReferenceBegin) || (at > 0 && text[at - 1] == '\\')) return 0;
  const std::size_t close = text.find('}', at);
  return close == std::string_view::npos ? 0 : close + 1;
}

Token token_at(std::string_view text, std::size_t begin) {
  Token token;
  token.begin = token.end = begin;
  const char32_t first = utf8::next(text, token.end);
  if (const std::size_t end = reference_end(text, begin); end != 0) {
    token.kind = TokenKind::reference;
    token.end = end;
  } else if (is_figure(first)) {
    token.kind = TokenKind::figures;
    token.end = run_end(text, begin, is_figure);
    token.value = value_of_figures(text.substr(begin, token.end - begin));
  } else if (text::is_letter(first)) {
    token.kind = TokenKind::word;
    token.end = run_end(text, begin, text::is_letter);
    token.capitalised = text::is_upper(first);
  }
  token.folded = text.substr(begin, token.end - begin);
  if (token.is_word()) token.folded = text::to_lower(token.folded);
  return token;
}

const Token& nothing() {
  static const Token kNothing{};
  return kNothing;
}

}  // namespace

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  bool gap = true;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t next = at;
    if (is_gap(utf8::next(text, next))) {
      at = next;
      gap = true;
      continue;
    }
    tokens.push_back(token_at(text, at));
    tokens.back().glued = !gap;
    at = tokens.back().end;
    gap = false;
  }
  return tokens;
}

const Token& TokenView::operator[](std::size_t offset) const {
  const std::size_t index = first_ + offset;
  return index < tokens_->size() ? (*tokens_)[index] : nothing();
}

const Token& TokenView::before(std::size_t offset) const {
  return offset <= first_ && first_ - offset < tokens_->size() ? (*tokens_)[first_ - offset]
                                                               : nothing();
}

std::size_t words_at(TokenView at, std::string_view words) {
  std::size_t count = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (!at[count].is(words.substr(0, end))) return 0;
    words.remove_prefix(std::min(end + 1, words.size()));
    ++count;
  }
  return count;
}

bool ends_clause(const Token& token) {
  static constexpr std::string_view kEnds = ".;:!?()[]\n";
  return token.folded.empty() ||
         (token.kind == TokenKind::sign && kEnds.find(token.folded) != std::string_view::npos);
}

}  // namespace vanban::rollover
