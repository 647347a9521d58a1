// SPDX-License-Identifier: MIT
#include "rollover/clause.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "rollover/readers.hpp"

namespace vanban::rollover {
namespace {

bool is_one_of(const Token& token, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&token](std::string_view word) { return token.is(word); });
}

bool ends_sentence_at(const Tokens& tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.is("\n") || token.is("!") || token.is("?")) return true;
  if (!token.is(".")) return false;
  if (i + 1 == tokens.size()) return true;
  // `TP. Tây Ninh`, `1.234`, `5.2.` are no ends.
  const bool abbreviation =
      i > 0 && tokens[i - 1].capitalised && tokens[i - 1].end - tokens[i - 1].begin <= 3;
  return !tokens[i + 1].glued && tokens[i + 1].capitalised && !abbreviation;
}

/// The offset at most `count` bytes before `at`, at the begin of a character.
std::size_t before_by(std::string_view text, std::size_t at, std::size_t count) {
  std::size_t begin = at > count ? at - count : 0;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return begin;
}

std::size_t after_by(std::string_view text, std::size_t at, std::size_t count) {
  std::size_t end = std::min(at + count, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

/// On one line, without the stars.
std::string in_plain_line(std::string_view text) {
  std::string line;
  for (const char c : text)
    if (c != '*') line += c == '\n' || c == '\t' ? ' ' : c;
  return std::string(trimmed(line));
}

/// Words that lead from a document's number to what it is about.
bool begins_title(const Tokens& tokens, std::size_t i) {
  static constexpr std::array<std::string_view, 10> kPairs{"ban",   "hành",  "quy", "định", "phê",
                                                           "duyệt", "hướng", "dẫn", "tiếp", "tục"};
  if (is_one_of(tokens[i], {"về", "sửa", "công", "kiện", "phát", "triển", "thực"})) return true;
  for (std::size_t p = 0; p < kPairs.size(); p += 2)
    if (tokens[i].is(kPairs[p]) && i + 1 < tokens.size() && tokens[i + 1].is(kPairs[p + 1]))
      return true;
  return false;
}

/// `, Sở Tư pháp xây dựng …`: the text's own organ takes over.
bool begins_own_words(const Tokens& tokens, std::size_t i) {
  constexpr std::size_t kReach = 12;
  if (!tokens[i].is(",") || i + 1 >= tokens.size() || !tokens[i + 1].capitalised) return false;
  if (!is_one_of(tokens[i + 1], {"sở", "phòng", "ubnd", "ủy", "uỷ", "bộ", "văn", "ban", "cục",
                                 "chi", "trường", "trung", "công", "hội"}))
    return false;
  for (std::size_t k = i + 2; k < std::min(i + kReach, tokens.size()); ++k) {
    if (ends_clause(tokens[k])) return false;
    if (is_one_of(tokens[k], {"xây", "ban", "phát", "tổ", "đề", "yêu", "báo", "triển", "hướng",
                              "thông", "kính", "trân"}) &&
        !tokens[k].capitalised)
      return true;
  }
  return false;
}

/// Where the title of the citation that ends at token `from` ends.
std::size_t title_end(const Scanned& scanned, std::size_t from, std::size_t next_citation) {
  const Tokens& tokens = scanned.tokens;
  int depth = 0;
  for (std::size_t i = from; i < std::min(next_citation, tokens.size()); ++i) {
    if (tokens[i].is("[") || tokens[i].is("(")) ++depth;
    if (tokens[i].is("]") || tokens[i].is(")")) --depth;
    if (depth < 0 || tokens[i].is(";") || ends_sentence_at(tokens, i) ||
        begins_own_words(tokens, i))
      return i;
  }
  return std::min(next_citation, tokens.size());
}

}  // namespace

std::string sentence_around(std::string_view text, Stretch stretch) {
  constexpr std::size_t kAround = 160;
  const std::size_t from = before_by(text, stretch.begin, kAround);
  const std::size_t to = after_by(text, stretch.end, kAround);
  const Tokens tokens = tokens_of(text.substr(from, to - from));
  std::size_t begin = from;
  std::size_t end = to;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!ends_sentence_at(tokens, i)) continue;
    if (from + tokens[i].end <= stretch.begin) begin = from + tokens[i].end;
    if (from + tokens[i].begin < stretch.end) continue;
    end = from + tokens[i].end;
    break;
  }
  const bool cut = begin == from && from > 0;
  const bool goes_on = end == to && to < text.size();
  return (cut ? "…" : "") + in_plain_line(text.substr(begin, end - begin)) + (goes_on ? "…" : "");
}

bool has_word_before(const Scanned& scanned, const Mention& mention,
                     std::initializer_list<std::string_view> words, std::size_t reach) {
  for (std::size_t k = 1; k <= reach && k <= mention.first_token; ++k) {
    const Token& token = scanned.tokens[mention.first_token - k];
    if (ends_clause(token) || token.is(",")) return false;
    if (is_one_of(token, words)) return true;
  }
  return false;
}

bool has_word_after(const Scanned& scanned, const Mention& mention,
                    std::initializer_list<std::string_view> words, std::size_t reach) {
  for (std::size_t k = mention.end_token;
       k < std::min(mention.end_token + reach, scanned.tokens.size()); ++k) {
    const Token& token = scanned.tokens[k];
    if (ends_clause(token) || token.is(",")) return false;
    if (is_one_of(token, words)) return true;
  }
  return false;
}

bool has_pair_near(const Scanned& scanned, const Mention& mention, std::string_view first,
                   std::string_view second) {
  constexpr std::size_t kReach = 14;
  const Tokens& tokens = scanned.tokens;
  std::size_t begin = mention.first_token;
  while (begin > 0 && mention.first_token - begin < kReach && !ends_clause(tokens[begin - 1]))
    --begin;
  std::size_t end = mention.end_token;
  while (end < tokens.size() && end - mention.end_token < kReach && !ends_clause(tokens[end]))
    ++end;
  for (std::size_t i = begin; i + 1 < end; ++i)
    if (tokens[i].is(first) && tokens[i + 1].is(second)) return true;
  return false;
}

bool tells_of_the_past(const Scanned& scanned, const Mention& mention) {
  constexpr std::size_t kBefore = 12, kAfter = 8;
  if (has_word_before(scanned, mention, {"đã"}, kBefore)) return true;
  // `thành lập năm 2024`, `ký ngày 05/01/2024`
  if (has_word_before(scanned, mention, {"lập", "ký", "hành", "duyệt", "sinh"}, 2)) return true;
  for (std::size_t i = mention.end_token;
       i < std::min(mention.end_token + kAfter, scanned.tokens.size()); ++i) {
    if (ends_clause(scanned.tokens[i])) return false;
    if (scanned.tokens[i].is("đã")) return true;
  }
  return false;
}

std::vector<Stretch> cited_titles(const Scanned& scanned) {
  std::vector<Stretch> titles;
  std::vector<const Mention*> citations;
  for (const Mention& mention : scanned.mentions)
    if (mention.kind == Kind::citation) citations.push_back(&mention);
  for (std::size_t c = 0; c < citations.size(); ++c) {
    const std::size_t next =
        c + 1 < citations.size() ? citations[c + 1]->first_token : scanned.tokens.size();
    std::size_t begin = citations[c]->end_token;
    const std::size_t end = title_end(scanned, begin, next);
    while (begin < end && !begins_title(scanned.tokens, begin)) ++begin;
    if (begin < end) titles.push_back({scanned.tokens[begin].begin, scanned.tokens[end - 1].end});
  }
  return titles;
}

}  // namespace vanban::rollover
