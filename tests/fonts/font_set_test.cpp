// SPDX-License-Identifier: MIT
// The search for a family, and what the faces of this machine must hold.
#include "fonts/font_set.hpp"

#include <set>

#include <gtest/gtest.h>

#include "font_builder.hpp"

namespace vanban::fonts {
namespace {

TEST(VietnameseLetters, Are146AllDifferent) {
  const auto letters = vietnamese_letters();
  EXPECT_EQ(letters.size(), 146U);
  EXPECT_EQ(std::set<char32_t>(letters.begin(), letters.end()).size(), 146U);
}

constexpr const char* kSystem = "/usr/share/fonts/truetype/liberation2";
constexpr const char* kTimes = "/usr/share/fonts/truetype/msttcorefonts";

/// A disk on which the tests put families.
class FontSearchTest : public testing::Test {
 protected:
  void put(const std::string& folder, std::initializer_list<const char*> names,
           const std::u32string& characters = ascii_and_vietnamese()) {
    FontBuilder builder;
    builder.characters = characters;
    for (const char* name : names) ASSERT_TRUE(disk_.write(folder + "/" + name, builder.build()));
  }
  void put_liberation(const std::string& folder,
                      const std::u32string& characters = ascii_and_vietnamese()) {
    put(folder,
        {"LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf",
         "LiberationSerif-BoldItalic.ttf"},
        characters);
  }
  void put_times(const std::string& folder) {
    put(folder, {"times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"});
  }
  std::string family(const std::vector<std::string>& folders = {}) const {
    const auto found = FontSet::load(disk_, folders);
    return found ? found->family() : found.error().front().code;
  }
  MemoryFileSystem disk_;
};

TEST_F(FontSearchTest, TimesNewRomanWinsOverItsTwin) {
  put_liberation(kSystem);
  EXPECT_EQ(family(), "Liberation Serif");
  put_times(kTimes);
  EXPECT_EQ(family(), "Times New Roman");
}

TEST_F(FontSearchTest, AGivenFolderComesFirst) {
  put_times(kTimes);
  put_liberation("/office/fonts");
  EXPECT_EQ(family({"/office/fonts"}), "Liberation Serif");
  EXPECT_EQ(family({"/nothing/here", "/office/fonts"}), "Liberation Serif");
  EXPECT_EQ(family({"/nothing/here"}), "Times New Roman");
}

TEST_F(FontSearchTest, AnIncompleteFamilyIsPassedOver) {
  put(kTimes, {"times.ttf", "timesbd.ttf", "timesi.ttf"});
  put_liberation(kSystem);
  EXPECT_EQ(family(), "Liberation Serif");
}

TEST_F(FontSearchTest, AFamilyWithoutVietnameseIsRefusedWithTheRemedy) {
  put_liberation("/usr/share/fonts/truetype/liberation", ascii_letters());
  const auto found = FontSet::load(disk_);
  ASSERT_FALSE(found);
  ASSERT_EQ(found.error().size(), 4U) << "each face is named";
  const Diagnostic& first = found.error().front();
  EXPECT_EQ(first.code, "fonts.vietnamese-missing");
  EXPECT_EQ(first.fault, Fault::environment);
  EXPECT_NE(first.message.vi.find("134 chữ cái"), std::string::npos);
  EXPECT_NE(first.hint.vi.find("apt-get install fonts-liberation2"), std::string::npos);
  EXPECT_NE(first.hint.en.find("apt-get install fonts-liberation2"), std::string::npos);
}

TEST_F(FontSearchTest, AnotherFamilyOfTheSystemStandsIn) {
  put_liberation("/usr/share/fonts/truetype/liberation", ascii_letters());
  put_liberation(kSystem);
  EXPECT_EQ(family(), "Liberation Serif");
}

TEST_F(FontSearchTest, DamageInAGivenFolderIsNotPassedOver) {
  put_liberation(kSystem);
  put_times("/office/fonts");
  ASSERT_TRUE(disk_.write("/office/fonts/timesi.ttf", "damaged"));
  EXPECT_EQ(family({"/office/fonts"}), "fonts.damaged");
}

TEST_F(FontSearchTest, NothingFoundSaysWhatToInstall) {
  const auto found = FontSet::load(disk_);
  ASSERT_FALSE(found);
  ASSERT_EQ(found.error().size(), 1U);
  EXPECT_EQ(found.error().front().code, "fonts.not-found");
  EXPECT_NE(found.error().front().hint.en.find("fonts-liberation2"), std::string::npos);
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
