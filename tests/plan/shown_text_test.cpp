// SPDX-License-Identifier: MIT
#include "plan/shown_text.hpp"

#include <gtest/gtest.h>

namespace vanban::plan {
namespace {

TEST(ShownText, IsTheTextOnOneLine) {
  EXPECT_EQ(shown_text("Sở Tư pháp"), "Sở Tư pháp");
  EXPECT_EQ(shown_text("a\tb\nc"), "a b c");
  EXPECT_EQ(shown_text(""), "");
}

TEST(ShownText, StopsAfterFortyCharacters) {
  std::string forty;
  for (int i = 0; i < 40; ++i) forty += "ở";
  EXPECT_EQ(shown_text(forty), forty);
  EXPECT_EQ(shown_text(forty + "x"), forty + "…");
}

}  // namespace
}  // namespace vanban::plan
