// SPDX-License-Identifier: MIT
#include "layout/line_breaker.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "layout/fonts_fixture.hpp"

namespace vanban::layout {
namespace {

using testing::ElementsAre;

struct Part {
  std::string text;
  bool bold = false;
};

constexpr FontSize kSize{28};

Units width_of(const std::string& ascii) {
  Units width = 0;
  for (const char letter : ascii) {
    width += advance_units(
        test_fonts()[fonts::FaceId::regular].advance(static_cast<unsigned char>(letter)), kSize);
  }
  return width;
}

/// Lines of a paragraph of several looks, hanging blanks shown.
std::vector<std::string> lines_of(const std::vector<Part>& parts, Units width,
                                  LineMemory* memory = nullptr) {
  std::string text;
  std::vector<TextSpan> spans;
  for (const Part& part : parts) {
    TextSpan span;
    span.face = fonts::face_id(part.bold, false);
    span.size = kSize;
    span.em = kSize.half_points * 10;
    span.begin = static_cast<std::uint32_t>(text.size());
    text += part.text;
    span.end = static_cast<std::uint32_t>(text.size());
    spans.push_back(span);
  }
  LineBreaker breaker(test_fonts());
  breaker.set_memory(memory);
  std::vector<std::string> result;
  for (const BrokenLine& line : breaker.break_lines(text, spans, {width, width})) {
    std::string shown;
    for (std::uint32_t p = line.pieces.first; p < line.pieces.end(); ++p) {
      const LinePiece& piece = breaker.pieces()[p];
      shown += text.substr(piece.begin, piece.end - piece.begin);
    }
    result.push_back(shown);
  }
  return result;
}

std::vector<std::string> lines_of(const std::string& text, const std::string& room) {
  return lines_of({{text}}, width_of(room));
}

TEST(LineBreaker, TakesAsManyWordsAsFit) {
  EXPECT_THAT(lines_of("aaa bbb ccc", "aaa bbb"), ElementsAre("aaa bbb ", "ccc"));
}

TEST(LineBreaker, EmptyParagraphIsOneLine) { EXPECT_THAT(lines_of("", "aaa"), ElementsAre("")); }

TEST(LineBreaker, BlanksHangAtTheEnd) {
  EXPECT_THAT(lines_of("aaa   bbb", "aaai"), ElementsAre("aaa   ", "bbb"));
}

TEST(LineBreaker, BreaksBetweenHyphenAndDigit) {
  EXPECT_THAT(lines_of("02/9/1945-02/9/2024", "02/9/1945-02/9/2"),
              ElementsAre("02/9/1945-", "02/9/2024"));
}

TEST(LineBreaker, SlashGivesWayToTheBlankBeforeThePath) {
  EXPECT_THAT(lines_of("so 27-NQ/TW r", "so 27-NQ/T"), ElementsAre("so ", "27-NQ/TW ", "r"));
}

TEST(LineBreaker, AWordThatBeginsWithASlashLeavesTheBlankBeforeIt) {
  EXPECT_THAT(lines_of("so va /home/thu r", "so va /home/th"),
              ElementsAre("so va ", "/home/thu r"));
  EXPECT_THAT(lines_of("so va /a-b/thu r", "so va /a-b/th"), ElementsAre("so va ", "/a-b/thu r"));
}

TEST(LineBreaker, HyphenCountsWhereTheTextBehindTheSlashHasNotBegun) {
  EXPECT_THAT(lines_of("so 27-NQ/TW ra", "so 27-NQ/"), ElementsAre("so 27-", "NQ/TW ", "ra"));
}

TEST(LineBreaker, SlashCountsWhereNoBlankStandsBefore) {
  EXPECT_THAT(lines_of("TW/2024/ tuc", "TW/2024"), ElementsAre("TW/", "2024/ tuc"));
}

TEST(LineBreaker, LongPathGivesUpItsLastPartWhereTheNextCharacterIsTheFirstTooMany) {
  EXPECT_THAT(lines_of("yx/yx/yx/yx", "yx/yx/"), ElementsAre("yx/", "yx/", "yx/yx"));
}

TEST(LineBreaker, DatesAreNotTornAtTheirSlashes) {
  EXPECT_THAT(lines_of("31/01/2024", "31/01/202"), ElementsAre("31/01/202", "4"));
}

TEST(LineBreaker, PathAtALinesStartIsCutWhereItOverflows) {
  EXPECT_THAT(lines_of("aaaaaa 27-NQ/TW", "27-NQ/T"), ElementsAre("aaaaaa ", "27-NQ/T", "W"));
}

TEST(LineBreaker, WordWiderThanTheLineIsCut) {
  EXPECT_THAT(lines_of("aaaaaaa b", "aaa"), ElementsAre("aaa", "aaa", "a b"));
}

TEST(LineBreaker, GlyphWiderThanTheLineStandsAlone) {
  EXPECT_THAT(lines_of("WW", "i"), ElementsAre("W", "W"));
}

TEST(LineBreaker, WordOfTwoLooksIsNotTorn) {
  EXPECT_THAT(lines_of({{"aa bb"}, {"bb", true}, {" cc"}}, width_of("aa bbb")),
              ElementsAre("aa ", "bbbb ", "cc"));
}

TEST(LineBreaker, FixedBlankHoldsItsNeighboursTogether) {
  EXPECT_THAT(lines_of("aa Di\xC2\xA0"
                       "5",
                       "aa Di 5i"),
              ElementsAre("aa Di\xC2\xA0"
                          "5"));
  EXPECT_THAT(lines_of("aa Di\xC2\xA0"
                       "5",
                       "aa Di "),
              ElementsAre("aa ",
                          "Di\xC2\xA0"
                          "5"));
}

TEST(LineBreaker, StretchesOfOneLookCountInWholeTwips) {
  // A bold full stop is 420 units at 14 pt, exactly 70 twips; a regular i is 466.7 units.
  const Units i = advance_units(test_fonts()[fonts::FaceId::regular].advance(U'i'), kSize);
  const std::vector<Part> parts{{"i"}, {".", true}, {"i"}};
  const Units stacked = whole_twips(i) + 420 + i;
  EXPECT_THAT(lines_of(parts, stacked), ElementsAre("i.i"));
  EXPECT_THAT(lines_of(parts, stacked - 1), ElementsAre("i.", "i"));
}

TEST(LineBreaker, ReportsCharactersWithoutAGlyphOnce) {
  const std::string text =
      "a\xF0\x9F\x98\x80"
      "b\xF0\x9F\x98\x80";
  TextSpan span;
  span.size = kSize;
  span.em = 280;
  span.end = static_cast<std::uint32_t>(text.size());
  LineBreaker breaker(test_fonts());
  breaker.break_lines(text, {span}, {10'000, 10'000});
  EXPECT_THAT(breaker.take_missing(), ElementsAre(U'\U0001F600'));
  EXPECT_FALSE(breaker.has_missing());
}

TEST(LineBreaker, AMemoryKeepsTextsWidthsAndLooksApart) {
  LineMemory memory(kLineMemoryBytes);
  const std::vector<std::vector<Part>> paragraphs = {
      {{"aaa bbb ccc"}},
      {{"aaa bbb ccc", true}},
      {{"aaa bbb "}, {"ccc"}},
      {{"aaa "}, {"bbb ccc"}},
      {{"aaa bbb"}},
      {{"so 27-NQ/TW r"}},
      {{""}},
  };
  for (int turn = 0; turn < 2; ++turn)
    for (const auto& parts : paragraphs)
      for (const char* room : {"aaa", "aaa bbb", "aaa bbb c", "so 27-NQ/T"})
        EXPECT_EQ(lines_of(parts, width_of(room), &memory), lines_of(parts, width_of(room)));
}

TEST(LineBreaker, AMemoryKnowsAParagraphAtAnyOffset) {
  LineMemory memory(kLineMemoryBytes);
  LineBreaker breaker(test_fonts());
  breaker.set_memory(&memory);
  TextSpan span;
  span.em = kSize.half_points * 10;
  for (const std::uint32_t begin : {0U, 5U, 2U}) {
    span.begin = begin;
    span.end = begin + 11;
    const std::string text = std::string(begin, 'x') + "aaa bbb ccc";
    const Units room = width_of("aaa bbb");
    EXPECT_EQ(breaker.break_lines(text, {span}, {room, room}).size(), 2U);
    EXPECT_EQ(breaker.pieces().front().begin, begin);
    EXPECT_EQ(breaker.pieces().back().end, begin + 11);
  }
}

TEST(LineBreaker, TellsMissingGlyphsFromMemoryToo) {
  LineMemory memory(kLineMemoryBytes);
  for (int turn = 0; turn < 2; ++turn) {
    LineBreaker breaker(test_fonts());
    breaker.set_memory(&memory);
    TextSpan span;
    span.em = kSize.half_points * 10;
    span.end = 4;
    breaker.break_lines("\xF0\x9F\x98\x80", {span}, {width_of("aaa"), width_of("aaa")});
    EXPECT_THAT(breaker.take_missing(), ElementsAre(char32_t{0x1F600}));
  }
}

}  // namespace
}  // namespace vanban::layout
