// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Date, ExistsOnlyWhereTheCalendarHasIt) {
  EXPECT_TRUE(Date::from_ymd(2024, 2, 29));
  EXPECT_FALSE(Date::from_ymd(2023, 2, 29));
  EXPECT_FALSE(Date::from_ymd(2024, 2, 30));
  EXPECT_FALSE(Date::from_ymd(2024, 13, 1));
}

TEST(Date, HasAYearOfFourFigures) {
  EXPECT_TRUE(Date::from_ymd(1000, 1, 1));
  EXPECT_TRUE(Date::from_ymd(9999, 12, 31));
  EXPECT_FALSE(Date::from_ymd(999, 12, 31));
  EXPECT_FALSE(Date::from_ymd(25, 3, 2));
  EXPECT_FALSE(Date::from_ymd(10000, 1, 1));
  EXPECT_FALSE(Date::from_iso("0025-03-02"));
}

TEST(Date, ReadsIsoAndNothingElse) {
  EXPECT_EQ(Date::from_iso("2024-03-05")->to_iso(), "2024-03-05");
  for (const char* bad : {"2024-3-5", "05/03/2024", "2024-02-30", "2024-03-05 ", "-024-03-05"})
    EXPECT_FALSE(Date::from_iso(bad)) << bad;
}

TEST(PartialDate, IsCompleteWithAllThreeParts) {
  EXPECT_TRUE((PartialDate{5, 3, 2024}.complete()));
  EXPECT_FALSE((PartialDate{std::nullopt, 3, 2024}.complete()));
  EXPECT_FALSE((PartialDate{30, 2, 2024}.complete()));
}

}  // namespace
}  // namespace vanban
