// SPDX-License-Identifier: MIT
#include <optional>
#include <string>

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

bool tells_of_the_past(const Reviewed& reviewed, const Mention& mention) {
  return has_word_before(reviewed.scanned, mention, {"đã"}, 12) ||
         has_word_after(reviewed.scanned, mention, {"đã"}, 6);
}

/// A text that has moved years by its kind: alone, or with month, quarter or half.
Verdict verdict_on_years_in(const Reviewed& reviewed, const Mention& mention, int year) {
  const Years& years = reviewed.years;
  std::string later = with_years_later(reviewed, mention, years.step());
  if (!years.owns(year)) return verdict_on_other_year(years, year, std::move(later));
  if (reviewed.in_title(mention)) return keep(Reason::cited_title, std::move(later));
  if (tells_of_the_past(reviewed, mention)) return keep(Reason::past_event, std::move(later));
  return move(Reason::own_year, std::move(later));
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

Verdict verdict_on_part_of_year(const Reviewed& reviewed, const Mention& mention) {
  const std::optional<int> year = value_of(mention, Role::year);
  return year ? verdict_on_years_in(reviewed, mention, *year) : keep(Reason::same_each_year);
}

Verdict verdict_on_period(const Reviewed& reviewed, const Mention& mention) {
  const Years& years = reviewed.years;
  const int first = *value_of(mention, Role::year, 0);
  const int last = *value_of(mention, Role::year, 1);
  const std::string later = with_years_later(reviewed, mention, years.step());
  const bool own = years.has_period() ? first == years.from && last == years.last
                                      : mention.kind == Kind::school_year &&
                                            (years.owns(first) || years.owns(last));
  if (own && reviewed.in_title(mention)) return keep(Reason::cited_title, later);
  if (own) return move(Reason::own_period, later);
  if (last - first == 1 && (years.owns(first) || years.owns(last)))
    return keep(years.owns(last) ? Reason::range : Reason::year_after, later);
  if (last >= years.to) return keep(first > years.last ? Reason::later_year : Reason::other_period);
  if (last < years.from) return keep(Reason::history);
  return keep(Reason::period_ended, period_of_new_year(reviewed, mention, first, last));
}

Verdict verdict_on_citation(const Reviewed& reviewed, const Mention& mention) {
  const std::optional<int> year = value_of(mention, Role::year);
  if (year && reviewed.years.owns(*year)) return keep(Reason::citation_of_the_year);
  return keep(mention.parts.size() == 1 && year ? Reason::law : Reason::citation);
}

Verdict verdict_on_number(const Reviewed& reviewed, const Mention& mention) {
  const std::optional<int> value = value_of(mention, Role::count);
  const bool one = mention.parts.size() == 1;
  if (one && value && reviewed.years.owns(*value) &&
      mention.parts[0].end - mention.parts[0].begin == 4)
    return keep(Reason::bare_year, with_part(reviewed, mention, 0, *value + reviewed.years.step()));
  return keep(Reason::number);
}

Verdict verdict_on_ordinal(const Reviewed& reviewed, const Mention& mention) {
  if (mention.parts.empty() || mention.parts[0].value == kTooLarge) return keep(Reason::ordinal);
  return keep(Reason::ordinal,
              with_part(reviewed, mention, 0, mention.parts[0].value + reviewed.years.step()));
}

}  // namespace vanban::rollover
