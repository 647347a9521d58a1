// SPDX-License-Identifier: MIT
#include "base/strings.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Strings, BlanksAreSpacesTabsAndLineEnds) {
  for (const char c : {' ', '\t', '\r', '\n'}) EXPECT_TRUE(is_blank(c)) << static_cast<int>(c);
  for (const char c : {'\0', '\v', 'a', '\xA0'}) EXPECT_FALSE(is_blank(c)) << static_cast<int>(c);
  EXPECT_TRUE(is_blank(""));
  EXPECT_TRUE(is_blank(" \r\n\t"));
  EXPECT_FALSE(is_blank(" a "));
  EXPECT_FALSE(is_blank("\u00A0"));
}

TEST(Strings, TrimsBothEnds) {
  EXPECT_EQ(trimmed(" \t một hai\r\n"), "một hai");
  EXPECT_EQ(trimmed("một"), "một");
  EXPECT_EQ(trimmed(" \n"), "");
  EXPECT_EQ(trimmed("\u00A0a"), "\u00A0a");
}

TEST(Strings, LineEndsBecomeSpaces) {
  EXPECT_EQ(in_one_line("ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH\n"), "ỦY BAN NHÂN DÂN TỈNH TÂY NINH ");
}

TEST(Strings, JoinsWithSeparatorsBetween) {
  const std::vector<std::string> words{"một", "", "ba"};
  EXPECT_EQ(joined(words, ", "), "một, , ba");
  EXPECT_EQ(joined(std::span(words).subspan(2), ", "), "ba");
  EXPECT_EQ(joined({}, ", "), "");
}

TEST(Strings, WordsStandBetweenBlanks) {
  EXPECT_EQ(words_in("  Sở\tTư  pháp\n"), (std::vector<std::string_view>{"Sở", "Tư", "pháp"}));
  EXPECT_TRUE(words_in(" \n").empty());
}

}  // namespace
}  // namespace vanban
