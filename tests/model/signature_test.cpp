// SPDX-License-Identifier: MIT
#include "model/parts/signature.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/walk.hpp"

namespace vanban::model::parts {
namespace {

using testing::ElementsAre;

constexpr Length kWidth = Length::twips(9355);

/// Texts of a cell's paragraphs; the room for the signature as one `…`.
std::vector<std::string> texts(const Table& table, std::size_t cell) {
  std::vector<std::string> lines;
  for (const CellBlock& block : table.rows.at(0).cells.at(cell).blocks) {
    const auto& paragraph = std::get<Paragraph>(block);
    const bool space = paragraph.style == StyleId::signature_space;
    if (!space || lines.empty() || lines.back() != "…")
      lines.push_back(space ? "…" : text_of(paragraph));
  }
  return lines;
}

Signature deputy_of_a_committee() {
  Signature block;
  block.recipients = {"- Như Điều 3;", "- Lưu: VT."};
  block.signer.authority = {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"};
  block.signer.title = "PHÓ CHỦ TỊCH";
  block.signer.name = "Nguyễn Văn A";
  return block;
}

TEST(SignatureBlock, HasRecipientsLeftAndSignerRightWithLevelTops_Cells_7_9) {
  const Table table = signature(deputy_of_a_committee(), kWidth);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_THAT(texts(table, 0), ElementsAre("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."));
  EXPECT_THAT(texts(table, 1), ElementsAre("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH",
                                           "…", "Nguyễn Văn A"));
  EXPECT_EQ(table.columns[0] + table.columns[1], kWidth);
}

TEST(SignatureBlock, LeavesRoomAndNoNameInADraft) {
  Signature draft = deputy_of_a_committee();
  draft.signer.authority.clear();
  draft.signer.name = {};
  EXPECT_THAT(texts(signature(draft, kWidth), 1), ElementsAre("PHÓ CHỦ TỊCH", "…"));
}

TEST(SignatureBlock, PutsPostAboveTheNameOfACouncil_PhuLucI_I_II_7) {
  Signature council = deputy_of_a_committee();
  council.signer.post = "BỘ TRƯỞNG BỘ TƯ PHÁP";
  const auto lines = texts(signature(council, kWidth), 1);
  EXPECT_EQ(lines[lines.size() - 2], "BỘ TRƯỞNG BỘ TƯ PHÁP");
}

TEST(SignatureBlock, PutsTheDrafterAfterTheArchive_Cell_12) {
  Signature block = deputy_of_a_committee();
  block.drafter = "PL.(300)";
  EXPECT_EQ(texts(signature(block, kWidth), 0).back(), "PL.(300)");
}

TEST(SignatureBlock, HasNoWordsNoiNhanWithoutRecipients) {
  Signature block = deputy_of_a_committee();
  block.recipients.clear();
  EXPECT_THAT(texts(signature(block, kWidth), 0), ElementsAre(""));
}

TEST(SignatureBlock, IsNeverSplit) {
  const Table table = signature(deputy_of_a_committee(), kWidth);
  EXPECT_TRUE(table.rows[0].keep_whole);
  for (const Cell& cell : table.rows[0].cells)
    for (std::size_t i = 0; i + 1 < cell.blocks.size(); ++i)
      EXPECT_TRUE(std::get<Paragraph>(cell.blocks[i]).keep_next);
}

TEST(SignatureBlock, MayBreakWhereItFillsMoreThanAPage) {
  Signature block = deputy_of_a_committee();
  block.recipients.assign(200, "- Sở;");
  EXPECT_FALSE(signature(block, kWidth).rows[0].keep_whole);
}

TEST(SignatureBlock, TakesTheLastParagraphAlongToANewPage) {
  std::vector<Block> body(2, Paragraph{});
  keep_with_signature(body);
  EXPECT_FALSE(std::get<Paragraph>(body[0]).keep_next);
  EXPECT_TRUE(std::get<Paragraph>(body[1]).keep_next);
  EXPECT_GE(std::get<Paragraph>(body[1]).space_after, Length::points(12));
  std::vector<Block> empty;
  keep_with_signature(empty);
  EXPECT_TRUE(empty.empty());
}

}  // namespace
}  // namespace vanban::model::parts
