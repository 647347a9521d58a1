// SPDX-License-Identifier: MIT
#include "text/notation.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "text/letter_case.hpp"

namespace vanban::text {
namespace {

constexpr std::string_view kNoBreakHyphen = "\u2011";
constexpr std::string_view kNoBreakSpace = "\u00A0";

bool ends_a_part(char last) {
  const auto byte = static_cast<unsigned char>(last);
  return is_digit(last) || (last >= 'A' && last <= 'Z') || (last >= 'a' && last <= 'z') ||
         byte >= 0x80;  // the last byte of a Vietnamese letter
}

bool begins_a_part(std::string_view rest) {
  std::size_t offset = 0;
  return !rest.empty() && is_upper(utf8::next(rest, offset));
}

/// The end of the word that `offset` lies in; both kinds of blank part words.
std::size_t word_end(std::string_view text, std::size_t offset) {
  return std::min({text.find(' ', offset), text.find('\n', offset),
                   text.find(kNoBreakSpace, offset), text.size()});
}

std::size_t word_begin(std::string_view text, std::size_t offset) {
  while (offset > 0 && text[offset - 1] != ' ' && text[offset - 1] != '\n' &&
         !text.substr(0, offset).ends_with(kNoBreakSpace))
    --offset;
  return offset;
}

}  // namespace

std::vector<std::size_t> notation_hyphens(std::string_view text) {
  std::vector<std::size_t> hyphens;
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', at + 1)) {
    if (at == 0 || !ends_a_part(text[at - 1]) || !begins_a_part(text.substr(at + 1))) continue;
    const std::size_t begin = word_begin(text, at);
    const std::string_view word = text.substr(begin, word_end(text, at) - begin);
    if (word.find('/') != word.npos) hyphens.push_back(at);
  }
  return hyphens;
}

void keep_notations_whole(std::string& text) {
  const std::vector<std::size_t> hyphens = notation_hyphens(text);
  for (auto at = hyphens.rbegin(); at != hyphens.rend(); ++at) text.replace(*at, 1, kNoBreakHyphen);
}

std::vector<std::string_view> notations_in(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t end = 0;
  for (const std::size_t at : notation_hyphens(text)) {
    if (at < end) continue;
    const std::size_t begin = word_begin(text, at);
    end = word_end(text, at);
    words.push_back(text.substr(begin, end - begin));
  }
  return words;
}

}  // namespace vanban::text
