// SPDX-License-Identifier: MIT
#include "text/letter_case.hpp"

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

constexpr const char* kLower =
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
constexpr const char* kUpper =
    "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ";

TEST(LetterCase, MapsEveryVietnameseLetter) {
  EXPECT_EQ(to_upper(kLower), kUpper);
  EXPECT_EQ(to_lower(kUpper), kLower);
}

TEST(LetterCase, LeavesMarksAndFiguresAlone) {
  EXPECT_EQ(to_upper("Số: 84/QĐ-stp, “ủy ban”"), "SỐ: 84/QĐ-STP, “ỦY BAN”");
  EXPECT_EQ(to_upper(""), "");
}

TEST(FirstLetter, IsRaisedBehindOpeningMarks) {
  EXPECT_EQ(upper_first("đoàn kết"), "Đoàn kết");
  EXPECT_EQ(upper_first("“ủy ban” nhân dân"), "“Ủy ban” nhân dân");
  EXPECT_EQ(upper_first("(ố"), "(Ố");
  EXPECT_EQ(lower_first("Điều kiện"), "điều kiện");
}

TEST(FirstLetter, StopsAtFigures) {
  EXPECT_EQ(upper_first("2 điều"), "2 điều");
  EXPECT_EQ(upper_first("…"), "…");
  EXPECT_EQ(upper_first(""), "");
}

}  // namespace
}  // namespace vanban::text
