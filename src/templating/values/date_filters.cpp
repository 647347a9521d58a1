// SPDX-License-Identifier: MIT
// Filters for the prose of a year: anniversaries, terms, working days, ordinals and shares.
#include <fmt/format.h>

#include "templating/values/date_value.hpp"
#include "templating/values/filter_functions.hpp"
#include "text/calendar.hpp"
#include "text/dates.hpp"
#include "text/numerals.hpp"

namespace vanban::templating::filter_functions {
namespace {

constexpr std::int64_t kLongestTerm = 36'600;  ///< days: a hundred years

std::optional<Date> whole_date(const Value& value) {
  const std::optional<PartialDate> date = date_of(value);
  return date ? date->complete() : std::nullopt;
}

Value wants_whole_date(const FilterInput& input) {
  return input.wants("một ngày đủ ngày, tháng, năm (“2024-02-05”)",
                     "A date with day, month and year (“2024-02-05”)");
}

/// A date as filters and fields take it.
Value iso(const Date& date) { return Value(date.to_iso()); }

Value unknown_holidays(const FilterInput& input, int year) {
  return input.refuse({fmt::format("Không biết ngày nghỉ lễ của năm {}: chỉ có từ {} đến {}.", year,
                                   text::kFirstLunarYear, text::kLastLunarYear),
                       fmt::format("The holidays of {} are not known, only those of {} to {}.",
                                   year, text::kFirstLunarYear, text::kLastLunarYear)});
}

std::string day_and_month(const Date& date) {
  return text::day_figures(date.day()) + "/" + text::month_figures(date.month());
}

}  // namespace

Value years_since(const FilterInput& input) {
  const std::optional<Date> event = whole_date(input.subject);
  if (!event) return wants_whole_date(input);
  const auto* year = input.arguments[0].as<std::int64_t>();
  if (year == nullptr || *year < event->year() || *year > 9999)
    return input.refuse({"“years_since” cần một năm không trước ngày ấy.",
                         "“years_since” takes a year that is not before the date."});
  return Value(std::int64_t{text::anniversary_years(*event, static_cast<int>(*year))});
}

Value working_day(const FilterInput& input) {
  const std::optional<Date> date = whole_date(input.subject);
  if (!date) return wants_whole_date(input);
  if (!text::knows_lunar_holidays(date->year())) return unknown_holidays(input, date->year());
  if (input.arguments.empty()) return iso(text::working_day_from(*date));
  if (input.arguments[0].is_text() && input.arguments[0].text() == "before")
    return iso(text::working_day_until(*date));
  return input.refuse({"“working_day” chỉ nhận “before”.", "“working_day” takes “before” only."});
}

Value deadline(const FilterInput& input) {
  const std::optional<Date> from = whole_date(input.subject);
  if (!from) return wants_whole_date(input);
  const auto* days = input.arguments[0].as<std::int64_t>();
  if (days == nullptr || *days < 0 || *days > kLongestTerm)
    return input.refuse({"“deadline” cần số ngày, từ 0 đến 36.600.",
                         "“deadline” takes a number of days, 0 to 36,600."});
  const auto last = text::plus_days(*from, static_cast<int>(*days));
  if (!last || !text::knows_lunar_holidays(last->year()))
    return unknown_holidays(input, last ? last->year() : from->year());
  return iso(text::working_day_from(*last));
}

Value period(const FilterInput& input) {
  const std::optional<Date> from = whole_date(input.subject);
  const std::optional<Date> to = whole_date(input.arguments[0]);
  if (!from || !to) return wants_whole_date(input);
  if (*to < *from)
    return input.refuse({"Ngày cuối của khoảng thời gian đứng trước ngày đầu.",
                         "The last day of the period comes before the first."});
  const std::string first =
      from->year() == to->year() ? day_and_month(*from) : text::short_date(*from);
  return Value(fmt::format("từ ngày {} đến ngày {}", first, text::short_date(*to)));
}

Value ordinal(const FilterInput& input) {
  const auto* number = input.subject.as<std::int64_t>();
  if (number == nullptr || *number < 1) return input.wants("một số từ 1", "A number from 1");
  if (*number == 1) return Value(std::string("thứ nhất"));
  if (*number == 4) return Value(std::string("thứ tư"));
  const std::optional<std::string> words = text::in_words(*number);
  return words ? Value("thứ " + *words) : input.wants("một số nhỏ hơn", "A smaller number");
}

Value share(const FilterInput& input) {
  constexpr std::int64_t kLargest = 1'000'000'000'000, kMostDecimals = 3;
  const auto* part = input.subject.as<std::int64_t>();
  const auto* whole = input.arguments[0].as<std::int64_t>();
  const std::int64_t kNone = 0;
  const auto* decimals =
      input.arguments.size() > 1 ? input.arguments[1].as<std::int64_t>() : &kNone;
  if (part == nullptr || whole == nullptr || *part < 0 || *whole < 1 || *part > kLargest ||
      *whole > kLargest)
    return input.wants("hai số nguyên, số sau lớn hơn 0", "Two whole numbers, the second above 0");
  if (decimals == nullptr || *decimals < 0 || *decimals > kMostDecimals)
    return input.refuse({"Số chữ số thập phân từ 0 đến 3.", "Decimals are 0 to 3."});
  std::int64_t scale = 1;
  for (std::int64_t i = 0; i < *decimals; ++i) scale *= 10;
  // Half and more is rounded up.
  const std::int64_t hundredths = (*part * 100 * scale * 2 + *whole) / (*whole * 2);
  if (scale == 1) return Value(fmt::format("{}%", hundredths));
  return Value(fmt::format("{},{:0{}}%", hundredths / scale, hundredths % scale, *decimals));
}

}  // namespace vanban::templating::filter_functions
