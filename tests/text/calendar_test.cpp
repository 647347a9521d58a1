// SPDX-License-Identifier: MIT
#include "text/calendar.hpp"

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

Date day(const char* iso) { return *Date::from_iso(iso); }

TEST(Weekday, IsThatOfTheCalendar) {
  EXPECT_EQ(weekday(day("2024-12-20")), 5);
  EXPECT_EQ(weekday_name(weekday(day("2025-12-20"))).vi, "thứ Bảy");
  EXPECT_EQ(weekday_name(7).en, "Sunday");
}

// New Year's days that the State announced; in 2007 and 2030 Vietnam and China differ.
TEST(Holidays, KnowTet) {
  for (const char* first : {"2007-02-17", "2018-02-16", "2023-01-22", "2024-02-10", "2025-01-29",
                            "2026-02-17", "2030-02-02"}) {
    EXPECT_EQ(holiday_on(day(first)), Holiday::tet) << first;
    EXPECT_EQ(holiday_on(*plus_days(day(first), -1)), Holiday::tet) << first;
    EXPECT_EQ(holiday_on(*plus_days(day(first), 3)), Holiday::tet) << first;
    EXPECT_FALSE(holiday_on(*plus_days(day(first), -2))) << first;
    EXPECT_FALSE(holiday_on(*plus_days(day(first), 4))) << first;
  }
}

TEST(Holidays, KnowTheDayOfTheHungKings) {
  for (const char* tenth : {"2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26"})
    EXPECT_EQ(holiday_on(day(tenth)), Holiday::hung_kings) << tenth;
}

TEST(Holidays, KnowTheFixedDaysOfAnyYear) {
  EXPECT_EQ(holiday_on(day("1999-09-02")), Holiday::national_day);
  EXPECT_EQ(holiday_on(day("2099-04-30")), Holiday::reunification);
  EXPECT_EQ(holiday_on(day("2024-05-01")), Holiday::labour_day);
  EXPECT_EQ(holiday_on(day("2024-01-01")), Holiday::new_year);
  EXPECT_FALSE(knows_lunar_holidays(2061));
  EXPECT_FALSE(holiday_on(day("2061-01-21")));
}

TEST(WorkingDays, PassOverWeekendsAndHolidays) {
  EXPECT_TRUE(is_working_day(day("2025-06-10")));
  EXPECT_FALSE(is_working_day(day("2025-03-15")));
  EXPECT_EQ(working_day_from(day("2025-03-15")), day("2025-03-17"));
  EXPECT_EQ(working_day_until(day("2025-03-15")), day("2025-03-14"));
  EXPECT_EQ(working_day_from(day("2025-01-28")), day("2025-02-03"));
  EXPECT_EQ(working_day_from(day("2025-06-10")), day("2025-06-10"));
  EXPECT_FALSE(plus_days(day("9999-12-31"), 1));
}

}  // namespace
}  // namespace vanban::text
