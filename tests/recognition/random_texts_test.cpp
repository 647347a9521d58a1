// SPDX-License-Identifier: MIT
// Whatever a text holds: the recogniser ends, its plan is valid, no word is lost.
#include <random>

#include <gtest/gtest.h>

#include "plan/plan.hpp"
#include "random_text.hpp"
#include "recognised.hpp"
#include "recognition/accounting.hpp"

namespace vanban::recognition {
namespace {

void add_texts(const plan::Json& data, std::string& texts) {
  if (data.is_string()) texts += data.get<std::string>() + "\n";
  if (data.is_structured())
    for (const plan::Json& member : data) add_texts(member, texts);
}

/// What the program prints beside the texts of the plan.
constexpr const char* kPrintedByItself =
    "nơi nhận lưu vt kế hoạch quyết định công văn phụ lục kt v v";

/// Figures and single letters are numbers that the program sets by itself: the count of a whole
/// import has what it prints of them (tests/jobs/import_test.cpp).
bool is_number(const std::string& word) {
  return word.find_first_not_of("0123456789ivxđ") == std::string::npos || word.size() == 1 ||
         word == "điều" || word == "chương";
}

TEST(RandomTexts, GiveValidPlansAndLoseNoWord) {
  std::mt19937 random(7);
  for (int run = 0; run < 400; ++run) {
    const std::string text = random_text(random);
    const Recognition found = recognised(text);
    const auto plan = plan::from_json(found.plan, "a.json");
    ASSERT_TRUE(plan) << text << "\n" << describe(plan.error(), Language::english);
    std::string texts;
    add_texts(found.plan, texts);
    std::string made;
    for (int i = 0; i < 40; ++i) made += std::string(kPrintedByItself) + " ";
    for (const LostWord& word :
         lost_words(reading::read_plain_text(text, "a.txt").value(), texts + made, found.left_out))
      ASSERT_TRUE(is_number(word.word)) << word.word << "\n" << text << found.plan.dump(1);
  }
}

}  // namespace
}  // namespace vanban::recognition
