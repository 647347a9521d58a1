// SPDX-License-Identifier: MIT
#include "model/parts/wording.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanban::model::parts {
namespace {

using testing::ElementsAre;

std::string spaces(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "\u00A0";
  return text;
}

TEST(CodeLine, HasTheDecreesOwnForm_PhuLucI_I_II_3) {
  EXPECT_EQ(code_line("15", "QĐ-BNV"), "Số: 15/QĐ-BNV");
  EXPECT_EQ(code_line("05", "BNV-VP"), "Số: 05/BNV-VP");
  EXPECT_EQ(code_line("1234", "QĐ-UBND"), "Số: 1234/QĐ-UBND");
}

TEST(CodeLine, LeavesThePlaceOfTheNumberOpenInADraft) {
  EXPECT_EQ(code_line("", "KH-STP"), "Số:" + spaces(8) + "/KH-STP");
}

TEST(EndMark, ReplacesTheOneThatIsThere_PhuLucI_I_II_9) {
  EXPECT_EQ(with_end_mark("Bộ Tư pháp", ";"), "Bộ Tư pháp;");
  EXPECT_EQ(with_end_mark("Bộ Tư pháp,", ";"), "Bộ Tư pháp;");
  EXPECT_EQ(with_end_mark("Bộ Tư pháp;", "."), "Bộ Tư pháp.");
}

TEST(EndMark, KeepsAnEllipsis) {
  EXPECT_EQ(with_end_mark("A…", ";"), "A…;");
  EXPECT_EQ(with_end_mark("B...", "."), "B...");
}

TEST(RecipientLines, EndWithSemicolonsAndAFullStop_PhuLucI_I_II_9) {
  EXPECT_THAT(recipient_lines({{"Như Điều 3", {}}, {"Bộ Tư pháp;", {}}, {"Lưu: VT, HC (2).", {}}}),
              ElementsAre("- Như Điều 3;", "- Bộ Tư pháp;", "- Lưu: VT, HC (2)."));
  EXPECT_TRUE(recipient_lines({}).empty());
}

TEST(RecipientLines, KeepALineEndInsideAnEntry) {
  EXPECT_THAT(recipient_lines({{"Trưởng Khu vực thi đua\n(Cục THADS)", {}}, {"Lưu: VT", {}}}),
              ElementsAre("- Trưởng Khu vực thi đua\n(Cục THADS);", "- Lưu: VT."));
}

TEST(RecipientLines, SetMembersOfAGroupUnderItsName) {
  EXPECT_THAT(recipient_lines({{"UBND tỉnh", {"Chủ tịch", "các Phó Chủ tịch"}}, {"Lưu: VT", {}}}),
              ElementsAre("- UBND tỉnh:", "+ Chủ tịch;", "+ các Phó Chủ tịch;", "- Lưu: VT."));
}

}  // namespace
}  // namespace vanban::model::parts
