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
  EXPECT_EQ(code_line(padded_number(15), "QĐ-BNV"), "Số: 15/QĐ-BNV");
  EXPECT_EQ(code_line(padded_number(5), "BNV-VP"), "Số: 05/BNV-VP");
  EXPECT_EQ(code_line(padded_number(1234), "QĐ-UBND"), "Số: 1234/QĐ-UBND");
}

TEST(CodeLine, LeavesThePlaceOfTheNumberOpenInADraft) {
  EXPECT_EQ(code_line("", "KH-STP"), "Số:" + spaces(8) + "/KH-STP");
}

TEST(LongDate, PadsDaysBelowTenAndMonthsOneAndTwoOnly_PhuLucI_I_II_4) {
  EXPECT_EQ(long_date({5, 1, 2020}), "ngày 05 tháng 01 năm 2020");
  EXPECT_EQ(long_date({29, 6, 2019}), "ngày 29 tháng 6 năm 2019");
  EXPECT_EQ(long_date({5, 3, 2020}), "ngày 05 tháng 3 năm 2020");
  EXPECT_EQ(long_date({10, 2, 2024}), "ngày 10 tháng 02 năm 2024");
  EXPECT_EQ(long_date({31, 12, 2024}), "ngày 31 tháng 12 năm 2024");
}

TEST(LongDate, LeavesUnknownPartsOpen) {
  EXPECT_EQ(long_date({std::nullopt, 2, 2024}), "ngày" + spaces(5) + "tháng 02 năm 2024");
  EXPECT_EQ(long_date({std::nullopt, std::nullopt, 2024}),
            "ngày" + spaces(5) + "tháng" + spaces(5) + "năm 2024");
  EXPECT_EQ(long_date({}), "ngày" + spaces(5) + "tháng" + spaces(5) + "năm" + spaces(8));
}

TEST(PlaceDateLine, PutsACommaAfterThePlace) {
  EXPECT_EQ(place_date_line("Hà Nội", {5, 1, 2020}), "Hà Nội, ngày 05 tháng 01 năm 2020");
}

TEST(PunctuatedList, EndsWithSemicolonsAndAFullStop_PhuLucI_I_II_6) {
  EXPECT_THAT(punctuated_list({"Căn cứ A", "Căn cứ B;", "Theo đề nghị của C,"}),
              ElementsAre("Căn cứ A;", "Căn cứ B;", "Theo đề nghị của C."));
  EXPECT_THAT(punctuated_list({"Căn cứ A."}), ElementsAre("Căn cứ A."));
  EXPECT_TRUE(punctuated_list({}).empty());
}

TEST(PunctuatedList, KeepsAnEllipsis) {
  EXPECT_THAT(punctuated_list({"A…", "B..."}), ElementsAre("A…;", "B..."));
}

TEST(AttachmentNote, NamesTheIssuingDocument_Mau_1_3) {
  const Attachment attachment{"Kèm theo", "Quyết định",  "84",
                              "QĐ-STP",   {31, 5, 2021}, "Giám đốc Sở Tư pháp tỉnh Khánh Hòa"};
  EXPECT_EQ(attachment_note(attachment, Edition::paper),
            "(Kèm theo Quyết định số 84/QĐ-STP ngày 31 tháng 5 năm 2021 "
            "của Giám đốc Sở Tư pháp tỉnh Khánh Hòa)");
}

TEST(AttachmentNote, StaysOpenInAnElectronicEdition_Mau_1_3_note_2) {
  const Attachment attachment{"Kèm theo", "Văn bản", "84", "QĐ-STP", {31, 5, 2021}, "Sở Tư pháp"};
  EXPECT_EQ(attachment_note(attachment, Edition::electronic),
            "(Kèm theo Văn bản số" + spaces(8) + "/QĐ-STP ngày" + spaces(5) + "tháng" + spaces(5) +
                "năm" + spaces(8) + "của Sở Tư pháp)");
}

TEST(RecipientLines, EndWithTheArchive_PhuLucI_I_II_9) {
  EXPECT_THAT(
      recipient_lines({{"Như Điều 3", {}}, {"Bộ Tư pháp;", {}}}, Archive{"VT", {"HC"}, 2, ""}),
      ElementsAre("- Như Điều 3;", "- Bộ Tư pháp;", "- Lưu: VT, HC (2)."));
  EXPECT_THAT(recipient_lines({}, Archive{}), ElementsAre("- Lưu: VT."));
  EXPECT_THAT(recipient_lines({}, Archive{"VT", {"VP"}, std::nullopt, "BS"}),
              ElementsAre("- Lưu: VT, VP (BS)."));
}

TEST(RecipientLines, LastRecipientEndsThemWithoutAnArchive) {
  EXPECT_THAT(recipient_lines({{"Như trên", {}}, {"Sở Nội vụ", {}}}, std::nullopt),
              ElementsAre("- Như trên;", "- Sở Nội vụ."));
}

TEST(RecipientLines, KeepALineEndInsideAnEntry) {
  EXPECT_THAT(recipient_lines({{"Trưởng Khu vực thi đua\n(Cục THADS)", {}}}, Archive{}),
              ElementsAre("- Trưởng Khu vực thi đua\n(Cục THADS);", "- Lưu: VT."));
}

TEST(RecipientLines, SetMembersOfAGroupUnderItsName) {
  EXPECT_THAT(recipient_lines({{"UBND tỉnh", {"Chủ tịch", "các Phó Chủ tịch"}}}, Archive{}),
              ElementsAre("- UBND tỉnh:", "+ Chủ tịch;", "+ các Phó Chủ tịch;", "- Lưu: VT."));
}

TEST(DrafterLine, HasTheDecreesOwnForm_PhuLucI_I_III_3) {
  EXPECT_EQ(drafter_line("PL", 300), "PL.(300)");
  EXPECT_EQ(drafter_line("PL", std::nullopt), "PL");
}

}  // namespace
}  // namespace vanban::model::parts
