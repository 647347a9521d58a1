// SPDX-License-Identifier: MIT
#include <array>

#include "rollover/lunar_years.hpp"
#include "rollover/readers.hpp"

namespace vanban::rollover {
namespace {

bool is_quarter_number(const Token& token) {
  static constexpr std::array<std::string_view, 8> kNumbers{"i", "ii", "iii", "iv",
                                                            "1", "2",  "3",   "4"};
  for (const std::string_view number : kNumbers)
    if (token.is(number)) return true;
  return false;
}

bool is_between_years(const Token& token) {
  return is_dash(token) || token.is("đến") || token.is("tới");
}

/// The offset of the second year of `2021 - 2025`, `2021 đến năm 2025`; 0: there is none.
std::size_t second_year(TokenView at) {
  if (!is_year(at[0])) return 0;
  const bool slash = at[1].is("/") && at[1].glued && at[2].glued && is_year(at[2]) &&
                     at[2].value == at[0].value + 1 && !(at[3].glued && at[3].is("/"));
  if (slash) return 2;  // `niên độ 2023/2024`
  if (!is_between_years(at[1])) return 0;
  const std::size_t second = at[2].is("năm") ? 3 : 2;
  const bool later = is_year(at[second]) && at[second].value > at[0].value;
  const bool is_date = at[second + 1].glued && is_dash(at[second + 1]);
  return later && !is_date ? second : 0;
}

}  // namespace

Read read_quarter(TokenView at) {
  if (!at[0].is("quý")) return {};
  std::size_t end = 1;
  while (is_quarter_number(at[end])) {
    const bool more = (at[end + 1].is(",") || at[end + 1].is("và") || is_dash(at[end + 1])) &&
                      is_quarter_number(at[end + 2]);
    end += more ? 2 : 1;
  }
  if (end == 1) return {};
  Reading reading(Kind::quarter, at);
  for (std::size_t i = 1; i < end; ++i)
    if (at[i].is_figures()) reading.part(Role::count, i);
  reading.until(end);
  if ((at[end].is("/") || at[end].is("năm") || is_dash(at[end])) && is_year(at[end + 1]))
    reading.part(Role::year, end + 1);
  return reading.done();
}

Read read_half_year(TokenView at) {
  const bool half = at[0].is_figures() && at[1].is("tháng") &&
                    (at[2].is("đầu") || at[2].is("cuối")) && at[3].is("năm");
  if (!half) return {};
  Reading reading(Kind::half_year, at);
  reading.part(Role::count, 0).until(4);
  if (is_year(at[4])) reading.part(Role::year, 4);
  return reading.done();
}

Read read_school_year(TokenView at) {
  if (!at[0].is("năm") || !at[1].is("học")) return {};
  const std::size_t second = second_year(at.from(2));
  if (second == 0) return {};
  return Reading(Kind::school_year, at).part(Role::year, 2).part(Role::year, 2 + second).done();
}

Read read_period(TokenView at) {
  const std::size_t from = at[0].is("năm") ? 1 : 0;
  const std::size_t second = second_year(at.from(from));
  if (second == 0) return {};
  return Reading(Kind::period, at).part(Role::year, from).part(Role::year, from + second).done();
}

Read read_year(TokenView at) {
  if (!at[0].is("năm") || !is_year(at[1])) return {};
  return Reading(Kind::year, at).part(Role::year, 1).done();
}

Read read_named_year(TokenView at) {
  if (!at[0].is("năm")) return {};
  static constexpr std::array<std::string_view, 6> kPlaces{"cuối",   "đầu",      "giữa",
                                                           "bản lề", "tăng tốc", "then chốt"};
  if (at[1].is("thứ")) {
    Reading reading(Kind::named_year, at);
    if (at[2].is_figures()) return reading.part(Role::count, 2).done();
    return at[2].is_word() ? Read(reading.until(3).done()) : Read();
  }
  for (const std::string_view place : kPlaces)
    if (const std::size_t count = words_at(at.from(1), place); count > 0)
      return Reading(Kind::named_year, at).until(1 + count).done();
  return {};
}

Read read_lunar_year(TokenView at) {
  if (!at[0].capitalised || !at[1].capitalised || !lunar_year_of(at[0].folded, at[1].folded))
    return {};
  return Reading(Kind::lunar_year, at).until(2).done();
}

Read read_years(TokenView at) {
  if (!at[0].is_figures() || !at[1].is("năm") || is_year(at[2])) return {};
  if (at[0].end - at[0].begin > 4) return {};
  return Reading(Kind::years, at).part(Role::count, 0).until(2).done();
}

}  // namespace vanban::rollover
