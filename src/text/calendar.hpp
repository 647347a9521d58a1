// SPDX-License-Identifier: MIT
// Days of the week and public holidays (Bộ luật Lao động 2019, Điều 112).
#pragma once

#include <optional>

#include "base/date.hpp"
#include "base/diagnostic.hpp"

namespace vanban::text {

/// The years whose lunar holidays (Tết, Giỗ Tổ) are known.
inline constexpr int kFirstLunarYear = 2000;
inline constexpr int kLastLunarYear = 2060;
bool knows_lunar_holidays(int year);

inline constexpr int kFriday = 5;
/// 1 (Monday) to 7 (Sunday).
int weekday(const Date& date);
/// `thứ Hai` … `Chủ nhật`; `weekday` is 1 to 7.
Bilingual weekday_name(int weekday);

enum class Holiday { new_year, tet, hung_kings, reunification, labour_day, national_day };

/// The holiday that a day is. Tết is the last day of the old lunar year and the first four of the
/// new one. The five days of Tết, and whether 01/9 or 03/9 is free beside 02/9, are settled anew
/// each year by the State: 01/9 and 03/9 count as working days here. Outside of the years above
/// only the fixed days are known.
std::optional<Holiday> holiday_on(const Date& date);
Bilingual name_of(Holiday holiday);

/// Monday to Friday and no holiday.
bool is_working_day(const Date& date);
/// The day itself where it is a working day, else the next one, or the last one before.
Date working_day_from(const Date& date);
Date working_day_until(const Date& date);

/// The day that many days later; nothing outside of the years of `Date`.
std::optional<Date> plus_days(const Date& date, int days);

}  // namespace vanban::text
