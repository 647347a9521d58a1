// SPDX-License-Identifier: MIT
#include <array>

#include "rollover/readers.hpp"

namespace vanban::rollover {

Reading& Reading::part(Role role, std::size_t offset) {
  const Token& token = at_[offset];
  mention_.parts.push_back({role, token.begin, token.end, token.value});
  return until(offset + 1);
}

Reading& Reading::until(std::size_t count) {
  length_ = count;
  return *this;
}

Reading& Reading::add(const Mention& other) {
  mention_.parts.insert(mention_.parts.end(), other.parts.begin(), other.parts.end());
  return until(other.end_token - at_.index());
}

Mention Reading::done() const {
  Mention mention = mention_;
  mention.first_token = at_.index();
  mention.end_token = at_.index() + length_;
  mention.begin = at_[0].begin;
  mention.end = at_[length_ - 1].end;
  return mention;
}

bool is_year(const Token& token) {
  return token.is_figures() && token.end - token.begin == 4 && token.value >= 1800 &&
         token.value < 2200;
}

bool is_dash(const Token& token) {
  return token.is("-") || token.is("–") || token.is("—") || token.is("\u2011");
}

namespace {

bool is_short(const Token& token) { return token.is_figures() && token.end - token.begin <= 2; }

bool is_separator(const Token& token) {
  return token.glued && (token.is("/") || token.is("-") || token.is("."));
}

/// The words after which two figures with a slash are a day and a month.
bool announces_day(const Token& token) {
  static constexpr std::array<std::string_view, 9> kWords{"ngày", "từ",  "đến",  "trước", "hết",
                                                          "tới",  "sau", "hằng", "mùng"};
  for (const std::string_view word : kWords)
    if (token.is(word)) return true;
  return false;
}

/// Whether the name of a feast ends before these tokens: `Trung thu 17/9`.
bool ends_feast(TokenView at) {
  static constexpr std::array<std::string_view, 16> kPairs{
      "tháng", "giêng", "trung", "thu", "hùng",   "vương", "nguyên", "đán",
      "vu",    "lan",   "phật",  "đản", "nguyên", "tiêu",  "quốc",   "khánh"};
  for (std::size_t i = 0; i < kPairs.size(); i += 2)
    if (at.before(2).is(kPairs[i]) && at.before(1).is(kPairs[i + 1])) return true;
  return false;
}

/// `T7 25/11`, `CN 26/11`.
bool ends_short_weekday(TokenView at) {
  return (at.before(1).is("cn") && at.before(1).capitalised) ||
         (at.before(2).is("t") && at.before(2).capitalised && at.before(1).glued &&
          at.before(1).is_figures());
}

/// `05/02/2024`, `5.2.24`.
Read read_figures_date(TokenView at) {
  if (!is_short(at[0]) || !is_separator(at[1]) || !is_short(at[2]) || !at[2].glued) return {};
  if (!at[3].glued || !at[3].is(at[1].folded) || !at[4].glued || !at[4].is_figures()) return {};
  const std::size_t figures = at[4].end - at[4].begin;
  const bool short_year = figures == 2 && !at[1].is(".");
  if (figures != 4 && !short_year) return {};
  if (at[5].glued && at[5].is(at[1].folded) && at[6].glued && at[6].is_figures()) return {};
  return Reading(Kind::date, at)
      .part(Role::day, 0)
      .part(Role::month, 2)
      .part(short_year ? Role::short_year : Role::year, 4)
      .done();
}

/// `2024-02-05`.
Read read_iso_date(TokenView at) {
  if (!is_year(at[0]) || !at[1].is("-") || !is_short(at[2]) || !at[3].is("-") || !is_short(at[4]))
    return {};
  for (std::size_t i = 1; i <= 4; ++i)
    if (!at[i].glued) return {};
  return Reading(Kind::date, at).part(Role::year, 0).part(Role::month, 2).part(Role::day, 4).done();
}

/// `05 tháng 02 năm 2024`, `05 tháng 02`.
Read read_worded_date(TokenView at) {
  if (!is_short(at[0]) || !at[1].is("tháng") || !is_short(at[2])) return {};
  Reading reading(Kind::date, at);
  reading.part(Role::day, 0).part(Role::month, 2);
  if (at[3].is("năm") && is_year(at[4]))
    reading.part(Role::year, 4);
  else if (at[3].is("/") && is_year(at[4]))
    reading.part(Role::year, 4);
  return reading.done();
}

bool may_be_day_and_month(TokenView at) {
  return is_short(at[0]) && at[1].is("/") && at[1].glued && is_short(at[2]) && at[2].glued &&
         at[0].value >= 1 && at[0].value <= 31 && at[2].value >= 1 && at[2].value <= 12 &&
         !(at[3].glued && at[3].is("/"));
}

/// `05/02`, `05/02 năm 2024`.
Mention day_and_month(TokenView at) {
  Reading reading(Kind::date, at);
  reading.part(Role::day, 0).part(Role::month, 2);
  if (at[3].is("năm") && is_year(at[4])) reading.part(Role::year, 4);
  return reading.done();
}

/// Whether two figures with a slash here are a day and a month, by what stands beside them.
bool tells_day(TokenView at) {
  return announces_day(at.before(1)) || ends_feast(at) || ends_short_weekday(at) ||
         (at[3].is("năm") && is_year(at[4]));
}

Read read_whole_date(TokenView at) {
  if (auto date = read_figures_date(at)) return date;
  if (auto date = read_iso_date(at)) return date;
  return read_worded_date(at);
}

/// How many tokens say “to” between two dates; 0: none do.
std::size_t connection(TokenView at) {
  std::size_t length = 0;
  if (is_dash(at[0]) || at[0].is("đến") || at[0].is("tới")) length = 1;
  if (length == 0) return 0;
  if (at[length].is("hết")) ++length;
  if (at[length].is("ngày")) ++length;
  return length;
}

}  // namespace

Read read_date(TokenView at) {
  if (auto date = read_whole_date(at)) return date;
  if (may_be_day_and_month(at) && tells_day(at)) return day_and_month(at);
  return {};
}

Read read_date_range(TokenView at) {
  Read first = read_whole_date(at);
  if (!first && may_be_day_and_month(at)) first = day_and_month(at);
  if (!first) return {};
  const TokenView rest = at.from(length_of(*first));
  const std::size_t between = connection(rest);
  if (between == 0) return {};
  const Read second = read_whole_date(rest.from(between));
  if (!second || !value_of(*second, Role::year)) return {};
  return Reading(Kind::date_range, at).add(*first).add(*second).done();
}

/// `tháng 3/2024`, `tháng 3 năm 2024`, `tháng 3`; `3/2024` where figures alone say it.
Read read_month(TokenView at) {
  const std::size_t from = at[0].is("tháng") ? 1 : 0;
  if (!is_short(at[from]) || at[from].value < 1 || at[from].value > 12) return {};
  const Token& after = at[from + 1];
  const bool slash = after.glued && (after.is("/") || is_dash(after)) && at[from + 2].glued;
  const bool year = (slash || (from == 1 && after.is("năm"))) && is_year(at[from + 2]);
  if (from == 0 && !year) return {};
  Reading reading(Kind::month, at);
  reading.part(Role::month, from);
  if (year) reading.part(Role::year, from + 2);
  return reading.done();
}

}  // namespace vanban::rollover
