// SPDX-License-Identifier: MIT
#include "recognition/accounting.hpp"

#include <gtest/gtest.h>

#include "reading/plain_text.hpp"

namespace vanban::recognition {
namespace {

using Words = std::vector<std::string>;

TEST(CountedWords, AreLettersFiguresAndSigns) {
  EXPECT_EQ(counted_words("Số: 05/KH-STP,  “Đoàn kết” 100%"),
            (Words{"số", "5", "kh", "stp", "đoàn", "kết", "100", "%"}));
  EXPECT_EQ(counted_words("năm 2024² và 0"), (Words{"năm", "2024", "2", "và", "0"}));
  EXPECT_EQ(counted_words("e\u0301"), counted_words("é"));
}

std::vector<LostWord> lost(const char* shown, const char* printed,
                           const std::vector<LeftOut>& left_out = {}) {
  return lost_words(reading::read_plain_text(shown, "a.txt").value(), printed, left_out);
}

TEST(LostWords, AreInNeitherPlanNorList) {
  EXPECT_TRUE(lost("MỤC ĐÍCH;", "I. Mục đích.").empty());
  const auto words = lost("một hai\nhai ba ba", "một hai");
  ASSERT_EQ(words.size(), 2);
  EXPECT_EQ(words[0].word, "hai");
  EXPECT_EQ(words[0].place.line, 2);
  EXPECT_EQ(words[1].word, "ba");
  EXPECT_EQ(words[1].times, 2);
}

TEST(LostWords, AListedTextIsNotLost) {
  EXPECT_TRUE(lost("một hai ba", "một", {{LeftOut::Reason::not_carried, {}, "Hai, ba"}}).empty());
}

}  // namespace
}  // namespace vanban::recognition
