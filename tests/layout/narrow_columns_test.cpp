// SPDX-License-Identifier: MIT
// Columns that are narrower than their words, or than a letter.
#include <gmock/gmock.h>

#include "layout/small_documents.hpp"
#include "layout/table_size.hpp"

namespace vanban::layout {
namespace {

using testing::HasSubstr;

/// One row of the words, each in a column of a width.
model::Document table_of(const std::vector<std::string>& words, Length width) {
  model::Table table;
  table.padding = Length::twips(108);
  model::Row row;
  for (const std::string& word : words) {
    model::Cell cell;
    cell.column = static_cast<int>(table.columns.size());
    cell.blocks.emplace_back(paragraph_of(word, model::StyleId::table_text));
    row.cells.push_back(std::move(cell));
    table.columns.push_back(width);
  }
  table.rows.push_back(std::move(row));
  return document_of({std::move(table)});
}

FontSize size_of_tables(const model::Document& document) {
  EXPECT_EQ(document.styles[model::StyleId::table_heading].size,
            document.styles[model::StyleId::table_text].size);
  return document.styles[model::StyleId::table_text].size;
}

// "nghiêng" is 38.7 pt wide at 12 pt, 35.4 pt at 11 pt.
TEST(NarrowColumns, TextIsSetSmallerBeforeAWordIsCut) {
  model::Document document = table_of({"nghiêng", "a"}, Length::twips(36 * 20 + 216));
  ASSERT_TRUE(prepare(document, test_fonts()));
  ASSERT_EQ(paginate(document, test_fonts())->findings.size(), 1U);
  const auto note = fit_table_size(document, test_fonts());
  ASSERT_TRUE(note);
  EXPECT_EQ(note->code, "layout.table-size");
  EXPECT_EQ(note->severity, Severity::note);
  EXPECT_LT(size_of_tables(document), FontSize::points(12));
  EXPECT_GE(size_of_tables(document), FontSize::points(10));
  EXPECT_TRUE(paginate(document, test_fonts())->findings.empty());
  FontSize larger = size_of_tables(document);
  ++larger.half_points;
  for (const model::StyleId id : {model::StyleId::table_heading, model::StyleId::table_text})
    document.styles[id].size = larger;
  EXPECT_FALSE(paginate(document, test_fonts())->findings.empty()) << "no smaller than needed";
}

TEST(NarrowColumns, TheSizeStaysWhereNoSmallerOneHelps) {
  model::Document document = table_of({std::string(60, 'W'), "a"}, Length::millimetres(30));
  ASSERT_TRUE(prepare(document, test_fonts()));
  EXPECT_FALSE(fit_table_size(document, test_fonts()));
  EXPECT_EQ(size_of_tables(document), FontSize::points(12));
}

TEST(NarrowColumns, TheSizeThatCutsTheFewestWordsIsTaken) {
  model::Document document =
      table_of({"nghiêng", std::string(60, 'W')}, Length::twips(36 * 20 + 216));
  ASSERT_TRUE(prepare(document, test_fonts()));
  EXPECT_THAT(fit_table_size(document, test_fonts())->message.en, HasSubstr("fewer words"));
  EXPECT_EQ(paginate(document, test_fonts())->findings.size(), 1U);
}

TEST(NarrowColumns, OneThatIsNarrowerThanALetterIsRefused) {
  model::Document document = table_of({"W", "a"}, Length::millimetres(6));
  ASSERT_TRUE(prepare(document, test_fonts()));
  const auto paged = paginate(document, test_fonts());
  ASSERT_FALSE(paged);
  EXPECT_EQ(paged.error().at(0).code, "layout.column-too-narrow");
  EXPECT_EQ(paged.error().at(0).fault, Fault::layout);
}

TEST(NarrowColumns, ALetterThatJustFitsIsSet) {
  model::Document document = table_of({"W", "a"}, Length::millimetres(9));
  ASSERT_TRUE(prepare(document, test_fonts()));
  EXPECT_TRUE(paginate(document, test_fonts()));
}

}  // namespace
}  // namespace vanban::layout
