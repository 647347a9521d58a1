// SPDX-License-Identifier: MIT
// What stands above the header row, and texts that went wrong on their way.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace vanban::units {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(HeaderRow, BlankRowsAboveItArePassedOverAndRowsKeepTheirNumbers) {
  const Reading reading = read_text("\n;;\n  \ncode;name\n1;A\n");
  EXPECT_THAT(reading.findings, IsEmpty());
  ASSERT_EQ(reading.units.size(), 1U);
  EXPECT_EQ(reading.units[0].row, 5U);
  EXPECT_THAT(read_text("\n\ncode,nmae\n1,A\n").findings, ElementsAre("3: units.no-name-column"));
  EXPECT_THAT(read_text("\n\n\n").findings, ElementsAre("0: units.empty"));
}

TEST(HeaderRow, ATitleAboveItIsToldWithTheRowOfTheHeader) {
  for (const char* const title :
       {"Danh sách các phòng\n", "Danh sách các phòng;;\n", "UBND TỈNH;CỘNG HÒA\n"}) {
    const auto reader =
        read_units("list", std::string("\n") + title + "\nMã;Tên đơn vị\n1;A\n", Letters::folded);
    ASSERT_FALSE(reader) << title;
    EXPECT_EQ(reader.error().front().code, "units.title-row") << title;
    EXPECT_EQ(reader.error().front().place.line, 2) << title;
    EXPECT_NE(reader.error().front().message.en.find("row 4"), std::string::npos) << title;
  }
}

TEST(HeaderRow, AListOfOneColumnKeepsItsCommas) {
  const Reading reading = read_text("name\nA\nB\n");
  EXPECT_THAT(reading.findings, IsEmpty());
  EXPECT_EQ(reading.units.size(), 2U);
}

TEST(MisreadText, Utf8ReadAsWindows1252IsToldAsSuch) {
  EXPECT_THAT(read_text("code,name\n1,Huyá»‡n ChÃ¢u\n").findings,
              ElementsAre("2:B (name) units.misread-utf8"));
}

TEST(RepeatedName, WithoutCodesTheRemedyIsTheCodeColumn) {
  const auto reader = read_units("list", "name\nAn Bình\nAn Bình\n", Letters::folded);
  ASSERT_TRUE(reader);
  ASSERT_TRUE((*reader)->next());
  const auto second = (*reader)->next();
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().front().message.en,
            "two units of one name, “An Bình” (already in row 2)");
}

}  // namespace
}  // namespace vanban::units
