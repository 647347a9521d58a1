// SPDX-License-Identifier: MIT
#include "base/memo.hpp"

#include <string>

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Memo, FindsWhatItKeepsAndNothingElse) {
  Memo<int> memo(1000);
  EXPECT_EQ(memo.find("a"), nullptr);
  memo.keep("a", 1, 4);
  ASSERT_NE(memo.find("a"), nullptr);
  EXPECT_EQ(*memo.find("a"), 1);
  EXPECT_EQ(memo.find("b"), nullptr);
  EXPECT_EQ(memo.bytes(), 5U);
}

TEST(Memo, KeysMayHoldAnyBytes) {
  Memo<int> memo(1000);
  memo.keep(std::string("a\0b", 3), 1, 4);
  memo.keep("a", 2, 4);
  EXPECT_EQ(*memo.find(std::string_view("a\0b", 3)), 1);
  EXPECT_EQ(*memo.find("a"), 2);
}

TEST(Memo, NeverHoldsMoreThanItsBound) {
  Memo<int> memo(1000);
  for (int i = 0; i < 500; ++i) {
    memo.keep(std::to_string(i), i, 50);
    memo.find(std::to_string(i / 2));
    ASSERT_LE(memo.bytes(), 1000U) << i;
  }
}

TEST(Memo, KeepsWhatIsAskedForAgainAndAgain) {
  Memo<int> memo(1000);
  memo.keep("every document", -1, 50);
  for (int i = 0; i < 500; ++i) {
    const int* every = memo.find("every document");
    ASSERT_NE(every, nullptr) << i;
    EXPECT_EQ(*every, -1);
    memo.keep(std::to_string(i), i, 50);
  }
  EXPECT_EQ(memo.find("0"), nullptr);
}

TEST(Memo, LeavesOutWhatWouldTakeHalfOfIt) {
  Memo<int> memo(1000);
  memo.keep("small", 1, 10);
  memo.keep("large", 2, 600);
  EXPECT_EQ(memo.find("large"), nullptr);
  EXPECT_NE(memo.find("small"), nullptr);
}

TEST(Memo, TheFirstValueOfAKeyStays) {
  Memo<int> memo(1000);
  memo.keep("a", 1, 4);
  memo.keep("a", 2, 4);
  EXPECT_EQ(*memo.find("a"), 1);
  EXPECT_EQ(memo.bytes(), 5U);
}

}  // namespace
}  // namespace vanban
