// SPDX-License-Identifier: MIT
#include "reading/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanban::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Paragraph paragraph(const std::string& text) {
  Paragraph paragraph;
  paragraph.inlines.emplace_back(reading::Run{text, {}});
  return paragraph;
}

TEST(Words, ArePartedByBlanksOfEveryKind) {
  EXPECT_THAT(words_of(" một\u00A0hai\tba\n\u202Fbốn\u2003năm "),
              ElementsAre("một", "hai", "ba", "bốn", "năm"));
  EXPECT_THAT(words_of("  "), IsEmpty());
}

TEST(Words, OfAParagraphBeginWithItsNumberAndRunOnOverLooks) {
  Paragraph one = paragraph("Kế ho");
  Look bold;
  bold.bold = true;
  one.inlines.emplace_back(reading::Run{"ạch", bold});
  one.inlines.emplace_back(NoteMark{});
  one.inlines.emplace_back(reading::Run{".", {}});
  one.inlines.emplace_back(LineBreak{});
  one.inlines.emplace_back(reading::Run{"năm", {}});
  one.number = AutomaticNumber{"Điều 3.", "1", 0, false};
  EXPECT_THAT(words_of(one), ElementsAre("Điều", "3.", "Kế", "hoạch.", "năm"));
}

TEST(Words, JoinMarksThatStandInTheNextRun) {
  Paragraph one = paragraph("a");
  one.inlines.emplace_back(reading::Run{"\u0302", {}});
  EXPECT_THAT(words_of(one), ElementsAre("â"));
}

TEST(Words, AreCountedStoryByStory) {
  ShownDocument document;
  Section& section = document.sections.emplace_back();
  Table table;
  table.rows.push_back(
      {{Cell{0, 1, 1, {{paragraph("ô1")}}}, Cell{1, 1, 1, {{paragraph("ô2")}}}}, false});
  section.blocks = {{paragraph("thân")}, {table}};
  section.headers = {paragraph("đầu")};
  section.footers = {paragraph("chân")};
  document.notes = {{Story::footnotes, {paragraph("chú thích")}},
                    {Story::endnotes, {paragraph("cuối")}}};
  document.boxes = {{{paragraph("hộp")}}};
  document.comments = {{{}, "A", "", "thân", "sửa lại"}};
  EXPECT_THAT(words_of(document, Story::body), ElementsAre("thân", "ô1", "ô2"));
  EXPECT_THAT(words_of(document, Story::header), ElementsAre("đầu"));
  EXPECT_THAT(words_of(document, Story::footer), ElementsAre("chân"));
  EXPECT_THAT(words_of(document, Story::footnotes), ElementsAre("chú", "thích"));
  EXPECT_THAT(words_of(document, Story::endnotes), ElementsAre("cuối"));
  EXPECT_THAT(words_of(document, Story::text_boxes), ElementsAre("hộp"));
  EXPECT_THAT(words_of(document, Story::comments), ElementsAre("sửa", "lại"));
}

}  // namespace
}  // namespace vanban::reading
