// SPDX-License-Identifier: MIT
#include "rollover/verdict.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/calendar.hpp"
#include "text/dates.hpp"

namespace vanban::rollover {
namespace {

std::vector<int> values_of(const Mention& mention) {
  std::vector<int> values;
  for (const Part& part : mention.parts) values.push_back(part.value);
  return values;
}

Verdict verdict_on(const Reviewed& reviewed, std::size_t index) {
  const Mention& mention = reviewed.scanned.mentions[index];
  switch (mention.kind) {
    case Kind::date:
      return verdict_on_date(reviewed, mention);
    case Kind::date_range:
      return verdict_on_range(reviewed, mention);
    case Kind::month:
    case Kind::quarter:
    case Kind::half_year:
      return verdict_on_part_of_year(reviewed, mention);
    case Kind::year:
      return verdict_on_year(reviewed, mention);
    case Kind::named_year:
      return keep(Reason::named_year);
    case Kind::lunar_year:
      return verdict_on_lunar_year(reviewed, mention);
    case Kind::school_year:
    case Kind::period:
      return verdict_on_period(reviewed, mention);
    case Kind::years:
      return verdict_on_years(reviewed, index);
    case Kind::ordinal:
      return verdict_on_ordinal(reviewed, mention);
    case Kind::citation:
      return verdict_on_citation(reviewed, mention);
    case Kind::percent:
      return keep(Reason::percent);
    default:
      return verdict_on_number(reviewed, mention);
  }
}

Bilingual day_words(const Date& date) {
  const Bilingual weekday = text::weekday_name(text::weekday(date));
  if (const auto holiday = text::holiday_on(date)) {
    const Bilingual name = text::name_of(*holiday);
    return {fmt::format("{}, {}", weekday.vi, name.vi), fmt::format("{}, {}", weekday.en, name.en)};
  }
  return weekday;
}

}  // namespace

bool Reviewed::in_title(const Mention& mention) const {
  return holder_of(titles, {mention.begin, mention.end}) != nullptr;
}

namespace {

/// The year of the day at `index`: the next one, as of a range whose first date has none; 0: none.
int year_of_day(const Mention& mention, const std::vector<int>& values, std::size_t index) {
  constexpr int kCentury = 2000;
  if (index >= 2 && mention.parts[index - 2].role == Role::year) return values[index - 2];
  for (std::size_t i = index; i < values.size(); ++i) {
    if (mention.parts[i].role == Role::year) return values[i];
    if (mention.parts[i].role == Role::short_year) return values[i] + kCentury;
  }
  return 0;
}

/// Days past the end of their month become its last day.
std::vector<int> with_real_days(const Mention& mention, std::vector<int> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (mention.parts[i].role != Role::day) continue;
    const bool year_first = i > 0 && mention.parts[i - 1].role == Role::month &&
                            (i + 1 == values.size() || mention.parts[i + 1].role != Role::month);
    const std::size_t month = year_first ? i - 1 : i + 1;
    const int year = year_of_day(mention, values, i);
    if (year == 0 || month >= values.size() || values[month] < 1 || values[month] > 12) continue;
    values[i] = std::clamp(values[i], 1, days_in_month(year, values[month]));
  }
  return values;
}

}  // namespace

std::string with_values(const Reviewed& reviewed, const Mention& mention,
                        const std::vector<int>& wanted) {
  const std::vector<int> values = with_real_days(mention, wanted);
  std::string words(reviewed.words_of(mention));
  for (std::size_t i = values.size(); i-- > 0;) {
    const Part& part = mention.parts[i];
    if (values[i] == part.value) continue;
    const std::size_t width = part.end - part.begin;
    words.replace(part.begin - mention.begin, width, fmt::format("{:0{}}", values[i], width));
  }
  return words;
}

std::string with_years_later(const Reviewed& reviewed, const Mention& mention, int step) {
  std::vector<int> values = values_of(mention);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (mention.parts[i].role == Role::year) values[i] += step;
  return with_values(reviewed, mention, values);
}

std::string with_part(const Reviewed& reviewed, const Mention& mention, std::size_t part,
                      int value) {
  std::vector<int> values = values_of(mention);
  values[part] = value;
  return with_values(reviewed, mention, values);
}

Bilingual day_off_note(const Date& date) {
  if (text::is_working_day(date)) return {};
  const Bilingual day = day_words(date);
  const std::string before = text::short_date(text::working_day_until(date));
  const std::string after = text::short_date(text::working_day_from(date));
  return {fmt::format("{} là {}; ngày làm việc liền trước {}, liền sau {}", text::short_date(date),
                      day.vi, before, after),
          fmt::format("{} is {}; the working day before is {}, the one after {}",
                      text::short_date(date), day.en, before, after)};
}

std::vector<Verdict> verdicts_on(const Reviewed& reviewed) {
  std::vector<Verdict> verdicts;
  const std::vector<Mention>& mentions = reviewed.scanned.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) verdicts.push_back(verdict_on(reviewed, i));
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (mentions[i].kind == Kind::weekday) verdicts[i] = verdict_on_weekday(reviewed, i, verdicts);
  return verdicts;
}

}  // namespace vanban::rollover
