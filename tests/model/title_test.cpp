// SPDX-License-Identifier: MIT
#include "model/parts/title.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/walk.hpp"

namespace vanban::model::parts {
namespace {

using testing::ElementsAre;

/// Role and text of each block; `---` for a drawn line.
std::vector<std::string> outline(const std::vector<Block>& blocks) {
  std::vector<std::string> lines;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block))
      lines.push_back(std::string(name_of(paragraph->style)) + ": " + text_of(*paragraph));
    else
      lines.push_back("---");
  }
  return lines;
}

TEST(Title, SetsKindSubjectAndLine_Cell_5a) {
  EXPECT_THAT(outline(title({"KẾ HOẠCH", "Phát động phong trào thi đua năm 2024", ""})),
              ElementsAre("document_kind: KẾ HOẠCH",
                          "subject: Phát động phong trào thi đua năm 2024", "---"));
}

TEST(Title, OfAnAttachedDocumentHasItsLineUnderTheNote_Mau_1_3) {
  EXPECT_THAT(outline(title({"QUY CHẾ", "Thi đua", "(Kèm theo Quyết định số 1/QĐ-STP …)"})),
              ElementsAre("document_kind: QUY CHẾ", "subject: Thi đua",
                          "attachment_note: (Kèm theo Quyết định số 1/QĐ-STP …)", "---"));
}

TEST(Title, LineIsAThirdToAHalfOfTheTextAbove) {
  const auto blocks = title({"KẾ HOẠCH", "Thi đua", ""});
  const Rule& line = std::get<Rule>(blocks.back());
  EXPECT_EQ(line.measure.base, RuleMeasure::Base::text_above);
  EXPECT_GE(line.measure.thousandths, 334);
  EXPECT_LE(line.measure.thousandths, 500);
}

TEST(Title, LineTouchesNoLetter) {
  const auto blocks = title({"KẾ HOẠCH", "Phát động", "(Kèm theo …)"});
  EXPECT_GE(std::get<Paragraph>(blocks[blocks.size() - 2]).space_after, Length::points(2));
}

TEST(Title, StaysOnThePageOfTheContent) {
  const auto blocks = title({"KẾ HOẠCH", "Thi đua", ""});
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_TRUE(std::get<Paragraph>(blocks[0]).keep_next);
  EXPECT_TRUE(std::get<Paragraph>(blocks[1]).keep_next);
  EXPECT_TRUE(std::get<Rule>(blocks[2]).keep_next);
}

TEST(AnnexHeading, HasMarkerTitleNoteAndLine_Mau_2_1) {
  EXPECT_THAT(outline(annex_heading({"II", "BIỂU MẪU", "(Kèm theo Văn bản số 1/KH-STP …)", "bm"})),
              ElementsAre("annex_label: Phụ lục II", "annex_title: BIỂU MẪU",
                          "attachment_note: (Kèm theo Văn bản số 1/KH-STP …)", "---"));
}

TEST(AnnexHeading, HasNoNumberWhereThereIsOneAnnexOnly_PhuLucI_I_III_1) {
  EXPECT_THAT(outline(annex_heading({"", "BIỂU MẪU", "", ""})),
              ElementsAre("annex_label: Phụ lục", "annex_title: BIỂU MẪU"));
}

}  // namespace
}  // namespace vanban::model::parts
