// SPDX-License-Identifier: MIT
#include "base/length.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Length, HoldsMillimetresPointsAndTwipsExactly) {
  EXPECT_EQ(Length::millimetres(1).in_emu(), 36'000);
  EXPECT_EQ(Length::points(1), Length::twips(20));
  EXPECT_EQ(Length::points(72), Length::tenth_millimetres(254));
}

TEST(Length, RoundsToTheNearestTwip) {
  EXPECT_EQ(Length::millimetres(20).in_twips(), 1134);
  EXPECT_EQ(Length::millimetres(15).in_twips(), 850);
  EXPECT_EQ(Length::emu(317).in_twips(), 0);
  EXPECT_EQ(Length::emu(318).in_twips(), 1);
  EXPECT_EQ(Length::emu(-318).in_twips(), -1);
}

TEST(Length, AddsAndScales) {
  EXPECT_EQ(Length::points(6) + Length::points(8), Length::points(14));
  EXPECT_EQ(-Length::points(6) * 2, Length::points(-12));
  EXPECT_LT(Length::points(6), Length::points(7));
}

}  // namespace
}  // namespace vanban
