// SPDX-License-Identifier: MIT
#include "text/marks.hpp"

#include <chrono>

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

std::string listed(const std::vector<std::string_view>& marks) {
  std::string list;
  for (const std::string_view mark : marks) list += std::string(mark) + " ";
  return list;
}

std::string read(std::string_view text) { return listed(marks_in(text).read); }
std::string unclosed(std::string_view text) { return listed(marks_in(text).unclosed); }

TEST(TextMarks, AreReadAroundWords) {
  EXPECT_EQ(read("**đậm** và *nghiêng*, (*a*), “*b*”, *(c)*"), "** ** * * * * * * * * ");
  EXPECT_EQ(read("Ghi chú^[xem *a*]."), "^[ * * ");
  EXPECT_EQ(read("**...**, **Nội dung:**tiếp"), "** ** ** ** ");
}

TEST(TextMarks, AStarBetweenLettersOrFiguresIsAStar) {
  for (const char* const text :
       {"60*90cm", "2*3*4", "a*b*c", "dài*rộng*cao", "5*(3+2)*4", "10²*3*2", "2 * 3 * 4",
        "(*) Ghi chú (*)", "*) a *)", "*.doc, *.pdf", "5*, 6*", "khách sạn 5* (4*)"}) {
    EXPECT_EQ(read(text), "") << text;
    EXPECT_EQ(unclosed(text), "") << text;
  }
}

TEST(TextMarks, TellWhatLacksItsOtherHalf) {
  EXPECT_EQ(unclosed("**Nội dung"), "** ");
  EXPECT_EQ(unclosed("Nội dung**"), "** ");
  EXPECT_EQ(unclosed("Theo luật^[Điều 5"), "^[ ");
  EXPECT_EQ(unclosed("*a* và *b"), "* ");
  EXPECT_EQ(unclosed("a^[b **c]"), "** ");
  EXPECT_EQ(unclosed("\\*\\*a, \\^[b, *a"), "");
}

TEST(TextMarks, AreFoundInOnePass) {
  std::string many;
  for (int i = 0; i < 200'000; ++i) many += "^[";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(marks_in(many).unclosed.size(), 200'000U);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

}  // namespace
}  // namespace vanban::text
