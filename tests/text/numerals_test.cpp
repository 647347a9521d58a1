// SPDX-License-Identifier: MIT
#include "text/numerals.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vanban::text {
namespace {

TEST(PointLetter, HasTheTwentyThreeLettersInTheirOrder) {
  std::string all;
  for (int number = 1; number <= kPointLetterCount; ++number) {
    all += *point_letter(number);
    EXPECT_EQ(point_number(*point_letter(number)), number);
  }
  EXPECT_EQ(all, "abcdđeghiklmnopqrstuvxy");
}

TEST(PointLetter, GivesNothingOutsideTheAlphabet) {
  EXPECT_FALSE(point_letter(0));
  EXPECT_FALSE(point_letter(24));
  for (const char* bad : {"f", "j", "w", "z", "â", "A", ""}) EXPECT_FALSE(point_number(bad)) << bad;
}

TEST(Grouped, PutsADotBeforeEveryThirdFigure) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1.000");
  EXPECT_EQ(grouped(1234567), "1.234.567");
  EXPECT_EQ(grouped(-123), "-123");
  EXPECT_EQ(grouped(-123456), "-123.456");
}

struct Spoken {
  std::int64_t number;
  const char* words;
};

class InWords : public testing::TestWithParam<Spoken> {};
TEST_P(InWords, AreAsPeopleSayThem) { EXPECT_EQ(in_words(GetParam().number), GetParam().words); }

INSTANTIATE_TEST_SUITE_P(
    Numbers, InWords,
    testing::Values(
        Spoken{0, "không"}, Spoken{4, "bốn"}, Spoken{5, "năm"}, Spoken{10, "mười"},
        Spoken{11, "mười một"}, Spoken{14, "mười bốn"}, Spoken{15, "mười lăm"},
        Spoken{20, "hai mươi"}, Spoken{21, "hai mươi mốt"}, Spoken{24, "hai mươi tư"},
        Spoken{25, "hai mươi lăm"}, Spoken{100, "một trăm"}, Spoken{105, "một trăm linh năm"},
        Spoken{110, "một trăm mười"}, Spoken{115, "một trăm mười lăm"}, Spoken{1000, "một nghìn"},
        Spoken{1005, "một nghìn không trăm linh năm"},
        Spoken{2024, "hai nghìn không trăm hai mươi tư"},
        Spoken{1'000'005, "một triệu không trăm linh năm"},
        Spoken{1'234'567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"},
        Spoken{1'000'000'000, "một tỷ"}, Spoken{1'000'000'001, "một tỷ không trăm linh một"},
        Spoken{12'000'000'000'000, "mười hai nghìn tỷ"},
        Spoken{1'000'000'000'000'000'000, "một tỷ tỷ"}, Spoken{-21, "âm hai mươi mốt"}));

TEST(InWords, EndAtTenToTheEighteenth) {
  EXPECT_FALSE(in_words(kLargestNumberInWords + 1));
  EXPECT_FALSE(in_words(-kLargestNumberInWords - 1));
}

TEST(Money, IsInFiguresAndInWords) {
  EXPECT_EQ(money(1234567), "1.234.567\u00A0đồng");
  EXPECT_EQ(money_in_words(500000), "năm trăm nghìn đồng");
}

}  // namespace
}  // namespace vanban::text
