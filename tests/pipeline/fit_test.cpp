// SPDX-License-Identifier: MIT
#include "pipeline/fit.hpp"

#include <gtest/gtest.h>

#include "layout/small_documents.hpp"

namespace vanban::pipeline {
namespace {

layout::PagedDocument pages_with(const std::vector<int>& flow_lines) {
  layout::PagedDocument paged;
  for (const int lines : flow_lines) {
    layout::Page page;
    page.flow_lines = lines;
    paged.pages.push_back(page);
  }
  return paged;
}

model::Document main_part() {
  model::Document document;
  document.sections.emplace_back();
  return document;
}

TEST(EndsPoorly, WithFewerThanThreeLinesOnTheLastOfSeveralPages) {
  EXPECT_TRUE(ends_poorly(main_part(), pages_with({40, 2})));
  EXPECT_TRUE(ends_poorly(main_part(), pages_with({40, 0})));
  EXPECT_FALSE(ends_poorly(main_part(), pages_with({40, 3})));
  EXPECT_FALSE(ends_poorly(main_part(), pages_with({1})));
}

TEST(EndsPoorly, DoesNotJudgeAnnexes) {
  model::Document document = main_part();
  document.sections.front().role = model::SectionRole::annex;
  EXPECT_FALSE(ends_poorly(document, pages_with({40, 1})));
}

TEST(FittingCandidates, AreAllLegalAndNoneIsTheChosenOne) {
  model::StyleChoices chosen;
  chosen.line_spacing = 1450;
  chosen.paragraph_gap = Length::points(8);
  const auto candidates = fitting_candidates(chosen);
  ASSERT_FALSE(candidates.empty());
  for (const model::StyleChoices& candidate : candidates) {
    EXPECT_TRUE(model::check(candidate));
    EXPECT_NE(candidate, chosen);
  }
}

TEST(FittingCandidates, TightenWhatTheOfficeLoosenedBeforeAnythingElse) {
  model::StyleChoices chosen;
  chosen.line_spacing = 1100;
  EXPECT_EQ(fitting_candidates(chosen).front().line_spacing, 1080);
  EXPECT_EQ(fitting_candidates({}).front().line_spacing, 1020);
  EXPECT_EQ(fitting_candidates({}).back().body, FontSize::points(13));
}

/// A table with a word that is wider than its column at 12 pt, but not at 10.
model::Document tight_table() {
  model::Table table;
  table.columns = {Length::twips(36 * 20)};
  model::Cell cell;
  cell.blocks.emplace_back(layout::paragraph_of("nghiêng", model::StyleId::table_text));
  table.rows.push_back({{std::move(cell)}});
  return layout::document_of({std::move(table)});
}

TEST(LayOut, TablesAreSetSmallerBeforeWordsAreCut) {
  const model::StyleChoices chosen;
  const auto laid_out = lay_out(tight_table(), layout::test_fonts(), nullptr, &chosen);
  ASSERT_TRUE(laid_out);
  EXPECT_LT(laid_out->document.styles[model::StyleId::table_text].size, chosen.table);
  ASSERT_EQ(laid_out->notes.size(), 1U);
  EXPECT_EQ(laid_out->notes[0].code, "layout.table-size");
}

TEST(LayOut, ASizeThatTheOfficeChoseStays) {
  model::StyleChoices chosen;
  chosen.table_is_chosen = true;
  const auto laid_out = lay_out(tight_table(), layout::test_fonts(), nullptr, &chosen);
  ASSERT_TRUE(laid_out);
  EXPECT_EQ(laid_out->document.styles[model::StyleId::table_text].size, chosen.table);
  ASSERT_EQ(laid_out->notes.size(), 1U);
  EXPECT_EQ(laid_out->notes[0].code, "layout.word-cut");
}

}  // namespace
}  // namespace vanban::pipeline
