// SPDX-License-Identifier: MIT
#include "text/dates.hpp"

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

Date date(const char* iso) { return *Date::from_iso(iso); }

TEST(LongDate, PadsDaysBelowTenAndTheFirstTwoMonthsOnly) {
  EXPECT_EQ(long_date(date("2020-01-05")), "ngày 05 tháng 01 năm 2020");
  EXPECT_EQ(long_date(date("2019-06-29")), "ngày 29 tháng 6 năm 2019");
  EXPECT_EQ(long_date(date("2020-03-05")), "ngày 05 tháng 3 năm 2020");
  EXPECT_EQ(long_date(date("2024-02-10")), "ngày 10 tháng 02 năm 2024");
  EXPECT_EQ(long_date(date("2024-12-31")), "ngày 31 tháng 12 năm 2024");
}

TEST(LongDate, LeavesBlanksForOpenParts) {
  const std::string blank = kDateBlank;
  EXPECT_EQ(long_date(PartialDate{std::nullopt, 2, 2024}), "ngày" + blank + " tháng 02 năm 2024");
  EXPECT_EQ(long_date(PartialDate{std::nullopt, std::nullopt, 2024}),
            "ngày" + blank + " tháng" + blank + " năm 2024");
  EXPECT_EQ(long_date(PartialDate{}), "ngày" + blank + " tháng" + blank + " năm" + blank);
}

TEST(ShortDate, FollowsTheSameRule) {
  EXPECT_EQ(short_date(date("2020-01-05")), "05/01/2020");
  EXPECT_EQ(short_date(date("2014-04-07")), "07/4/2014");
  EXPECT_EQ(short_date(date("2020-06-20")), "20/6/2020");
  EXPECT_EQ(short_date(date("2020-10-06")), "06/10/2020");
}

TEST(Anniversary, CountsYearsAndNamesTheSpan) {
  EXPECT_EQ(anniversary_years(date("1930-02-03"), 2024), 94);
  EXPECT_EQ(anniversary_span(date("1930-02-03"), 2024), "03/02/1930-03/02/2024");
}

TEST(Anniversary, OfALeapDayFallsOnTheTwentyEighth) {
  EXPECT_EQ(anniversary_day(date("2000-02-29"), 2023).to_iso(), "2023-02-28");
  EXPECT_EQ(anniversary_day(date("2000-02-29"), 2024).to_iso(), "2024-02-29");
}

}  // namespace
}  // namespace vanban::text
