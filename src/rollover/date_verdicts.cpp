// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "rollover/lunar_feasts.hpp"
#include "rollover/verdict.hpp"

namespace vanban::rollover {
namespace {

bool is_deadline(const Reviewed& reviewed, const Mention& mention) {
  return has_word_before(reviewed.scanned, mention,
                         {"trước", "nhất", "đến", "từ", "hết", "hạn", "xong", "tới", "vào"}, 4);
}

/// The first day on which the plan may have been issued.
std::optional<Date> issued_from(const Years& years) {
  if (!years.issued.year) return std::nullopt;
  return Date::from_ymd(*years.issued.year, years.issued.month.value_or(1),
                        years.issued.day.value_or(1));
}

bool is_past(const Reviewed& reviewed, const Mention& mention, const Date& date) {
  if (tells_of_the_past(reviewed.scanned, mention)) return true;
  // `cấp ngày …`, `được thông qua ngày …`, `theo kết luận tại … ngày …`
  if (has_word_before(reviewed.scanned, mention, {"cấp", "qua", "nhiệm"}, 2)) return true;
  constexpr std::size_t kConclusion = 9;
  if (has_word_before(reviewed.scanned, mention, {"luận"}, kConclusion) &&
      !is_deadline(reviewed, mention))
    return true;
  const std::optional<Date> issued = issued_from(reviewed.years);
  return issued && date < *issued && !is_deadline(reviewed, mention);
}

bool comes_into_force(const Reviewed& reviewed, const Mention& mention) {
  return has_pair_near(reviewed.scanned, mention, "hiệu", "lực") ||
         has_pair_near(reviewed.scanned, mention, "áp", "dụng");
}

/// In place of days that a month has not its last one, the plan's own years moved.
std::string with_last_days(const Reviewed& reviewed, const Mention& mention) {
  const Years& years = reviewed.years;
  std::vector<int> values;
  for (const Part& part : mention.parts) {
    const bool own = part.role == Role::year && years.owns(part.value);
    values.push_back(own ? part.value + years.step() : part.value);
  }
  for (const PartialDate& date : dates_in(mention))
    if (!date.day || !date.month || !date.year || *date.month < 1 || *date.month > 12) return {};
  return with_values(reviewed, mention, values);
}

Verdict verdict_on_own_date(const Reviewed& reviewed, const Mention& mention, const Date& date) {
  const int year = date.year() + reviewed.years.step();
  const std::string later = with_years_later(reviewed, mention, reviewed.years.step());
  const auto moved = Date::from_ymd(year, date.month(), date.day());
  if (!moved) return keep(Reason::no_such_date, with_last_days(reviewed, mention));
  if (comes_into_force(reviewed, mention)) return keep(Reason::in_force, later);
  if (is_past(reviewed, mention, date)) return keep(Reason::past_event, later);
  return move(Reason::own_date, later, day_off_note(*moved));
}

/// A date of two parts stays; the day of the week that it becomes is told.
Verdict verdict_without_year(const Reviewed& reviewed, const Mention& mention,
                             const PartialDate& date) {
  if (!date.day || !date.month || has_word_after(reviewed.scanned, mention, {"âm"}, 2))
    return keep(Reason::same_each_year);
  const auto day = Date::from_ymd(reviewed.years.to, *date.month, *date.day);
  if (!day && *date.month >= 1 && *date.month <= 12)
    return keep(Reason::no_such_date,
                with_part(reviewed, mention, 0, days_in_month(reviewed.years.to, *date.month)));
  if (!day) return keep(Reason::no_such_date);
  return keep(Reason::same_each_year, {}, day_off_note(*day));
}

Verdict verdict_on_short_year(const Reviewed& reviewed, const Mention& mention) {
  const std::size_t part = mention.parts.size() - 1;
  const int year = mention.parts[part].value;
  if (year != reviewed.years.from % 100) return keep(Reason::short_year);
  return keep(Reason::short_year, with_part(reviewed, mention, part, reviewed.years.to % 100));
}

Verdict verdict_on_other_date(const Reviewed& reviewed, const Mention& mention, const Date& date) {
  const Years& years = reviewed.years;
  const std::string later = with_years_later(reviewed, mention, years.step());
  if (date.year() == years.last + 1) {
    const auto moved = Date::from_ymd(date.year() + years.step(), date.month(), date.day());
    if (moved && is_deadline(reviewed, mention))
      return move(Reason::year_end, later, day_off_note(*moved));
    return keep(Reason::year_after, later);
  }
  if (date.year() == years.from - 1) return keep(Reason::year_before, later);
  return keep(date.year() > years.last ? Reason::later_year : Reason::history);
}

/// Both dates of a range whose years are the plan's own.
Verdict verdict_on_own_range(const Reviewed& reviewed, const Mention& mention,
                             const std::vector<PartialDate>& dates) {
  const int step = reviewed.years.step();
  const std::string later = with_years_later(reviewed, mention, step);
  Bilingual note;
  for (PartialDate date : dates) {
    const bool was = date.complete().has_value();
    date.year = *date.year + step;
    const auto moved = date.complete();
    if (!was || !moved) return keep(Reason::no_such_date, with_last_days(reviewed, mention));
    note = day_off_note(*moved);
  }
  if (comes_into_force(reviewed, mention)) return keep(Reason::in_force, later);
  if (tells_of_the_past(reviewed.scanned, mention)) return keep(Reason::past_event, later);
  return move(Reason::own_date, later, note);
}

/// `03/02/1930-03/02/2024`: the day of an event and its anniversary.
bool spans_anniversary(const PartialDate& first, const PartialDate& second) {
  constexpr int kLongestTerm = 5;
  const int years = *second.year - *first.year;
  return years > kLongestTerm ||
         (years > 0 && first.day == second.day && first.month == second.month);
}

/// The day of the event in place of an anniversary's that is another, written as it is there.
std::string with_day_of_event(const Mention& mention, std::string words) {
  constexpr std::size_t kDay = 0, kYear = 2, kOtherDay = 3, kOtherYear = 5;
  const std::vector<Part>& parts = mention.parts;
  if (parts.size() != kOtherYear + 1 || parts[kDay].role != Role::day ||
      parts[kOtherDay].role != Role::day)
    return {};
  const std::string day =
      words.substr(parts[kDay].begin - mention.begin, parts[kYear].begin - parts[kDay].begin);
  return words.replace(parts[kOtherDay].begin - mention.begin,
                       parts[kOtherYear].begin - parts[kOtherDay].begin, day);
}

Verdict verdict_on_span(const Reviewed& reviewed, const Mention& mention, const PartialDate& first,
                        const PartialDate& second) {
  const Years& years = reviewed.years;
  if (!years.owns(*second.year)) return keep(Reason::history);
  const int year = *second.year + years.step();
  std::string later = with_part(reviewed, mention, mention.parts.size() - 1, year);
  if (!first.complete() || !PartialDate{first.day, first.month, year}.complete())
    return keep(Reason::no_such_date, with_last_days(reviewed, mention));
  if (first.day != second.day || first.month != second.month)
    return keep(Reason::no_such_date, with_day_of_event(mention, std::move(later)));
  if (!PartialDate{second.day, second.month, year}.complete())
    return keep(Reason::no_such_date, with_last_days(reviewed, mention));
  return move(Reason::recomputed, std::move(later));
}

/// The feast of the lunar calendar that a date of about the plan's time is beside.
std::optional<Feast> feast_of(const Reviewed& reviewed, const Mention& mention) {
  const Years& years = reviewed.years;
  for (const PartialDate& date : dates_in(mention))
    if (date.year && (*date.year < years.from - 1 || *date.year > years.last + 1))
      return std::nullopt;
  return feast_beside(reviewed.scanned, mention);
}

}  // namespace

Verdict verdict_on_date(const Reviewed& reviewed, const Mention& mention) {
  if (const auto feast = feast_of(reviewed, mention))
    return verdict_on_feast(reviewed, mention, *feast);
  if (value_of(mention, Role::short_year)) return verdict_on_short_year(reviewed, mention);
  const std::vector<PartialDate> dates = dates_in(mention);
  const PartialDate& written = dates.front();
  if (!written.year) return verdict_without_year(reviewed, mention, written);
  const auto date = written.complete();
  if (!date) return keep(Reason::no_such_date, with_last_days(reviewed, mention));
  if (reviewed.in_title(mention))
    return reviewed.years.owns(date->year())
               ? keep(Reason::cited_title,
                      with_years_later(reviewed, mention, reviewed.years.step()))
               : keep(Reason::history);
  if (reviewed.years.owns(date->year())) return verdict_on_own_date(reviewed, mention, *date);
  return verdict_on_other_date(reviewed, mention, *date);
}

Verdict verdict_on_range(const Reviewed& reviewed, const Mention& mention) {
  if (const auto feast = feast_of(reviewed, mention))
    return verdict_on_feast(reviewed, mention, *feast);
  const std::vector<PartialDate> dates = dates_in(mention);
  if (dates.size() != 2 || !dates[0].year || !dates[1].year) return keep(Reason::no_such_date);
  const Years& years = reviewed.years;
  if (spans_anniversary(dates[0], dates[1]))
    return verdict_on_span(reviewed, mention, dates[0], dates[1]);
  const std::string later = with_years_later(reviewed, mention, years.step());
  const bool own = years.owns(*dates[0].year) && years.owns(*dates[1].year);
  if (own && reviewed.in_title(mention)) return keep(Reason::cited_title, later);
  if (own) return verdict_on_own_range(reviewed, mention, dates);
  if (years.owns(*dates[0].year) || years.owns(*dates[1].year)) return keep(Reason::range, later);
  return keep(*dates[0].year > years.last ? Reason::later_year : Reason::history);
}

}  // namespace vanban::rollover
