// SPDX-License-Identifier: MIT
#include <array>

#include "rollover/readers.hpp"

namespace vanban::rollover {
namespace {

/// The first words of the kinds of documents (Điều 7 of the decree, and those of the Party), each
/// of two syllables; the laws, which are named by their subject, stand in `law_words`.
constexpr std::array<std::string_view, 46> kKinds{
    "nghị",   "quyết", "nghị", "định",  "quyết", "định",  "thông", "tư",  "chỉ",   "thị",
    "kết",    "luận",  "kế",   "hoạch", "công",  "văn",   "hướng", "dẫn", "thông", "báo",
    "chương", "trình", "đề",   "án",    "tờ",    "trình", "báo",   "cáo", "công",  "điện",
    "văn",    "bản",   "quy",  "định",  "quy",   "chế",   "thông", "cáo", "dự",    "án",
    "phương", "án",    "giấy", "mời",   "biên",  "bản"};

/// How many tokens name a kind of document here; 0: none do.
std::size_t kind_words(TokenView at) {
  for (std::size_t i = 0; i < kKinds.size(); i += 2)
    if (at[0].is(kKinds[i]) && at[1].is(kKinds[i + 1]))
      return at[2].is("liên") && at[3].is("tịch") ? 4 : 2;
  return 0;
}

/// How many tokens begin the name of a law; 0: none do. In running text it has a capital.
std::size_t law_words(TokenView at) {
  if (!at[0].capitalised) return 0;
  if (at[0].is("luật")) return 1;
  const bool two = (at[0].is("bộ") && at[1].is("luật")) || (at[0].is("pháp") && at[1].is("lệnh")) ||
                   (at[0].is("hiến") && at[1].is("pháp"));
  return two ? 2 : 0;
}

bool joins_notation(const Token& token) {
  return token.glued && (token.is("/") || is_dash(token) || token.is("&"));
}

/// The tokens of `140/QĐ-BTP`, `98/2023/NĐ-CP`, `18-NQ/TW`; 0: it is none. A notation has letters.
std::size_t code_length(TokenView at) {
  if (!at[0].is_figures()) return 0;
  std::size_t end = 1;
  bool letters = false;
  while (joins_notation(at[end]) && at[end + 1].glued) {
    const Token& next = at[end + 1];
    if (!next.is_figures() && !(next.is_word() && next.capitalised)) break;
    letters = letters || next.is_word();
    end += 2;
    if (next.is_word() && at[end].glued && at[end].is_figures()) ++end;  // QH15
  }
  return letters ? end : 0;
}

/// The date in ` ngày 31/01/2024` or ` (ngày 31/01/2024` after a number.
Read date_after(TokenView at) {
  const std::size_t from = at[0].is(",") || at[0].is("(") ? 1 : 0;
  return at[from].is("ngày") ? read_date(at.from(from + 1)) : std::nullopt;
}

/// What begins here, has its number in the tokens from `from` to `end`, and a date after them.
Read numbered(TokenView at, std::size_t from, std::size_t end) {
  Reading reading(Kind::citation, at);
  for (std::size_t i = from; i < end; ++i)
    if (at[i].is_figures()) reading.part(Role::count, i);
  reading.until(end);
  if (const Read date = date_after(at.from(end))) reading.add(*date);
  return reading.done();
}

/// `Luật Thi đua, khen thưởng năm 2022`, `… ngày 26/11/2003`, `… số 06/2022/QH15 ngày 15/6/2022`.
Read read_law(TokenView at, std::size_t words) {
  constexpr std::size_t kLongestName = 30;
  for (std::size_t i = words; i < kLongestName && !ends_clause(at[i]); ++i) {
    if (at[i].is("trong") || at[i].is_figures()) return {};
    if (at[i].is("năm") && is_year(at[i + 1]))
      return Reading(Kind::citation, at).part(Role::year, i + 1).done();
    if (at[i].is("ngày"))
      if (const Read date = read_date(at.from(i + 1)))
        return Reading(Kind::citation, at).add(*date).done();
    const std::size_t code = at[i].is("số") ? code_length(at.from(i + 1)) : 0;
    if (code > 0) return numbered(at, i + 1, i + 1 + code);
  }
  return {};
}

}  // namespace

Read read_citation(TokenView at) {
  if (const std::size_t law = law_words(at); law > 0)
    if (auto read = read_law(at, law)) return read;
  const std::size_t kind = kind_words(at);
  const std::size_t from = at[kind].is("số") ? kind + 1 : kind;
  if (const std::size_t code = code_length(at.from(from)); code > 0)
    return numbered(at, from, from + code);
  if (kind == 0) return {};
  if (from > kind && at[from].is_figures()) return numbered(at, from, from + 1);
  if (at[kind].is("ngày"))
    if (const Read date = read_date(at.from(kind + 1)))
      return Reading(Kind::citation, at).add(*date).done();
  return {};
}

}  // namespace vanban::rollover
