// SPDX-License-Identifier: MIT
#include "reading/plain_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/dump.hpp"
#include "reading/words.hpp"

namespace vanban::reading {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Paragraph& paragraph(const ShownDocument& document, std::size_t index) {
  return std::get<Paragraph>(document.sections.at(0).blocks.at(index).content);
}

TEST(PlainText, TakesEachLineForAParagraphWithItsLineNumber) {
  const auto document =
      read_plain_text("\xEF\xBB\xBFKẾ HOẠCH\r\n\r\n  Điều 1.\tPhạm vi \rHết", "a.txt");
  ASSERT_TRUE(document);
  ASSERT_EQ(document->sections.at(0).blocks.size(), 3U);
  EXPECT_EQ(dump(paragraph(*document, 0)), "KẾ HOẠCH");
  EXPECT_EQ(dump(paragraph(*document, 1)), "Điều 1.→Phạm vi");
  EXPECT_EQ(paragraph(*document, 1).place, (Place{Story::body, 2, 3}));
  EXPECT_EQ(paragraph(*document, 2).place.line, 4);
  EXPECT_TRUE(document->remarks.empty());
}

TEST(PlainText, TakesAFormFeedForAPageBreak) {
  const auto document = read_plain_text("một\n\fhai", "a.txt");
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(paragraph(*document, 1)), "⇟hai");
}

TEST(PlainText, HasOneSectionEvenWithoutText) {
  const auto document = read_plain_text("\n \n", "a.txt");
  ASSERT_TRUE(document);
  ASSERT_EQ(document->sections.size(), 1U);
  EXPECT_TRUE(document->sections[0].blocks.empty());
}

TEST(PlainText, RefusesOtherCodesWithPlaceAndRemedy) {
  const auto document = read_plain_text("abc\nCh\xAD\xACng tr\xD7nh x\xB7 H\xD9ng", "a.txt");
  ASSERT_FALSE(document);
  const Diagnostic& finding = document.error().at(0);
  EXPECT_EQ(finding.code, "reading.not-utf8");
  EXPECT_EQ(finding.place.line, 2);
  EXPECT_EQ(finding.place.column, 3);
  EXPECT_FALSE(finding.hint.empty());
  EXPECT_FALSE(read_plain_text(std::string("a\0b", 3), "a.txt"));
}

TEST(PlainText, CountsCharactersNobodySees) {
  const auto document =
      read_plain_text("a\u200Bb\u200Bc \u202Ed\u00AD 01\u2011HD x\u0323", "a.txt");
  ASSERT_TRUE(document);
  EXPECT_EQ(dump(paragraph(*document, 0)), "abc d 01-HD x\u0323");
  ASSERT_EQ(document->remarks.size(), 3U);
  EXPECT_EQ(document->remarks[0].text, "U+200B");
  EXPECT_EQ(document->remarks[0].count, 2);
}

TEST(PlainText, RemarksLettersWithSeparateMarks) {
  const auto document = read_plain_text("Ke\u0302\u0301 hoa\u0323ch năm", "a.txt");
  ASSERT_TRUE(document);
  ASSERT_EQ(document->remarks.size(), 1U);
  EXPECT_EQ(document->remarks[0].kind, Remark::Kind::decomposed);
  EXPECT_EQ(document->remarks[0].count, 2);
  EXPECT_THAT(words_of(*document, Story::body), ElementsAre("Kế", "hoạch", "năm"));
}

}  // namespace
}  // namespace vanban::reading
