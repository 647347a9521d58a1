// SPDX-License-Identifier: MIT
#include <algorithm>
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
  static constexpr std::array<std::string_view, 13> kShort{
      "qđ", "nđ", "nq", "tt", "ct", "kh", "cv", "tb", "bc", "hd", "kl", "ttr", "ttlt"};
  const bool known = std::any_of(kShort.begin(), kShort.end(),
                                 [&](std::string_view name) { return at[0].is(name); });
  return known && at[0].capitalised ? 1 : 0;
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

/// The tokens of `140/QĐ-BTP`, `98/2023/NĐ-CP`, `18-NQ/TW`; 0: it is none. A notation has letters,
/// but after the word “số” (`số 12/2024`).
std::size_t code_length(TokenView at) {
  if (!at[0].is_figures()) return 0;
  std::size_t end = 1;
  bool letters = at.before(1).is("số") && at[1].is("/");
  while (joins_notation(at[end]) && at[end + 1].glued) {
    const Token& next = at[end + 1];
    if (!next.is_figures() && !(next.is_word() && next.capitalised)) break;
    letters = letters || next.is_word();
    end += 2;
    if (next.is_word() && at[end].glued && at[end].is_figures()) ++end;  // QH15
  }
  return letters ? end : 0;
}

/// Whether “ngày” here begins a term and not the date of a document.
bool begins_term(TokenView day) {
  static constexpr std::array<std::string_view, 9> kWords{"trước", "đến", "từ",   "là", "hết",
                                                          "sau",   "vào", "nhất", "tới"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return day.before(1).is(word); });
}

/// Whether what follows says whose the document is, or of which meeting the conclusion.
bool tells_origin(TokenView at) {
  static constexpr std::array<std::string_view, 6> kWords{"của", "do", "được", "ban", "ký", "tại"};
  static constexpr std::array<std::string_view, 4> kMeetings{"phiên", "cuộc", "hội", "buổi"};
  const auto begins = [&at](std::string_view word) { return at[0].is(word); };
  return std::any_of(kWords.begin(), kWords.end(), begins) ||
         (at.before(1).is("luận") && std::any_of(kMeetings.begin(), kMeetings.end(), begins));
}

/// The date in ` ngày 31/01/2024`, ` (ngày 31/01/2024`, ` của Bộ Tư pháp ngày 31/01/2024` and
/// ` được ban hành ngày 31/01/2024`.
Read date_after(TokenView at) {
  constexpr std::size_t kReach = 14;
  const std::size_t from = at[0].is(",") || at[0].is("(") ? 1 : 0;
  const bool told = tells_origin(at.from(from));
  for (std::size_t i = from; i < (told ? kReach : from + 1); ++i) {
    if (ends_clause(at[i]) || at[i].is(",") || at[i].is("về") || at[i].is_figures()) return {};
    if (at[i].is("ngày") && !begins_term(at.from(i)))
      if (Read date = read_date(at.from(i + 1))) return date;
  }
  return {};
}

/// The year in ` năm 2024`, ` (sửa đổi năm 2024` and ` của UBND tỉnh năm 2024` after a number; of
/// `năm 2021-2025` none.
Read year_after(TokenView at) {
  constexpr std::size_t kReach = 10;
  const std::size_t from = at[0].is(",") || at[0].is("(") ? 1 : 0;
  const bool amended = at[from].is("sửa") && at[from + 1].is("đổi");
  const std::size_t reach = tells_origin(at.from(from)) ? kReach : from + (amended ? 3 : 1);
  for (std::size_t i = from; i < reach && !ends_clause(at[i]); ++i) {
    if (at[i].is("về") || at[i].is("trong") || at[i].is("triển") || at[i].is("thực")) return {};
    if (at[i].is("năm") && is_year(at[i + 1]))
      return read_period(at.from(i)) ? Read() : read_year(at.from(i));
  }
  return {};
}

/// The day of a document, else its year.
Read day_or_year_after(TokenView at) {
  if (Read date = date_after(at)) return date;
  return year_after(at);
}

/// What begins here, has its number in the tokens from `from` to `end`, and a date after them.
Read numbered(TokenView at, std::size_t from, std::size_t end) {
  Reading reading(Kind::citation, at);
  for (std::size_t i = from; i < end; ++i)
    if (at[i].is_figures()) reading.part(Role::count, i);
  reading.until(end);
  if (const Read date = day_or_year_after(at.from(end))) reading.add(*date);
  return reading.done();
}

/// The tokens of a remark in the name of a law, such as `(sửa đổi, bổ sung)`; 0: it is none.
std::size_t remark_length(TokenView at) {
  constexpr std::size_t kLongest = 8;
  if (!at[0].is("(")) return 0;
  for (std::size_t i = 1; i < kLongest; ++i) {
    if (at[i].is(")")) return i + 1;
    if (ends_clause(at[i]) || at[i].is_figures()) return 0;
  }
  return 0;
}

/// `Luật Thi đua, khen thưởng năm 2022`, `… ngày 26/11/2003`, `… số 06/2022/QH15 ngày 15/6/2022`.
Read read_law(TokenView at, std::size_t words) {
  constexpr std::size_t kLongestName = 30;
  for (std::size_t i = words; i < kLongestName; ++i) {
    if (const std::size_t remark = remark_length(at.from(i)); remark > 0) i += remark;
    if (ends_clause(at[i])) return {};
    if (is_year(at[i]) && !at[i - 1].is("trong"))
      return Reading(Kind::citation, at).part(Role::year, i).done();
    if (at[i].is("trong") || at[i].is_figures()) return {};
    if (at[i].is("ngày") && !begins_term(at.from(i)))
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
  const bool dated = at[from].is_figures() && day_or_year_after(at.from(from + 1));
  if (at[from].is_figures() && ((kind > 0 && from > kind) || (kind + from > 0 && dated)))
    return numbered(at, from, from + 1);
  if (kind == 0) return {};
  if (const Read date = date_after(at.from(kind)))
    return Reading(Kind::citation, at).add(*date).done();
  return {};
}

}  // namespace vanban::rollover
