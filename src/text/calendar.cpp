// SPDX-License-Identifier: MIT
#include "text/calendar.hpp"

#include <array>
#include <chrono>

namespace vanban::text {
namespace {

namespace chrono = std::chrono;

/// The days of the lunar calendar that are holidays, as days of the Gregorian one.
struct LunarDays {
  int tet_month, tet_day;    ///< 01 tháng Giêng
  int hung_month, hung_day;  ///< 10 tháng Ba
};

/// Computed from the new moons (Meeus, Astronomical Algorithms, chapter 49) and the sun's longitude
/// at UTC+7, the meridian of the Vietnamese calendar (Quyết định 121/CP, 1967).
constexpr std::array<LunarDays, kLastLunarYear - kFirstLunarYear + 1> kLunarDays{
    {{2, 5, 4, 14},  {1, 24, 4, 3},  {2, 12, 4, 22}, {2, 1, 4, 11},  {1, 22, 4, 28}, {2, 9, 4, 18},
     {1, 29, 4, 7},  {2, 17, 4, 26}, {2, 7, 4, 15},  {1, 26, 4, 4},  {2, 14, 4, 23}, {2, 3, 4, 12},
     {1, 23, 3, 31}, {2, 10, 4, 19}, {1, 31, 4, 9},  {2, 19, 4, 28}, {2, 8, 4, 16},  {1, 28, 4, 6},
     {2, 16, 4, 25}, {2, 5, 4, 14},  {1, 25, 4, 2},  {2, 12, 4, 21}, {2, 1, 4, 10},  {1, 22, 4, 29},
     {2, 10, 4, 18}, {1, 29, 4, 7},  {2, 17, 4, 26}, {2, 6, 4, 16},  {1, 26, 4, 4},  {2, 13, 4, 23},
     {2, 2, 4, 12},  {1, 23, 4, 1},  {2, 11, 4, 19}, {1, 31, 4, 9},  {2, 19, 4, 28}, {2, 8, 4, 17},
     {1, 28, 4, 6},  {2, 15, 4, 24}, {2, 4, 4, 13},  {1, 24, 4, 3},  {2, 12, 4, 20}, {2, 1, 4, 10},
     {1, 22, 4, 29}, {2, 10, 4, 19}, {1, 30, 4, 7},  {2, 17, 4, 26}, {2, 6, 4, 15},  {1, 26, 4, 4},
     {2, 14, 4, 22}, {2, 2, 4, 11},  {1, 23, 4, 1},  {2, 11, 4, 20}, {2, 1, 4, 9},   {2, 18, 4, 28},
     {2, 8, 4, 17},  {1, 28, 4, 6},  {2, 15, 4, 24}, {2, 4, 4, 13},  {1, 24, 4, 2},  {2, 12, 4, 21},
     {2, 2, 4, 10}}};

chrono::sys_days day_of(const Date& date) {
  return chrono::year{date.year()} / date.month() / date.day();
}

std::optional<Date> date_of_day(chrono::sys_days day) {
  const chrono::year_month_day parts{day};
  return Date::from_ymd(static_cast<int>(parts.year()),
                        static_cast<int>(static_cast<unsigned>(parts.month())),
                        static_cast<int>(static_cast<unsigned>(parts.day())));
}

std::optional<Holiday> lunar_holiday(const Date& date) {
  if (!knows_lunar_holidays(date.year())) return std::nullopt;
  const LunarDays& days = kLunarDays[static_cast<std::size_t>(date.year() - kFirstLunarYear)];
  const auto hung = Date::from_ymd(date.year(), days.hung_month, days.hung_day);
  if (date == hung) return Holiday::hung_kings;
  const auto tet = Date::from_ymd(date.year(), days.tet_month, days.tet_day);
  const auto after = (day_of(date) - day_of(*tet)).count();
  if (after >= -1 && after <= 3) return Holiday::tet;
  return std::nullopt;
}

std::optional<Holiday> fixed_holiday(const Date& date) {
  switch (date.month() * 100 + date.day()) {
    case 101:
      return Holiday::new_year;
    case 430:
      return Holiday::reunification;
    case 501:
      return Holiday::labour_day;
    case 902:
      return Holiday::national_day;
    default:
      return std::nullopt;
  }
}

Date working_day(Date date, int step) {
  while (!is_working_day(date)) {
    const auto next = plus_days(date, step);
    if (!next) return date;
    date = *next;
  }
  return date;
}

}  // namespace

bool knows_lunar_holidays(int year) { return year >= kFirstLunarYear && year <= kLastLunarYear; }

int weekday(const Date& date) {
  return static_cast<int>(chrono::weekday{day_of(date)}.iso_encoding());
}

Bilingual weekday_name(int weekday) {
  static const std::array<Bilingual, 7> kNames{{{"thứ Hai", "Monday"},
                                                {"thứ Ba", "Tuesday"},
                                                {"thứ Tư", "Wednesday"},
                                                {"thứ Năm", "Thursday"},
                                                {"thứ Sáu", "Friday"},
                                                {"thứ Bảy", "Saturday"},
                                                {"Chủ nhật", "Sunday"}}};
  return kNames.at(static_cast<std::size_t>(weekday - 1));
}

std::optional<Holiday> holiday_on(const Date& date) {
  const std::optional<Holiday> fixed = fixed_holiday(date);
  return fixed ? fixed : lunar_holiday(date);
}

Bilingual name_of(Holiday holiday) {
  switch (holiday) {
    case Holiday::new_year:
      return {"Tết Dương lịch", "New Year's Day"};
    case Holiday::tet:
      return {"Tết Nguyên đán", "Tết"};
    case Holiday::hung_kings:
      return {"Giỗ Tổ Hùng Vương", "Hùng Kings' Day"};
    case Holiday::reunification:
      return {"ngày Chiến thắng 30/4", "Reunification Day"};
    case Holiday::labour_day:
      return {"ngày Quốc tế lao động 01/5", "Labour Day"};
    case Holiday::national_day:
      break;
  }
  return {"Quốc khánh 02/9", "National Day"};
}

bool is_working_day(const Date& date) { return weekday(date) <= kFriday && !holiday_on(date); }

std::optional<Date> plus_days(const Date& date, int days) {
  return date_of_day(day_of(date) + chrono::days{days});
}

Date working_day_from(const Date& date) { return working_day(date, 1); }
Date working_day_until(const Date& date) { return working_day(date, -1); }

}  // namespace vanban::text
