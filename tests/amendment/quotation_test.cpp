// SPDX-License-Identifier: MIT
// What is quoted prints as it was printed: the blocks are rich text that a template reads again.
#include "amendment/quotation.hpp"

#include <gtest/gtest.h>

#include "versions.hpp"

namespace vanban::amendment {
namespace {

using plan::Json;

Json quoted(const model::Paragraph& paragraph) {
  return block_of(outline_of(document_of({paragraph})), 0);
}

TEST(Quotation, TheNumberStandsInFrontOfTheText) {
  EXPECT_EQ(quoted(clause("2", "Cá nhân")), "2. Cá nhân");
  EXPECT_EQ(quoted(point("đ", "Phòng")), "đ) Phòng");
}

TEST(Quotation, SignsOfRichTextAreEscaped) {
  EXPECT_EQ(escaped(R"(a*b\c^[d]^2)"), R"(a\*b\\c\^[d]^2)");
  EXPECT_EQ(quoted(paragraph("Biển số 72*A")), R"(Biển số 72\*A)");
}

TEST(Quotation, MarksCloseBeforeBlanks) {
  model::Paragraph text;
  text.inlines = {model::Run{"Sở "}, model::Run{"chủ trì ", true}, model::Run{"ngay", false, true}};
  EXPECT_EQ(quoted(text), "Sở **chủ trì** *ngay*");
}

TEST(Quotation, TheLookOfTheStyleIsWrittenOut) {
  model::Document document = document_of({heading(1, "I", "MỤC ĐÍCH")});
  document.styles[model::StyleId::heading1].bold = true;
  EXPECT_EQ(block_of(outline_of(document), 0), "**I. MỤC ĐÍCH**");
}

TEST(Quotation, SingleNoBreakSpacesAreLeftToTheTemplate) {
  EXPECT_EQ(quoted(paragraph("Điều\u00A05")), "Điều 5");
  EXPECT_EQ(quoted(paragraph("ngày\u00A0\u00A0\u00A0tháng")), "ngày\u00A0\u00A0\u00A0tháng")
      << "an open place stays as wide as it is";
}

TEST(Quotation, TheEndMarkOfTheDocumentIsNotQuoted) {
  EXPECT_EQ(quoted(paragraph("Sở thực hiện./.")), "Sở thực hiện.");
}

TEST(Quotation, ALineEndStays) {
  model::Paragraph text;
  text.inlines = {model::Run{"Một"}, model::LineBreak{}, model::Run{"Hai"}};
  EXPECT_EQ(quoted(text), "Một\nHai");
}

TEST(Quotation, AFootnoteStandsAtItsMark) {
  model::Document document = document_of({paragraph("Theo luật^1 này")});
  document.footnotes.push_back(revision::footnote("Luật [số] 1"));
  const Outline outline = outline_of(document);
  EXPECT_EQ(block_of(outline, 0), R"(Theo luật^[Luật \[số\] 1] này)");
  EXPECT_EQ(note_of(outline, 0), R"(1. Luật \[số\] 1)");
}

TEST(Quotation, BlocksKeepTheirOrder) {
  const Outline outline = outline_of(document_of({clause("1", "Một"), clause("2", "Hai")}));
  const Blocks expected = {"1. Một", "2. Hai"};
  EXPECT_EQ(blocks_of(outline, {0, 1}), expected);
}

// ---- tables ----

Outline with_table(model::Table table) { return outline_of(document_of({std::move(table)})); }

model::Table staff() {
  model::Table table = revision::table({{"STT", "Tên"}, {"1", "An"}, {"2", "Bình"}});
  table.header_rows = 1;
  return table;
}

TEST(Quotation, ATableIsQuotedWithItsHeaderAndWidths) {
  const Json table = block_of(with_table(staff()), 0).at("table");
  EXPECT_EQ(table.at("header"), Json::parse(R"([["STT", "Tên"]])"));
  EXPECT_EQ(table.at("rows"), Json::parse(R"([["1", "An"], ["2", "Bình"]])"));
  EXPECT_EQ(table.at("columns").at(0), Json::parse(R"({"title": "STT", "width": "50.0%"})"));
}

TEST(Quotation, ChosenRowsStandUnderTheHeader) {
  const Json table = rows_of(with_table(staff()), 0, {2}).at("table");
  EXPECT_EQ(table.at("header"), Json::parse(R"([["STT", "Tên"]])"));
  EXPECT_EQ(table.at("rows"), Json::parse(R"([["2", "Bình"]])"));
}

TEST(Quotation, RowsUnderOneCellComeTogether) {
  model::Table table = staff();
  table.rows[1].cells[0].row_span = 2;
  table.rows[2].cells.erase(table.rows[2].cells.begin());
  const Json rows = rows_of(with_table(table), 0, {2}).at("table").at("rows");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.at(0).at(0), Json::parse(R"({"text": "1", "row_span": 2})"));
  EXPECT_EQ(rows.at(1), Json::parse(R"(["Bình"])"));
}

TEST(Quotation, CellsKeepTheirAlignmentAndParagraphs) {
  model::Table table = staff();
  model::Cell& cell = table.rows[1].cells[1];
  std::get<model::Paragraph>(cell.blocks[0]).alignment = model::Alignment::centre;
  cell.blocks.emplace_back(paragraph("Phó"));
  const Json rows = block_of(with_table(table), 0).at("table").at("rows");
  EXPECT_EQ(rows.at(0).at(1), Json::parse(R"({"text": ["An", "Phó"], "align": "center"})"));
}

// ---- quotation marks ----

TEST(Quotation, MarksGoAroundTheWholeQuotation) {
  const Blocks expected = {"“1. Một", "2. Hai”."};
  EXPECT_EQ(in_quotation_marks({"1. Một", "2. Hai"}), expected);
  EXPECT_EQ(in_quotation_marks({"Một"}), Blocks{"“Một”."});
  EXPECT_TRUE(in_quotation_marks({}).empty());
}

TEST(Quotation, ATableHasTheMarksInItsFirstAndLastCell) {
  const Json table = Json::parse(
      R"({"table": {"header": [["STT", "Tên"]], "rows": [["1", {"text": ["An", "Phó"]}]]}})");
  const Json quoted = Json::parse(
      R"({"table": {"header": [["“STT", "Tên"]], "rows": [["1", {"text": ["An", "Phó”."]}]]}})");
  EXPECT_EQ(in_quotation_marks({table}), Blocks{quoted});
}

TEST(Quotation, ATableWithoutTextHasTheMarksOnLinesOfTheirOwn) {
  const Json table = Json::parse(R"({"table": {}})");
  const Blocks expected = {"“", table, "”."};
  EXPECT_EQ(in_quotation_marks({table}), expected);
}

}  // namespace
}  // namespace vanban::amendment
