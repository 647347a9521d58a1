// SPDX-License-Identifier: MIT
// Dates as the decree writes them (Phụ lục I, Phần I, Mục II.4): a zero before days below 10 and
// before months 1 and 2 only.
#pragma once

#include <string>

#include "base/date.hpp"

namespace vanban::text {

/// `05`, `29`.
std::string day_figures(int day);
/// `01`, `02`, `3`, …, `12`.
std::string month_figures(int month);

/// The blank of a part that is still open in a draft: six U+00A0, which neither break nor collapse.
inline constexpr const char* kDateBlank = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

/// `ngày 05 tháng 01 năm 2020`.
std::string long_date(const Date& date);
/// The same with a blank for each open part: `ngày      tháng 02 năm 2024`.
std::string long_date(const PartialDate& date);
/// `05/01/2020`, `07/4/2014`, `20/6/2020`.
std::string short_date(const Date& date);

/// How many years after `event` its day returns in `year`: 94 for 03/02/1930 and 2024.
int anniversary_years(const Date& event, int year);
/// That day; 29/02 falls on 28/02 in a common year. `year`: 1 to 9999.
Date anniversary_day(const Date& event, int year);
/// `03/02/1930-03/02/2024`.
std::string anniversary_span(const Date& event, int year);

}  // namespace vanban::text
