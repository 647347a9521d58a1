// SPDX-License-Identifier: MIT
#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vanban {
namespace {

TEST(Utf8, EveryCodePointGoesThereAndBack) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    utf8::append(text, c);
    std::size_t offset = 0;
    ASSERT_FALSE(utf8::first_error(text));
    ASSERT_EQ(utf8::next(text, offset), c);
    ASSERT_EQ(offset, text.size());
  }
}

TEST(Utf8, FindsTheFirstIllFormedByte) {
  EXPECT_EQ(utf8::first_error("Kế hoạch"), std::nullopt);
  EXPECT_EQ(utf8::first_error("ab\xFF"), 2U);
  EXPECT_EQ(utf8::first_error("\x80"), 0U);              // a continuation without its lead
  EXPECT_EQ(utf8::first_error("\xC0\xAF"), 0U);          // overlong
  EXPECT_EQ(utf8::first_error("\xE0\x80\x80"), 0U);      // overlong
  EXPECT_EQ(utf8::first_error("\xED\xA0\x80"), 0U);      // a surrogate
  EXPECT_EQ(utf8::first_error("\xF4\x90\x80\x80"), 0U);  // past U+10FFFF
  EXPECT_EQ(utf8::first_error("\xF5\x80\x80\x80"), 0U);
  EXPECT_EQ(utf8::first_error("x\xE1\xBA"), 1U);  // cut off
  EXPECT_EQ(utf8::first_error("\xE1\xBA\x41"), 0U);
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(utf8::length(""), 0U);
  EXPECT_EQ(utf8::length("Kế hoạch"), 8U);
  EXPECT_EQ(utf8::length("\U0001F600"), 1U);
}

TEST(Utf8, PlacesOffsetsByLineAndCodePoint) {
  const std::string text = "một\nhai ế x\n";
  const auto at_x = utf8::position_of(text, text.find('x'));
  EXPECT_EQ(at_x.line, 2);
  EXPECT_EQ(at_x.column, 7);
  const auto start = utf8::position_of(text, 0);
  EXPECT_EQ(start.line, 1);
  EXPECT_EQ(start.column, 1);
  EXPECT_EQ(utf8::position_of(text, text.size()).line, 3);
}

TEST(Utf8, GivesTheLineWithoutItsEnd) {
  const std::string text = "một\r\nhai\nba";
  EXPECT_EQ(utf8::line_at(text, 0), "một");
  EXPECT_EQ(utf8::line_at(text, text.find("hai") + 1), "hai");
  EXPECT_EQ(utf8::line_at(text, text.size()), "ba");
  EXPECT_EQ(utf8::line_at("", 0), "");
}

}  // namespace
}  // namespace vanban
