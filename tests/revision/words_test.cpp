// SPDX-License-Identifier: MIT
#include "revision/words.hpp"

#include <gtest/gtest.h>

#include "documents.hpp"

namespace vanban::revision {
namespace {

class WordsTest : public ::testing::Test {
 protected:
  Words words(const std::string& text) {
    paragraphs_.push_back(std::make_unique<model::Paragraph>(paragraph(text)));
    return words_of(*paragraphs_.back(), interner_, footnote_ids_);
  }
  /// The pieces of a text, between bars.
  std::string pieces(const std::string& text) {
    std::string all = "|";
    for (const Word& word : words(text)) all += std::string(word.text) + "|";
    return all;
  }
  /// `[-deleted-]`, `{+inserted+}` and what was kept.
  std::string changes(const std::string& before, const std::string& after) {
    const Words old_words = words(before);
    const Words new_words = words(after);
    std::string text;
    for (const WordChange& change : compare_words(old_words, new_words)) {
      if (change.change == Change::kept) text += change.after->text;
      if (change.change == Change::deleted) text += "[-" + std::string(change.before->text) + "-]";
      if (change.change == Change::inserted) text += "{+" + std::string(change.after->text) + "+}";
    }
    return text;
  }

  Interner interner_;
  std::vector<std::uint32_t> footnote_ids_ = {11, 12};
  std::vector<std::unique_ptr<model::Paragraph>> paragraphs_;
};

TEST_F(WordsTest, CutsWordsBlanksAndMarksApart) {
  EXPECT_EQ(pieces("Sở Tư pháp, số 15/KH."), "|Sở| |Tư| |pháp|,| |số| |15|/|KH|.|");
}

TEST_F(WordsTest, TakesQuotesDashesAndBoundBlanksWhole) {
  EXPECT_EQ(pieces("“a” – b\u00A0c  d"), "|“|a|”| |–| |b|\u00A0|c|  |d|");
}

TEST_F(WordsTest, TellsALookApart) {
  const Words plain = words("chữ");
  const Words bold = words("**chữ**");
  ASSERT_EQ(plain.size(), 1U);
  ASSERT_EQ(bold.size(), 1U);
  EXPECT_NE(plain[0].id, bold[0].id);
  EXPECT_TRUE(bold[0].bold);
}

TEST_F(WordsTest, KnowsAFootnoteByWhatItMatches) {
  const Words one = words("a^1");
  const Words other = words("a^2");
  ASSERT_EQ(one.size(), 2U);
  EXPECT_EQ(one[1].kind, Word::Kind::footnote);
  EXPECT_NE(one[1].id, other[1].id);
  footnote_ids_ = {11, 11};
  EXPECT_EQ(words("a^2")[1].id, one[1].id);
}

TEST_F(WordsTest, ReplacesAWord) {
  EXPECT_EQ(changes("trong năm 2024 này", "trong năm 2025 này"), "trong năm [-2024-]{+2025+} này");
}

TEST_F(WordsTest, TakesABlankBetweenTwoChangesAsChanged) {
  EXPECT_EQ(changes("giao Phòng Tư pháp làm", "giao Sở Nội vụ làm"),
            "giao [-Phòng-][- -][-Tư-][- -][-pháp-]{+Sở+}{+ +}{+Nội+}{+ +}{+vụ+} làm");
}

TEST_F(WordsTest, KeepsWhatIsEqual) {
  EXPECT_EQ(changes("như cũ.", "như cũ."), "như cũ.");
  EXPECT_EQ(changes("", ""), "");
}

}  // namespace
}  // namespace vanban::revision
