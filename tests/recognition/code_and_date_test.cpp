// SPDX-License-Identifier: MIT
#include "recognition/code_and_date.hpp"

#include <gtest/gtest.h>

namespace vanban::recognition {
namespace {

TEST(Code, IsReadWithItsOpenParts) {
  struct Case {
    const char* text;
    const char* number;
    const char* notation;
  };
  for (const Case& one :
       {Case{"Số: 84/QĐ-STP", "84", "QĐ-STP"}, Case{"Số:       /KH-STP", "", "KH-STP"},
        Case{"Số: 25 /KH-STP-VP", "25", "KH-STP-VP"}, Case{"Số:…../QĐ-UBND", "", "QĐ-UBND"},
        Case{"Số: ......../HD- MTTQ", "", "HD-MTTQ"}, Case{"SỐ 05a/TB-VP", "05a", "TB-VP"},
        Case{"Số:", "", ""}}) {
    const auto code = read_code(one.text);
    ASSERT_TRUE(code) << one.text;
    EXPECT_EQ(code->number, one.number) << one.text;
    EXPECT_EQ(code->notation, one.notation) << one.text;
  }
  for (const char* text : {"Số lượng: 5/10 đơn vị", "Sở Tư pháp", "Số liệu", "Số: năm"})
    EXPECT_FALSE(read_code(text)) << text;
}

TEST(PlaceAndDate, IsReadWithItsOpenParts) {
  const auto whole = read_place_and_date("Khánh Hoà, ngày 31 tháng 5 năm 2021");
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->place, "Khánh Hoà");
  EXPECT_EQ(whole->date, (PartialDate{31, 5, 2021}));
  const auto open = read_place_and_date("TP. Tây Ninh, ngày …… tháng 01 năm 20...");
  ASSERT_TRUE(open);
  EXPECT_EQ(open->place, "TP. Tây Ninh");
  EXPECT_EQ(open->date, (PartialDate{{}, 1, {}}));
}

TEST(PlaceAndDate, IsNoneInASentence) {
  for (const char* text :
       {"Thực hiện Kế hoạch ngày 14 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh",
        "Tây Ninh, ngày 30 tháng 02 năm 2024", "Trong tháng 5 năm 2024", "ngày làm việc"})
    EXPECT_FALSE(read_place_and_date(text)) << text;
}

}  // namespace
}  // namespace vanban::recognition
