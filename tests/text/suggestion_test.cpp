// SPDX-License-Identifier: MIT
#include "text/suggestion.hpp"

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

TEST(EditDistance, CountsSlipsOfTheFinger) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("signer", "signer"), 0U);
  EXPECT_EQ(edit_distance("signer", "singer"), 1U);  // neighbours swapped
  EXPECT_EQ(edit_distance("signer", "sigher"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("tên", "ten"), 1U);
}

TEST(EditDistance, IsSymmetric) {
  const std::vector<std::string> words{"",   "organ", "orgna",  "origin",
                                       "đề", "de",    "kitten", "sitting"};
  for (const auto& a : words)
    for (const auto& b : words)
      EXPECT_EQ(edit_distance(a, b), edit_distance(b, a)) << a << ' ' << b;
}

TEST(Nearest, FindsTheIntendedName) {
  const std::vector<std::string> names{"template", "organ", "signer", "recipients"};
  EXPECT_EQ(nearest("singer", names), "signer");
  EXPECT_EQ(nearest("Organ", names), "organ");
  EXPECT_EQ(nearest("recipient", names), "recipients");
}

TEST(Nearest, IsSilentWhereNothingIsNear) {
  EXPECT_FALSE(nearest("theme", {"organ", "signer"}));
  EXPECT_FALSE(nearest("", {"organ"}));
  EXPECT_FALSE(nearest("x", {}));
  EXPECT_FALSE(nearest(std::string(1'000'000, 'x'), {"organ"}));
}

}  // namespace
}  // namespace vanban::text
