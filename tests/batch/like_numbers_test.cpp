// SPDX-License-Identifier: MIT
#include "batch/like_numbers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanban::batch {
namespace {

using testing::HasSubstr;

TEST(LikeNumbers, OpenAndDifferentNumbersAreFine) {
  LikeNumbers numbers;
  for (const char* const number : {"/KH-PTP", "/KH-PTP", "01/KH-PTP", "02/KH-PTP", ""})
    numbers.add(number);
  EXPECT_FALSE(numbers.note());
}

TEST(LikeNumbers, TheSameNumberIsToldOnce) {
  LikeNumbers numbers;
  for (const char* const number : {"12/KH-PTP", "12/KH-PTP", "12/KH-PTP"}) numbers.add(number);
  const auto note = numbers.note();
  ASSERT_TRUE(note);
  EXPECT_EQ(note->severity, Severity::warning);
  EXPECT_THAT(note->message.en, HasSubstr("2 units"));
  EXPECT_THAT(note->message.en, HasSubstr("12/KH-PTP"));
  EXPECT_THAT(note->hint.vi, HasSubstr("--register"));
}

}  // namespace
}  // namespace vanban::batch
