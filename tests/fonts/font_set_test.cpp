// SPDX-License-Identifier: MIT
// The search for a family, and what the faces of this machine must hold.
#include "fonts/font_set.hpp"

#include <set>

#include <gtest/gtest.h>

namespace vanban::fonts {
namespace {

TEST(VietnameseLetters, Are146AllDifferent) {
  const auto letters = vietnamese_letters();
  EXPECT_EQ(letters.size(), 146U);
  EXPECT_EQ(std::set<char32_t>(letters.begin(), letters.end()).size(), 146U);
}

class SystemFonts : public testing::Test {
 protected:
  void SetUp() override {
    if (!fonts_)
      GTEST_SKIP() << "skipped: no fonts: " << describe(fonts_.error(), Language::english);
  }
  Result<FontSet> fonts_ = FontSet::load(RealFileSystem{});
};

TEST_F(SystemFonts, AdvancesAreThoseOfTimesNewRoman) {
  const Face& regular = (*fonts_)[FaceId::regular];
  EXPECT_EQ(regular.advance(U'a'), 909);   // 443.8 thousandths of an em
  EXPECT_EQ(regular.advance(U' '), 512);   // a quarter em
  EXPECT_EQ(regular.advance(U'ơ'), 1083);  // 529
  EXPECT_EQ((*fonts_)[FaceId::bold].advance(U'Ư'), 1630);
  EXPECT_EQ(regular.ascent(), 1825);
  EXPECT_EQ(regular.descent(), 443);
  EXPECT_EQ(regular.line_gap(), 87);
}

TEST_F(SystemFonts, NoBreakCharactersShowTheBlankAndTheHyphen) {
  for (const FaceId id : {FaceId::regular, FaceId::bold, FaceId::italic, FaceId::bold_italic}) {
    const Face& face = (*fonts_)[id];
    EXPECT_EQ(face.advance(U'\u00A0'), face.advance(U' '));
    EXPECT_EQ(face.advance(U'\u2011'), face.advance(U'-'));
    EXPECT_FALSE(face.has(U'\U0001F600'));
    EXPECT_FALSE(face.has(U'中'));
  }
}

}  // namespace
}  // namespace vanban::fonts
