// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <string>

#include "rollover/lunar_years.hpp"
#include "rollover/readers.hpp"
#include "rollover/verdict.hpp"

namespace vanban::rollover {
namespace {

/// What becomes of a year that the plan does not own, by where it lies; `later` as proposed for
/// its neighbours.
Verdict verdict_on_other_year(const Years& years, int year, std::string later) {
  if (year == years.from - 1) return keep(Reason::year_before, std::move(later));
  if (year == years.last + 1) return keep(Reason::year_after, std::move(later));
  return keep(year < years.from ? Reason::history : Reason::later_year);
}

bool joins_range(const Token& token) {
  return is_dash(token) || token.is("đến") || token.is("tới") || token.is("hết") ||
         token.is("kết") || token.is("thúc") || token.is("cuối") || token.is("ngày") ||
         token.is(",") || token.is("và") || token.is("hoặc");
}

/// Whether only words of a range or list stand between two mentions, one of which is not the
/// plan's.
bool ranges_to_other_year(const Reviewed& reviewed, const Mention& from, const Mention& to) {
  const std::optional<int> first = value_of(from, Role::year);
  const std::optional<int> second = value_of(to, Role::year);
  if (!first || !second || (reviewed.years.owns(*first) && reviewed.years.owns(*second)))
    return false;
  for (std::size_t i = from.end_token; i < to.first_token; ++i)
    if (!joins_range(reviewed.scanned.tokens[i])) return false;
  return true;
}

/// `từ tháng 11/2023 đến tháng 10/2024`, `năm 2023, 2024`: a part of it alone would be another
/// range.
bool is_part_of_range(const Reviewed& reviewed, const Mention& mention) {
  const std::vector<Mention>& mentions = reviewed.scanned.mentions;
  const auto here = static_cast<std::size_t>(&mention - mentions.data());
  return (here > 0 && ranges_to_other_year(reviewed, mentions[here - 1], mention)) ||
         (here + 1 < mentions.size() &&
          ranges_to_other_year(reviewed, mention, mentions[here + 1]));
}

/// `từ năm 2024`, `đến năm 2024`: a beginning or a goal, which does not move with the plan.
bool is_bound(const Reviewed& reviewed, const Mention& mention) {
  return mention.kind == Kind::year &&
         has_word_before(reviewed.scanned, mention, {"từ", "đến", "tới"}, 1);
}

/// A text that has moved years by its kind: alone, or with month, quarter or half.
Verdict verdict_on_years_in(const Reviewed& reviewed, const Mention& mention, int year) {
  const Years& years = reviewed.years;
  std::string later = with_years_later(reviewed, mention, years.step());
  if (!years.owns(year)) return verdict_on_other_year(years, year, std::move(later));
  if (reviewed.in_title(mention)) return keep(Reason::cited_title, std::move(later));
  if (is_part_of_range(reviewed, mention)) return keep(Reason::range, std::move(later));
  if (is_bound(reviewed, mention)) return keep(Reason::bound, std::move(later));
  if (tells_of_the_past(reviewed.scanned, mention))
    return keep(Reason::past_event, std::move(later));
  return move(Reason::own_year, std::move(later));
}

/// `1930-2024` after `94 năm`, where that is an anniversary which moves.
bool spans_anniversary_years(const Reviewed& reviewed, const Mention& mention, int years) {
  const std::vector<Mention>& mentions = reviewed.scanned.mentions;
  const auto here = static_cast<std::size_t>(&mention - mentions.data());
  if (here == 0 || mentions[here - 1].kind != Kind::years) return false;
  return mentions[here - 1].parts[0].value == years && verdict_on_years(reviewed, here - 1).moved;
}

/// The same period again and again until it holds the new year.
std::string period_of_new_year(const Reviewed& reviewed, const Mention& mention, int first,
                               int last) {
  const int length = last - first + 1;
  int step = 0;
  while (last + step < reviewed.years.to) step += length;
  return with_years_later(reviewed, mention, step);
}

}  // namespace

Verdict verdict_on_year(const Reviewed& reviewed, const Mention& mention) {
  return verdict_on_years_in(reviewed, mention, *value_of(mention, Role::year));
}

Verdict verdict_on_lunar_year(const Reviewed& reviewed, const Mention& mention) {
  const Tokens& tokens = reviewed.scanned.tokens;
  const auto place =
      lunar_year_of(tokens[mention.first_token].folded, tokens[mention.first_token + 1].folded);
  const Years& years = reviewed.years;
  if (place == lunar_place(years.from)) return move(Reason::own_year, lunar_name(years.to));
  if (place == lunar_place(years.from + 1))
    return keep(Reason::year_after, lunar_name(years.to + 1));
  return keep(Reason::history);
}

Verdict verdict_on_part_of_year(const Reviewed& reviewed, const Mention& mention) {
  const std::optional<int> year = value_of(mention, Role::year);
  return year ? verdict_on_years_in(reviewed, mention, *year) : keep(Reason::same_each_year);
}

Verdict verdict_on_period(const Reviewed& reviewed, const Mention& mention) {
  const Years& years = reviewed.years;
  const int first = *value_of(mention, Role::year, 0);
  const int last = *value_of(mention, Role::year, 1);
  const std::string later = with_years_later(reviewed, mention, years.step());
  if (years.owns(last) && spans_anniversary_years(reviewed, mention, last - first))
    return move(Reason::recomputed, with_part(reviewed, mention, 1, last + years.step()));
  const bool own = years.has_period() ? first == years.from && last == years.last
                                      : mention.kind == Kind::school_year &&
                                            (years.owns(first) || years.owns(last));
  if (own && reviewed.in_title(mention)) return keep(Reason::cited_title, later);
  if (own) return move(Reason::own_period, later);
  if (last - first == 1 && (years.owns(first) || years.owns(last)))
    return keep(years.owns(last) ? Reason::range : Reason::year_after, later);
  if (mention.kind == Kind::school_year && last == years.from - 1)
    return keep(Reason::year_before, later);
  if (last >= years.to) return keep(first > years.last ? Reason::later_year : Reason::other_period);
  if (last < years.from) return keep(Reason::history);
  return keep(Reason::period_ended, period_of_new_year(reviewed, mention, first, last));
}

Verdict verdict_on_citation(const Reviewed& reviewed, const Mention& mention) {
  const bool own = std::any_of(mention.parts.begin(), mention.parts.end(), [&](const Part& part) {
    return part.end - part.begin == 4 && reviewed.years.owns(part.value);
  });
  if (own) return keep(Reason::citation_of_the_year);
  const bool law = mention.parts.size() == 1 && mention.parts[0].role == Role::year;
  return keep(law ? Reason::law : Reason::citation);
}

Verdict verdict_on_number(const Reviewed& reviewed, const Mention& mention) {
  const std::optional<int> value = value_of(mention, Role::count);
  const Years& years = reviewed.years;
  const bool near = value && *value >= years.from - 1 && *value <= years.last + 1;
  if (mention.parts.size() == 1 && near && mention.parts[0].end - mention.parts[0].begin == 4)
    return keep(Reason::bare_year, with_part(reviewed, mention, 0, *value + years.step()));
  return keep(Reason::number);
}

Verdict verdict_on_ordinal(const Reviewed& reviewed, const Mention& mention) {
  if (mention.parts.empty() || mention.parts[0].value == kTooLarge) return keep(Reason::ordinal);
  return keep(Reason::ordinal,
              with_part(reviewed, mention, 0, mention.parts[0].value + reviewed.years.step()));
}

}  // namespace vanban::rollover
