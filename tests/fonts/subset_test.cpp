// SPDX-License-Identifier: MIT
#include "fonts/subset.hpp"

#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "font_builder.hpp"
#include "fonts/byte_view.hpp"
#include "fonts/font_set.hpp"

namespace vanban::fonts {
namespace {

std::string_view table(const std::string& file, std::string_view tag) {
  ByteView view(file);
  for (std::size_t i = 0; i < view.u16(4); ++i) {
    const std::size_t record = 12 + i * 16;
    if (view.slice(record, 4) == tag)
      return view.slice(view.u32(record + 8), view.u32(record + 12));
  }
  return {};
}

std::string_view outline(const std::string& file, std::size_t glyph) {
  ByteView loca(table(file, "loca"));
  const std::size_t start = loca.u16(glyph * 2) * 2U, end = loca.u16(glyph * 2 + 2) * 2U;
  return table(file, "glyf").substr(start, end - start);
}

std::uint32_t sum_of_words(std::string_view bytes) {
  std::uint32_t sum = 0;
  ByteView view(bytes);
  for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) sum += view.u32(at);
  return sum;
}

class SubsetTest : public testing::Test {
 protected:
  SubsetTest() {
    FontBuilder builder;
    builder.characters = ascii_letters();
    builder.last_is_composite = true;  // the glyph of ~
    face_ = std::make_unique<Face>(*Face::parse(builder.build(), "test.ttf"));
  }
  std::string subset(const std::vector<CodedCharacter>& characters) const {
    const auto made = make_subset(*face_, characters);
    EXPECT_TRUE(made);
    return made ? *made : std::string{};
  }
  std::unique_ptr<Face> face_;
};

TEST_F(SubsetTest, HoldsOnlyWhatIsShown) {
  const std::string file = subset({{'A', U'A'}, {0x80, U'B'}});
  ByteView maxp(table(file, "maxp"));
  EXPECT_EQ(maxp.u16(4), 3);  // .notdef, A, B
  ByteView hmtx(table(file, "hmtx"));
  EXPECT_EQ(hmtx.u16(4), FontBuilder::advance(face_->glyph(U'A')));
  EXPECT_EQ(hmtx.u16(8), FontBuilder::advance(face_->glyph(U'B')));
  EXPECT_EQ(table(file, "name"), "");
  EXPECT_EQ(table(file, "fpgm"), "");
}

TEST_F(SubsetTest, OutlinesAreTheSameWithoutTheirHints) {
  const std::string file = subset({{'A', U'A'}});
  const std::string_view before = face_->outline(face_->glyph(U'A')), after = outline(file, 1);
  EXPECT_EQ(after.substr(0, 12), before.substr(0, 12));
  EXPECT_EQ(after.substr(12, 2), std::string_view("\0\0", 2));
  EXPECT_EQ(after.substr(14, before.size() - 16), before.substr(16));
}

TEST_F(SubsetTest, PartsOfCompositesComeAlong) {
  const std::string file = subset({{'~', U'~'}});
  ByteView maxp(table(file, "maxp"));
  EXPECT_EQ(maxp.u16(4), 4);  // .notdef, ~ and its two parts
  ByteView parts(outline(file, 1));
  EXPECT_EQ(parts.u16(12), 2);  // first part, renumbered
  EXPECT_EQ(parts.u16(20), 3);
  EXPECT_EQ(parts.u16(18) & 0x0100, 0) << "hints are gone";
  EXPECT_EQ(outline(file, 2).substr(0, 12), face_->outline(1).substr(0, 12));
}

TEST_F(SubsetTest, TwoCharactersOfOneGlyphShareIt) {
  const std::string file = subset({{' ', U' '}, {0x80, U'\u00A0'}});
  EXPECT_EQ(ByteView(table(file, "maxp")).u16(4), 2);
}

TEST_F(SubsetTest, ChecksumIsThatOfTheSpecification) {
  const std::string file = subset({{'A', U'A'}, {'z', U'z'}});
  EXPECT_EQ(file.size() % 4, 0U);
  EXPECT_EQ(sum_of_words(file), 0xB1B0AFBAU);
}

TEST_F(SubsetTest, SameCharactersSameBytes) {
  EXPECT_EQ(subset({{'A', U'A'}, {'B', U'B'}}), subset({{'A', U'A'}, {'B', U'B'}}));
  EXPECT_NE(subset({{'A', U'A'}, {'B', U'B'}}), subset({{'A', U'A'}, {'C', U'C'}}));
}

TEST(SubsetOfSystemFont, EveryVietnameseLetterKeepsItsWidth) {
  const auto fonts = FontSet::load(RealFileSystem{});
  if (!fonts) GTEST_SKIP() << "skipped: no fonts on this machine";
  for (const FaceId id : {FaceId::regular, FaceId::bold, FaceId::italic, FaceId::bold_italic}) {
    const Face& face = (*fonts)[id];
    std::vector<CodedCharacter> characters;
    for (const char32_t c : vietnamese_letters())
      characters.push_back({static_cast<std::uint8_t>(0x20 + characters.size()), c});
    const auto file = make_subset(face, characters);
    ASSERT_TRUE(file);
    ByteView hmtx(table(*file, "hmtx"));
    for (std::size_t i = 0; i < characters.size(); ++i)
      EXPECT_EQ(hmtx.u16((i + 1) * 4), face.advance(characters[i].character));
    EXPECT_LT(file->size(), 40'000U);
  }
}

}  // namespace
}  // namespace vanban::fonts
