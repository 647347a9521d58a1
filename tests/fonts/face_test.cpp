// SPDX-License-Identifier: MIT
// Reading TrueType files, whole and damaged.
#include "fonts/face.hpp"

#include <random>

#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "font_builder.hpp"
#include "fonts/font_set.hpp"
#include "fonts/subset.hpp"

namespace vanban::fonts {
namespace {

FontBuilder ascii_font() {
  FontBuilder builder;
  builder.characters = ascii_letters();
  return builder;
}

std::string code_of_failure(const std::string& bytes) {
  const auto face = Face::parse(bytes, "test.ttf");
  if (face) return "none";
  EXPECT_EQ(face.error().front().fault, Fault::environment);
  EXPECT_EQ(face.error().front().place.file, "test.ttf");
  EXPECT_FALSE(face.error().front().message.vi.empty());
  return face.error().front().code;
}

TEST(Face, ReadsMetricsAndCharacters) {
  const auto face = Face::parse(ascii_font().build(), "test.ttf");
  ASSERT_TRUE(face) << describe(face.error(), Language::english);
  EXPECT_EQ(face->glyph(U' '), 1);
  EXPECT_EQ(face->glyph(U'A'), 0x41 - 0x20 + 1);
  EXPECT_EQ(face->advance(U'A'), FontBuilder::advance(face->glyph(U'A')));
  EXPECT_EQ(face->advance(U'Đ'), FontBuilder::advance(0)) << "missing: that of .notdef";
  EXPECT_EQ(face->ascent(), 1825);
  EXPECT_EQ(face->descent(), 443);
  EXPECT_EQ(face->line_gap(), 87);
  EXPECT_EQ(face->postscript_name(), "Test-Regular");
}

TEST(Face, NoBreakCharactersFallBack) {
  const auto face = Face::parse(ascii_font().build(), "test.ttf");
  ASSERT_TRUE(face);
  EXPECT_EQ(face->glyph(U'\u00A0'), face->glyph(U' '));
  EXPECT_EQ(face->glyph(U'\u2011'), face->glyph(U'-'));
}

TEST(Face, ReadsCharactersBeyondTheBasicPlane) {
  FontBuilder builder = ascii_font();
  builder.characters += U"\u2611\U0001D11E";
  builder.cmap_format = 12;
  const auto face = Face::parse(builder.build(), "test.ttf");
  ASSERT_TRUE(face) << describe(face.error(), Language::english);
  EXPECT_TRUE(face->has(U'\u2611'));
  EXPECT_TRUE(face->has(U'\U0001D11E'));
  EXPECT_FALSE(face->has(U'\U0001D11F'));
  EXPECT_FALSE(face->has(U'\u2612'));
}

TEST(Face, RefusesWhatItCannotUse) {
  FontBuilder other_em = ascii_font();
  other_em.units_per_em = 1000;
  EXPECT_EQ(code_of_failure(other_em.build()), "fonts.units-per-em");
  FontBuilder restricted = ascii_font();
  restricted.embedding = 0x0002;
  EXPECT_EQ(code_of_failure(restricted.build()), "fonts.no-embedding");
  restricted.embedding = 0x0008;  // editable embedding, as Times New Roman
  EXPECT_EQ(code_of_failure(restricted.build()), "none");
  EXPECT_EQ(code_of_failure(""), "fonts.damaged");
  EXPECT_EQ(code_of_failure("OTTO and no more"), "fonts.damaged");
  EXPECT_EQ(code_of_failure(std::string(100'000, '\xFF')), "fonts.damaged");
}

/// Whatever parses must be usable to the end without touching what is not there.
void use_everything(const Face& face) {
  std::vector<CodedCharacter> characters;
  for (std::uint8_t code = 0x20; code < 0x7F; ++code)
    if (face.has(code)) characters.push_back({code, code});
  const auto subset = make_subset(face, characters);
  EXPECT_TRUE(subset || subset.error().front().code == "fonts.damaged");
}

TEST(DamagedFont, EveryTruncationIsNoticedOrHarmless) {
  const std::string whole = ascii_font().build();
  for (std::size_t size = 0; size < whole.size(); size += 3) {
    const auto face = Face::parse(whole.substr(0, size), "test.ttf");
    if (face) use_everything(*face);
  }
}

TEST(DamagedFont, NoChangedByteLeadsOutside) {
  FontBuilder builder = ascii_font();
  builder.last_is_composite = true;
  const std::string whole = builder.build();
  std::mt19937 random(30);  // fixed: the same files each time
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole;
    for (int change = 0; change < 1 + round % 4; ++change)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto face = Face::parse(bytes, "test.ttf");
    if (face) use_everything(*face);
  }
}

TEST(DamagedFont, NoChangedByteOfARealFontLeadsOutside) {
  const auto fonts = FontSet::load(RealFileSystem{});
  if (!fonts) GTEST_SKIP() << "skipped: no fonts on this machine";
  const std::string whole((*fonts)[FaceId::regular].bytes());
  std::mt19937 random(2020);
  for (int round = 0; round < 150; ++round) {
    std::string bytes = whole;
    for (int change = 0; change < 8; ++change)
      bytes[random() % (change < 4 ? 4096 : bytes.size())] = static_cast<char>(random());
    const auto face = Face::parse(bytes, "test.ttf");
    if (face) use_everything(*face);
  }
}

}  // namespace
}  // namespace vanban::fonts
