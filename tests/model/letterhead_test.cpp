// SPDX-License-Identifier: MIT
#include "model/parts/letterhead.hpp"

#include <gtest/gtest.h>

#include "model/walk.hpp"

namespace vanban::model::parts {
namespace {

constexpr Length kWidth = Length::twips(9355);

const Paragraph& paragraph(const Table& table, std::size_t row, std::size_t cell,
                           std::size_t block) {
  return std::get<Paragraph>(table.rows.at(row).cells.at(cell).blocks.at(block));
}
const Rule& rule(const Table& table, std::size_t cell, std::size_t block) {
  return std::get<Rule>(table.rows.at(0).cells.at(cell).blocks.at(block));
}

Letterhead sample() {
  Letterhead sample;
  sample.parent_organ = "UBND TỈNH TÂY NINH";
  sample.organ = "SỞ TƯ PHÁP";
  sample.issue = IssueLine{"Số: 15/KH-STP", "Tây Ninh, ngày 05 tháng 02 năm 2024", ""};
  return sample;
}

TEST(Letterhead, PutsTheOrgansLeftAndTheNationalNameRight_Cells_1_2) {
  const Table table = letterhead(sample(), kWidth);
  ASSERT_EQ(table.columns.size(), 3U);
  EXPECT_EQ(table.columns[0] + table.columns[1] + table.columns[2], kWidth);
  EXPECT_GE(table.columns[1].in_twips(), 567) << "10 mm between the two";
  EXPECT_EQ(text_of(paragraph(table, 0, 0, 0)), "UBND TỈNH TÂY NINH");
  EXPECT_EQ(paragraph(table, 0, 0, 0).style, StyleId::parent_organ);
  EXPECT_EQ(text_of(paragraph(table, 0, 0, 1)), "SỞ TƯ PHÁP");
  EXPECT_EQ(paragraph(table, 0, 0, 1).style, StyleId::organ);
  EXPECT_EQ(text_of(paragraph(table, 0, 1, 0)), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(text_of(paragraph(table, 0, 1, 1)), "Độc lập - Tự do - Hạnh phúc");
}

TEST(Letterhead, DrawsALineOfAThirdToAHalfUnderTheOrganAndAFullOneUnderTheMotto) {
  const Table table = letterhead(sample(), kWidth);
  EXPECT_GE(rule(table, 0, 2).measure.thousandths, 334);
  EXPECT_LE(rule(table, 0, 2).measure.thousandths, 500);
  EXPECT_EQ(rule(table, 1, 2).measure.thousandths, 1000);
}

TEST(Letterhead, SetsNumberAndDateInOneRow_Cells_3_4) {
  const Table table = letterhead(sample(), kWidth);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(text_of(paragraph(table, 1, 0, 0)), "Số: 15/KH-STP");
  EXPECT_EQ(text_of(paragraph(table, 1, 1, 0)), "Tây Ninh, ngày 05 tháng 02 năm 2024");
  EXPECT_EQ(table.rows[1].cells[0].blocks.size(), 1U);
}

TEST(Letterhead, OfAnAttachedDocumentHasNeitherNumberNorDate_Mau_1_3) {
  Letterhead attached = sample();
  attached.issue.reset();
  EXPECT_EQ(letterhead(attached, kWidth).rows.size(), 1U);
}

TEST(Letterhead, LeavesOutAParentThatIsNotThere) {
  Letterhead province = sample();
  province.parent_organ = {};
  const Table table = letterhead(province, kWidth);
  EXPECT_EQ(paragraph(table, 0, 0, 0).style, StyleId::organ);
}

TEST(Letterhead, BreaksANameWhereTheOfficeChose) {
  Letterhead province = sample();
  province.organ = "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH";
  EXPECT_EQ(text_of(paragraph(letterhead(province, kWidth), 0, 0, 1)),
            "ỦY BAN NHÂN DÂN\nTỈNH TÂY NINH");
}

TEST(Letterhead, SetsTheSubjectOfALetterSixPointsBelowItsNumber_Cell_5b) {
  Letterhead letter = sample();
  letter.issue->letter_subject = "V/v báo cáo quý I";
  const Table table = letterhead(letter, kWidth);
  EXPECT_EQ(paragraph(table, 1, 0, 0).space_after, Length::points(6));
  EXPECT_EQ(paragraph(table, 1, 0, 1).style, StyleId::letter_subject);
  EXPECT_EQ(text_of(paragraph(table, 1, 0, 1)), "V/v báo cáo quý I");
}

}  // namespace
}  // namespace vanban::model::parts
