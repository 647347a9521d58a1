// SPDX-License-Identifier: MIT
// The signature block at the foot of a page: it never begins a page alone, and takes no more of the
// text along than it needs.
#include <gmock/gmock.h>

#include "layout/small_documents.hpp"
#include "model/parts/signature.hpp"

namespace vanban::layout {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Not;

model::Table signature_block() {
  model::parts::Signature signature;
  signature.recipients = {"- Như trên;", "- Lưu: VT."};
  signature.signer.title = "GIÁM ĐỐC";
  return model::parts::signature(signature, model::PageSetup().text_width());
}

PagedDocument signed_pages(std::vector<model::Block> blocks) {
  blocks.emplace_back(signature_block());
  return pages_of(document_of(std::move(blocks)));
}

TEST(SignaturePages, TwoLinesOfTheLastParagraphGoAlong) {
  const PagedDocument paged = signed_pages({lines_of(33, "a"), lines_of(8, "b")});
  ASSERT_EQ(paged.pages.size(), 2U);
  EXPECT_THAT(lines_of_page(paged, 0), Contains("b6"));
  EXPECT_THAT(lines_of_page(paged, 1), AllOf(Not(Contains("b6")), Contains("b7"), Contains("b8")));
  ASSERT_EQ(paged.last_paragraphs.size(), 1U);
  const model::LastParagraph& last = paged.last_paragraphs[0];
  EXPECT_EQ(last.block, 1U);
  EXPECT_EQ(last.last_line, std::string("b1\nb2\nb3\nb4\nb5\n").size());
  EXPECT_EQ(last.split, std::string("b1\nb2\nb3\nb4\nb5\nb6\n").size());
}

TEST(SignaturePages, AParagraphThatFillsAPageGivesItsLastTwoLines) {
  for (const int lines : {kLinesOfAPage - 1, kLinesOfAPage, 2 * kLinesOfAPage}) {
    const PagedDocument paged = signed_pages({lines_of(lines, "a")});
    EXPECT_EQ(paged.pages.size(), lines > kLinesOfAPage ? 3U : 2U) << lines;
    EXPECT_EQ(paged.pages.back().flow_lines, 2) << lines;
  }
}

TEST(SignaturePages, AParagraphThatThePagesEndPartsAnywayIsLeftAlone) {
  const PagedDocument paged = signed_pages({lines_of(kLinesOfAPage + 5, "a")});
  ASSERT_EQ(paged.pages.size(), 2U);
  EXPECT_EQ(paged.pages[0].flow_lines, kLinesOfAPage);
  ASSERT_EQ(paged.last_paragraphs.size(), 1U);
  EXPECT_EQ(paged.last_paragraphs[0].split, 0U);
}

TEST(SignaturePages, AParagraphOfSixLinesGoesAlongAsAWhole) {
  const PagedDocument paged = signed_pages({lines_of(36, "a"), lines_of(6, "b")});
  EXPECT_EQ(paged.pages.at(1).flow_lines, 6);
  EXPECT_TRUE(paged.last_paragraphs.empty());
}

TEST(SignaturePages, ABlockThatFitsTakesNothingAlong) {
  const PagedDocument paged = signed_pages({lines_of(10, "a"), lines_of(8, "b")});
  EXPECT_EQ(paged.pages.size(), 1U);
  EXPECT_TRUE(paged.last_paragraphs.empty());
}

TEST(SignaturePages, TheLineAboveTheSplitKeepsItsStretch) {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "thực hiện kế hoạch công tác ";
  std::vector<model::Block> blocks{paragraph_of(words)};
  for (int short_lines = 0; short_lines < 40; ++short_lines) {
    const PagedDocument paged = signed_pages(blocks);
    for (const model::LastParagraph& last : paged.last_paragraphs) {
      if (last.split > 0) {
        EXPECT_GT(last.word_space, Length()) << short_lines;
      }
    }
    blocks.insert(blocks.begin(), lines_of(1, "a"));
  }
}

}  // namespace
}  // namespace vanban::layout
