// SPDX-License-Identifier: MIT
#include "base/roman.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Roman, GoesThereAndBackForEveryNumber) {
  for (int number = 1; number <= 3999; ++number) EXPECT_EQ(from_roman(*to_roman(number)), number);
  EXPECT_EQ(to_roman(1994), "MCMXCIV");
}

TEST(Roman, RefusesWhatIsNoNumeral) {
  EXPECT_FALSE(to_roman(0));
  EXPECT_FALSE(to_roman(4000));
  for (const char* bad : {"", "IIII", "VX", "IC", "iv", "A", "IVI", "MMMM"})
    EXPECT_FALSE(from_roman(bad)) << bad;
}

}  // namespace
}  // namespace vanban
