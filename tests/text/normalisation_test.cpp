// SPDX-License-Identifier: MIT
#include "text/normalisation.hpp"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include <random>

#include "base/utf8.hpp"

namespace vanban::text {
namespace {

TEST(Nfc, ComposesVietnameseLetters) {
  EXPECT_EQ(to_nfc("Ke\u0302\u0301 hoa\u0323ch U\u0309y ban"), "Kế hoạch Ủy ban");
  EXPECT_EQ(to_nfc("e\u0301\u0302"), "é\u0302");  // another order of marks is another letter
  EXPECT_FALSE(is_nfc("Ke\u0302"));
  EXPECT_TRUE(is_nfc("Kế hoạch – “đẹp”…"));
}

TEST(Nfc, KnowsTheSingletonsBesideTheFastPath) {
  EXPECT_FALSE(is_nfc("\u2000"));
  EXPECT_EQ(to_nfc("\u2126\u212B\u0340"), "\u03A9\u00C5\u0300");
}

/// The same answer by ICU alone, without the fast path.
std::string by_icu(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(error);
  std::string result;
  nfc->normalize(icu::UnicodeString::fromUTF8(text), error).toUTF8String(result);
  return result;
}

TEST(Nfc, EveryCodePointAgreesWithIcu) {
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "a";
    utf8::append(text, c);
    ASSERT_EQ(to_nfc(text), by_icu(text)) << std::hex << static_cast<unsigned>(c);
    ASSERT_EQ(is_nfc(text), by_icu(text) == text) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Nfc, RandomTextsAreNormalOnce) {
  const std::u32string pool =
      U"aeoAuơưdĐ \u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323ếự–“\u2126";
  std::mt19937 random(1);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (int n = 0; n < 12; ++n) utf8::append(text, pool[random() % pool.size()]);
    const std::string once = to_nfc(text);
    EXPECT_TRUE(is_nfc(once));
    EXPECT_EQ(to_nfc(once), once);
    EXPECT_EQ(once, by_icu(text));
  }
}

TEST(Forbidden, NamesControlBidiAndNoncharacters) {
  const auto kind = [](char32_t c) { return forbidden_kind(c); };
  for (const char32_t c :
       {0x00, 0x07, 0x09, 0x0D, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0xFEFF, 0xFFF9})
    EXPECT_EQ(kind(c), ForbiddenKind::control) << static_cast<unsigned>(c);
  for (const char32_t c : {0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069})
    EXPECT_EQ(kind(c), ForbiddenKind::bidi_control) << static_cast<unsigned>(c);
  for (const char32_t c : {0xFFFE, 0xFFFF, 0x1FFFF, 0xFDD0, 0x10FFFE})
    EXPECT_EQ(kind(c), ForbiddenKind::noncharacter) << static_cast<unsigned>(c);
}

TEST(Forbidden, LetsDocumentsHaveWhatTheyNeed) {
  for (const char32_t c : std::u32string(U"\naếĐ–“…\u00A0\u00AD\u200B\u2011\u2060\U0001F600"))
    EXPECT_FALSE(forbidden_kind(c)) << static_cast<unsigned>(c);
}

TEST(Forbidden, IsFoundWithItsOffset) {
  EXPECT_EQ(first_forbidden("ế\u202Ex"),
            (ForbiddenCharacter{3, 0x202E, ForbiddenKind::bidi_control}));
  EXPECT_FALSE(first_forbidden("Kế hoạch\n"));
}

}  // namespace
}  // namespace vanban::text
