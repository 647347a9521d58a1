// SPDX-License-Identifier: MIT
#include "text/dates.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace vanban::text {

std::string day_figures(int day) { return fmt::format("{:02}", day); }

std::string month_figures(int month) { return fmt::format("{}{}", month <= 2 ? "0" : "", month); }

std::string long_date(const Date& date) { return long_date(PartialDate::of(date)); }

std::string long_date(const PartialDate& date) {
  const auto part = [](std::string_view word, const std::string& figures) {
    // The blank of an open part takes the place of the space too: no line may end inside it.
    return fmt::format("{}{}{}", word, figures.empty() ? kDateBlank : " ", figures);
  };
  const std::string day = date.day ? day_figures(*date.day) : "";
  const std::string month = date.month ? month_figures(*date.month) : "";
  const std::string year = date.year ? fmt::format("{}", *date.year) : "";
  return part("ngày", day) + " " + part("tháng", month) + " " + part("năm", year);
}

std::string short_date(const Date& date) {
  return fmt::format("{}/{}/{}", day_figures(date.day()), month_figures(date.month()), date.year());
}

int anniversary_years(const Date& event, int year) { return year - event.year(); }

Date anniversary_day(const Date& event, int year) {
  const int day = std::min(event.day(), days_in_month(year, event.month()));
  return *Date::from_ymd(year, event.month(), day);
}

std::string anniversary_span(const Date& event, int year) {
  return fmt::format("{}-{}", short_date(event), short_date(anniversary_day(event, year)));
}

}  // namespace vanban::text
