// SPDX-License-Identifier: MIT
// What counts as form and what as content (Điều 18, khoản 3).
#include "amendment/wording.hpp"

#include <gtest/gtest.h>

namespace vanban::amendment {
namespace {

TEST(Wording, TheEndMarkOfTheLastSentenceIsNoDifference) {
  EXPECT_EQ(difference_of("Trên đây là Kế hoạch./.", "Trên đây là Kế hoạch."), Difference::none);
  EXPECT_EQ(difference_of("Trên đây là Kế hoạch", "Trên đây là Kế hoạch./."), Difference::none);
}

TEST(Wording, AnEllipsisIsNoEndMark) {
  EXPECT_EQ(without_end_mark("công chứng, hộ tịch..."), "công chứng, hộ tịch...");
}

TEST(Wording, CapitalsBlanksAndMarksAreForm) {
  EXPECT_EQ(difference_of("ngày Lễ lớn", "ngày lễ lớn"), Difference::form);
  EXPECT_EQ(difference_of("kinh tế-xã hội", "kinh tế - xã hội"), Difference::form);
  EXPECT_EQ(difference_of("trong năm;", "trong năm."), Difference::form);
  EXPECT_EQ(difference_of("ĐIỀU ĐỘNG", "Điều động"), Difference::form);
}

TEST(Wording, ThePlaceOfTheToneMarkInItsSyllableIsForm) {
  EXPECT_EQ(difference_of("tỉnh Khánh Hoà", "tỉnh Khánh Hòa"), Difference::form);
  EXPECT_EQ(difference_of("uỷ quyền", "ủy quyền"), Difference::form);
}

TEST(Wording, AnotherToneMayBeASlipOrAnotherWord) {
  EXPECT_EQ(difference_of("thi đùa sôi nổi", "thi đua sôi nổi"), Difference::spelling);
}

TEST(Wording, AnotherLetterIsContent) {
  EXPECT_EQ(difference_of("thí thễ", "khí thế"), Difference::content);
  EXPECT_EQ(difference_of("bang", "băng"), Difference::content);
  EXPECT_EQ(difference_of("dự án", "đự án"), Difference::content);
}

TEST(Wording, MarksAndBlanksBetweenFiguresAreContent) {
  EXPECT_EQ(difference_of("1.5 triệu đồng", "15 triệu đồng"), Difference::content);
  EXPECT_EQ(difference_of("1.5 triệu đồng", "1,5 triệu đồng"), Difference::content);
  EXPECT_EQ(difference_of("ngày 05/6", "ngày 056"), Difference::content);
  EXPECT_EQ(difference_of("đạt 95%", "đạt 95"), Difference::content);
}

TEST(Wording, ADeletedBlankBetweenWordsCanMakeAnother) {
  // Letters are the same; the blank alone differs, as in a slip of typing.
  EXPECT_EQ(difference_of("thi đua khen thưởng", "thi đuakhen thưởng"), Difference::form);
}

TEST(Wording, TheLookCountsWhereTheWordsAreEqual) {
  model::Paragraph plain;
  plain.inlines = {model::Run{"chậm nhất ngày 15/3"}};
  model::Paragraph bold = plain;
  bold.inlines = {model::Run{"chậm nhất ngày "}, model::Run{"15/3", true}};
  EXPECT_EQ(difference_of(plain, plain), Difference::none);
  EXPECT_EQ(difference_of(plain, bold), Difference::look);
}

TEST(Wording, ANewFootnoteIsContent) {
  model::Paragraph plain;
  plain.inlines = {model::Run{"theo Luật"}};
  model::Paragraph noted = plain;
  noted.inlines.emplace_back(model::FootnoteMark{});
  EXPECT_EQ(difference_of(plain, noted), Difference::content);
}

TEST(Wording, AStretchHasWordsAroundItSoThatItIsFound) {
  const Stretch stretch =
      changed_stretch("trước ngày 05 tháng 6 năm 2024", "trước ngày 07 tháng 6 năm 2024", 3);
  EXPECT_EQ(stretch.before, "ngày 05 tháng");
  EXPECT_EQ(stretch.after, "ngày 07 tháng");
}

TEST(Wording, AStretchLeavesOutTheMarksThatBothHave) {
  const Stretch stretch = changed_stretch("Tây Ninh, ngày", "tỉnh Tây Ninh, ngày", 3);
  EXPECT_EQ(stretch.before, "Tây Ninh");
  EXPECT_EQ(stretch.after, "tỉnh Tây Ninh");
}

}  // namespace
}  // namespace vanban::amendment
