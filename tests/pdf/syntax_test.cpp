// SPDX-License-Identifier: MIT
#include "pdf/syntax.hpp"

#include <gtest/gtest.h>

#include "pdf/content_hash.hpp"

namespace vanban::pdf {
namespace {

std::string decimal(std::int64_t value, int digits) {
  std::string out;
  append_decimal(out, value, digits);
  return out;
}
std::string points(Length length) {
  std::string out;
  append_points(out, length);
  return out;
}
std::string text_string(std::string_view text) {
  std::string out;
  append_text_string(out, text);
  return out;
}

TEST(Syntax, DecimalsHaveNoNeedlessDigits) {
  EXPECT_EQ(decimal(0, 2), "0");
  EXPECT_EQ(decimal(1250, 2), "12.5");
  EXPECT_EQ(decimal(1205, 2), "12.05");
  EXPECT_EQ(decimal(25, 2), ".25");
  EXPECT_EQ(decimal(-3, 3), "-.003");
  EXPECT_EQ(decimal(-300, 2), "-3");
  EXPECT_EQ(decimal(135, 1), "13.5");
}

TEST(Syntax, LengthsBecomeHundredthsOfAPoint) {
  EXPECT_EQ(points(Length::points(14)), "14");
  EXPECT_EQ(points(Length::millimetres(30)), "85.04");
  EXPECT_EQ(points(Length::twips(-1)), "-.05");
  EXPECT_EQ(points(Length::emu(63)), "0");
  EXPECT_EQ(points(Length::emu(64)), ".01");
  EXPECT_EQ(points(Length::emu(-64)), "-.01");
}

TEST(Syntax, TextStringsAreAsciiOrUtf16) {
  EXPECT_EQ(text_string("a (b) \\"), "(a \\(b\\) \\\\)");
  EXPECT_EQ(text_string("đ"), std::string("(\xFE\xFF\x01\x11)"));
  EXPECT_EQ(text_string("Ĩ"), std::string("(\xFE\xFF\x01\\()"));  // U+0128: its low byte is (
  EXPECT_EQ(text_string("č"), std::string("(\xFE\xFF\x01\\r)"));  // U+010D: its low byte is CR
  EXPECT_EQ(text_string("𝄞"), std::string("(\xFE\xFF\xD8\x34\xDD\x1E)"));
}

TEST(Syntax, DatesStartADayInVietNam) {
  std::string out;
  append_date(out, *Date::from_ymd(2024, 2, 5));
  EXPECT_EQ(out, "(D:20240205000000+07'00')");
}

TEST(ContentHash, TellsOrderAndBordersApart) {
  const auto digest = [](std::initializer_list<std::string_view> parts) {
    ContentHash hash;
    for (const auto part : parts) hash.add(part);
    return hash.digest();
  };
  EXPECT_EQ(digest({"ab", "c"}), digest({"ab", "c"}));
  EXPECT_NE(digest({"ab", "c"}), digest({"a", "bc"}));
  EXPECT_NE(digest({"ab"}), digest({"ba"}));
  EXPECT_NE(digest({std::string_view("a\0", 2)}), digest({"a"}));
  EXPECT_NE(digest({""}), digest({}));
}

}  // namespace
}  // namespace vanban::pdf
