// SPDX-License-Identifier: MIT
// Content is amended, form is corrected (Điều 18, khoản 3 of the decree; docs/amend.md).
#include "amendment/classification.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "versions.hpp"

namespace vanban::amendment {
namespace {

using Kind = FormError::Kind;
using model::StyleId;

struct Outcome {
  Comparison comparison;
  Classified found;

  /// Leaves of the new version whose content is another one.
  std::vector<std::string> changed() const {
    std::vector<std::string> texts;
    for (const Leaf& leaf : comparison.after.leaves)
      if (leaf.changed) texts.push_back(plain_text(leaf.paragraph));
    return texts;
  }
};

Outcome classified(const model::Document& before, const model::Document& after,
                   const ChangeRules& rules = {}) {
  Outcome outcome{compared(before, after), {}};
  outcome.found = classify(outcome.comparison, rules);
  return outcome;
}

/// One article with this text in either version.
Outcome article_changed(const std::string& before, const std::string& after,
                        const ChangeRules& rules = {}) {
  return classified(document_of({article("1", before)}), document_of({article("1", after)}), rules);
}

using Texts = std::vector<std::string>;

TEST(Classification, EqualVersionsDoNotDiffer) {
  const Outcome outcome = article_changed("Ban hành Quy chế.", "Ban hành Quy chế.");
  EXPECT_TRUE(outcome.found.form_errors.empty());
  EXPECT_TRUE(outcome.found.doubtful.empty());
  EXPECT_TRUE(outcome.changed().empty());
}

TEST(Classification, OtherWordsAreContent) {
  const Outcome outcome =
      article_changed("Sở Tư pháp chủ trì thực hiện.", "Sở Nội vụ chủ trì thực hiện.");
  EXPECT_EQ(outcome.changed(), Texts{"Sở Nội vụ chủ trì thực hiện."});
  EXPECT_TRUE(outcome.found.form_errors.empty());
}

TEST(Classification, CapitalsAndPunctuationAreForm) {
  const Outcome outcome = article_changed("Sở tư pháp, chủ trì.", "Sở Tư pháp chủ trì.");
  EXPECT_TRUE(outcome.changed().empty());
  const std::vector<FormError> expected = {
      {Kind::misprinted, "Điều 1", "Sở tư pháp, chủ trì", "Sở Tư pháp chủ trì"}};
  EXPECT_EQ(outcome.found.form_errors, expected);
}

TEST(Classification, AMarkBetweenFiguresIsContent) {
  EXPECT_EQ(article_changed("Hỗ trợ 1.5 triệu đồng.", "Hỗ trợ 15 triệu đồng.").changed().size(),
            1U);
}

TEST(Classification, ThePlaceOfTheToneMarkIsForm) {
  const Outcome outcome = article_changed("Xã Hòa Bình.", "Xã Hoà Bình.");
  EXPECT_TRUE(outcome.changed().empty());
  EXPECT_EQ(outcome.found.form_errors.size(), 1U);
  EXPECT_TRUE(outcome.found.doubtful.empty());
}

TEST(Classification, OtherTonesAreContentAndDoubtful) {
  const Outcome outcome = article_changed("Hạn chót là hôm nay.", "Hàn chót là hôm nay.");
  EXPECT_EQ(outcome.changed().size(), 1U);
  EXPECT_EQ(outcome.found.doubtful, Texts{"Điều 1"});
}

TEST(Classification, OtherTonesAreFormWhereTheRulesSaySo) {
  ChangeRules rules;
  rules.tones_are_form = true;
  const Outcome outcome = article_changed("Hạn chót là hôm nay.", "Hàn chót là hôm nay.", rules);
  EXPECT_TRUE(outcome.changed().empty());
  EXPECT_EQ(outcome.found.form_errors.size(), 1U);
  EXPECT_EQ(outcome.found.doubtful, Texts{"Điều 1"});
}

TEST(Classification, BoldAndItalicAreForm) {
  const Outcome outcome = article_changed("Sở **chủ trì** thực hiện.", "Sở chủ trì thực hiện.");
  EXPECT_TRUE(outcome.changed().empty());
  ASSERT_EQ(outcome.found.form_errors.size(), 1U);
  EXPECT_EQ(outcome.found.form_errors.front().kind, Kind::look);
}

TEST(Classification, TheEndMarkOfTheLastSentenceIsNoChange) {
  const Outcome outcome = article_changed("Sở chủ trì./.", "Sở chủ trì.");
  EXPECT_TRUE(outcome.changed().empty());
  EXPECT_TRUE(outcome.found.form_errors.empty());
}

TEST(Classification, ANumberThatMovedOnIsNoChangeOfContent) {
  const Outcome outcome =
      classified(document_of({article("1", "Một điều cũ."), article("2", "Điều ở lại.")}),
                 document_of({article("1", "Điều ở lại.")}));
  EXPECT_TRUE(outcome.found.form_errors.empty());
  EXPECT_TRUE(outcome.changed().empty());
}

/// A decision with components around one article.
model::Document decision(const std::string& basis, const std::string& subject,
                         const std::string& recipient, const std::string& signer) {
  return document_of({paragraph(subject, StyleId::subject), paragraph(basis, StyleId::legal_basis),
                      article("1", "Ban hành Quy chế."), paragraph(recipient, StyleId::recipient),
                      paragraph(signer, StyleId::signer_name)});
}
model::Document decision() {
  return decision("Căn cứ Luật Hộ tịch;", "Về việc ban hành Quy chế", "- Như Điều 2;", "Lê Văn A");
}

TEST(Classification, TheSignerIsForm) {
  const Outcome outcome = classified(
      decision(),
      decision("Căn cứ Luật Hộ tịch;", "Về việc ban hành Quy chế", "- Như Điều 2;", "Trần Thị B"));
  EXPECT_TRUE(outcome.changed().empty());
  ASSERT_EQ(outcome.found.form_errors.size(), 1U);
  EXPECT_EQ(outcome.found.form_errors.front().place, "họ tên người ký");
  EXPECT_EQ(outcome.found.form_errors.front().after, "Trần Thị B");
}

TEST(Classification, SubjectAndLegalBasesAreContent) {
  const Outcome outcome =
      classified(decision(), decision("Căn cứ Luật Hộ tịch và Luật Cư trú;",
                                      "Về việc ban hành Quy định", "- Như Điều 2;", "Lê Văn A"));
  const Texts expected = {"Về việc ban hành Quy định", "Căn cứ Luật Hộ tịch và Luật Cư trú;"};
  EXPECT_EQ(outcome.changed(), expected);
  EXPECT_TRUE(outcome.found.form_errors.empty());
}

TEST(Classification, TheArticleOfAsArticleFollowsByItself) {
  const Outcome outcome = classified(
      decision(),
      decision("Căn cứ Luật Hộ tịch;", "Về việc ban hành Quy chế", "- Như Điều 3;", "Lê Văn A"));
  EXPECT_TRUE(outcome.found.form_errors.empty());
  EXPECT_TRUE(outcome.changed().empty());
}

TEST(Classification, ARecipientMoreOrLessIsForm) {
  const model::Document fewer = decision();
  model::Document more = fewer;
  auto& blocks = more.sections.front().blocks;
  blocks.insert(blocks.end() - 1, paragraph("- Sở Nội vụ tỉnh;", StyleId::recipient));
  const Outcome missing = classified(fewer, more);
  ASSERT_EQ(missing.found.form_errors.size(), 1U);
  EXPECT_EQ(missing.found.form_errors.front().kind, Kind::missing);
  EXPECT_EQ(missing.found.form_errors.front().after, "- Sở Nội vụ tỉnh;");
  const Outcome superfluous = classified(more, fewer);
  ASSERT_EQ(superfluous.found.form_errors.size(), 1U);
  EXPECT_EQ(superfluous.found.form_errors.front().kind, Kind::superfluous);
  EXPECT_EQ(superfluous.found.form_errors.front().before, "- Sở Nội vụ tỉnh;");
}

TEST(Classification, WhatTookThePlaceOfAnArticleIsOneChange) {
  const Outcome outcome = classified(
      document_of({article("1", "Ban hành Quy chế."), article("2", "Giao Chánh Văn phòng.")}),
      document_of({article("1", "Ban hành Quy chế."),
                   article("2", "Mọi quy định trước đây hết hiệu lực từ hôm nay.")}));
  const std::size_t leaf = leaf_with(outcome.comparison.after, "Mọi quy định");
  ASSERT_LT(leaf, outcome.comparison.after.leaves.size());
  EXPECT_EQ(outcome.comparison.after.leaves[leaf].twin, 1U);
  EXPECT_TRUE(outcome.comparison.after.leaves[leaf].changed);
  EXPECT_EQ(outcome.comparison.events.size(), 2U);
}

// ---- tables ----

model::Document with_rows(const std::vector<std::vector<std::string>>& rows) {
  model::Table table = revision::table(rows);
  table.header_rows = 1;
  return document_of({heading(1, "I", "DANH SÁCH"), table});
}

TEST(Classification, ASerialNumberThatMovedOnIsNoChangeOfItsRow) {
  const Outcome outcome =
      classified(with_rows({{"STT", "Đơn vị"}, {"1", "Phòng A"}, {"2", "Phòng B"}}),
                 with_rows({{"STT", "Đơn vị"}, {"1", "Phòng B"}}));
  const Leaf& table = outcome.comparison.after.leaves.back();
  EXPECT_TRUE(table.changed) << "a row went";
  EXPECT_EQ(table.row_twins.back(), 2U);
  EXPECT_FALSE(table.changed_rows.back());
}

TEST(Classification, OnlyTheRowWithOtherWordsIsChanged) {
  const Outcome outcome =
      classified(with_rows({{"STT", "Đơn vị"}, {"1", "Phòng Hành chính"}, {"2", "Phòng tư pháp"}}),
                 with_rows({{"STT", "Đơn vị"}, {"1", "Phòng Tài chính"}, {"2", "Phòng Tư pháp"}}));
  const std::vector<bool> expected = {false, true, false};
  EXPECT_EQ(outcome.comparison.after.leaves.back().changed_rows, expected);
  ASSERT_EQ(outcome.found.form_errors.size(), 1U);
  EXPECT_EQ(outcome.found.form_errors.front().place, "số thứ tự 2 bảng tại Mục I");
}

// ---- footnotes ----

model::Document with_note(const std::string& note) {
  model::Document document = document_of({article("1", "Theo quy định^1 hiện hành.")});
  document.footnotes.push_back(revision::footnote(note));
  return document;
}

TEST(Classification, AFootnoteOfOtherWordsIsContent) {
  const Outcome outcome = classified(with_note("Theo Luật Hộ tịch số 60 của Quốc hội khóa XIII."),
                                     with_note("Theo Luật Cư trú số 60 của Quốc hội khóa XIII."));
  EXPECT_EQ(outcome.comparison.notes.size(), 1U);
}

TEST(Classification, AFootnoteOfOtherCapitalsIsForm) {
  const Outcome outcome = classified(with_note("Luật hộ tịch."), with_note("Luật Hộ tịch."));
  EXPECT_TRUE(outcome.comparison.notes.empty());
  ASSERT_EQ(outcome.found.form_errors.size(), 1U);
  EXPECT_EQ(outcome.found.form_errors.front().place, "chú thích 1");
}

}  // namespace
}  // namespace vanban::amendment
