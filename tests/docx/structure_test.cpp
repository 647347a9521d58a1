// SPDX-License-Identifier: MIT
// Tables, sections, notes and contents as they stand in the package.
#include <gtest/gtest.h>

#include "docx/docx_writer.hpp"
#include "model/style_sheet.hpp"
#include "package.hpp"
#include "sample_documents.hpp"

namespace vanban::docx {
namespace {

using model::StyleId;
using samples::Package;
using samples::paragraph;

model::Cell cell(int column, int columns, int rows, const std::string& text) {
  model::Cell result;
  result.column = column;
  result.column_span = columns;
  result.row_span = rows;
  result.blocks.push_back(paragraph(StyleId::table_text, text));
  return result;
}

/// Two by three columns: A spans two rows, B two columns; the second row leaves A's column out.
model::Table spanned_table() {
  model::Table table;
  table.columns = {Length::twips(1000), Length::twips(2000), Length::twips(3000)};
  table.padding = Length::twips(108);
  table.indent = Length::twips(-50);
  table.header_rows = 1;
  table.rows.resize(2);
  table.rows[0].cells = {cell(0, 1, 2, "A"), cell(1, 2, 1, "B")};
  table.rows[1].cells = {cell(1, 1, 1, "C"), cell(2, 1, 1, "D")};
  table.rows[1].keep_whole = false;
  table.rows[1].keep_next = true;
  return table;
}

pugi::xml_node table_node(Package& package) {
  return package.xml("word/document.xml").select_node("//w:tbl").node();
}

TEST(Table, SpansBecomeGridSpanAndVMerge) {
  Package package = samples::package_of(samples::document_of({spanned_table()}));
  const pugi::xml_node table = table_node(package);
  EXPECT_STREQ(table.select_node("w:tr[1]/w:tc[1]/w:tcPr/w:vMerge/@w:val").attribute().value(),
               "restart");
  EXPECT_STREQ(table.select_node("w:tr[1]/w:tc[2]/w:tcPr/w:gridSpan/@w:val").attribute().value(),
               "2");
  EXPECT_STREQ(table.select_node("w:tr[1]/w:tc[2]/w:tcPr/w:tcW/@w:w").attribute().value(), "5000");
  const pugi::xml_node continued = table.select_node("w:tr[2]/w:tc[1]").node();
  EXPECT_TRUE(continued.child("w:tcPr").child("w:vMerge"));
  EXPECT_FALSE(continued.child("w:tcPr").child("w:vMerge").attribute("w:val"));
  EXPECT_EQ(table.select_nodes("w:tr[2]/w:tc").size(), 3U);
}

TEST(Table, ColumnsThatNobodyFillsGetAnEmptyCell) {
  model::Table table = spanned_table();
  table.rows[0].cells.pop_back();
  Package package = samples::package_of(samples::document_of({table}));
  EXPECT_EQ(table_node(package).select_nodes("w:tr[1]/w:tc").size(), 3U);
  EXPECT_EQ(table_node(package).select_nodes("w:tr[1]/w:tc[w:p]").size(), 3U);
}

TEST(Table, ADrawnLineIsCentredInsideThePaddingOfItsCell) {
  model::Table table = spanned_table();
  model::Rule rule;
  rule.length = Length::twips(1000);
  table.rows[0].cells[1].blocks.push_back(rule);
  Package package = samples::package_of(samples::document_of({table}));
  const pugi::xml_node line = table_node(package).select_node("w:tr[1]/w:tc[2]/w:p[2]").node();
  EXPECT_STREQ(line.select_node("w:pPr/w:ind/@w:left").attribute().value(), "1892")
      << "(5000 - 2 * 108 - 1000) / 2";
}

TEST(Table, RowsKeepTogetherAndRepeatAsTold) {
  Package package = samples::package_of(samples::document_of({spanned_table()}));
  const pugi::xml_node table = table_node(package);
  EXPECT_TRUE(table.select_node("w:tr[1]/w:trPr/w:tblHeader"));
  EXPECT_TRUE(table.select_node("w:tr[1]/w:trPr/w:cantSplit"));
  EXPECT_FALSE(table.select_node("w:tr[2]/w:trPr"));
  EXPECT_EQ(table.select_nodes("w:tr[2]//w:keepNext").size(), 3U);
  EXPECT_TRUE(table.select_nodes("w:tr[1]//w:keepNext").empty());
}

TEST(Table, TheIndentIsThatOfTheText) {
  Package package = samples::package_of(samples::document_of({spanned_table()}));
  EXPECT_STREQ(table_node(package).select_node("w:tblPr/w:tblInd/@w:w").attribute().value(), "58");
  EXPECT_TRUE(table_node(package).select_node("w:tblPr/w:tblBorders"));
}

TEST(Table, LayoutTablesHaveNoBorders) {
  model::Table table = spanned_table();
  table.role = model::TableRole::signature;
  Package package = samples::package_of(samples::document_of({table}));
  EXPECT_FALSE(table_node(package).select_node("w:tblPr/w:tblBorders"));
}

TEST(Table, InvisibleParagraphsStandAroundTables) {
  const auto shape = [](std::vector<model::Block> blocks) {
    Package package = samples::package_of(samples::document_of(std::move(blocks)));
    std::string result;
    for (const pugi::xml_node node :
         package.xml("word/document.xml").child("w:document").first_child()) {
      const std::string style = node.child("w:pPr").child("w:pStyle").attribute("w:val").value();
      const std::string name = node.name();
      result += name == "w:tbl" ? "T" : name == "w:sectPr" ? "S" : style == "KetThuc" ? "." : "p";
    }
    return result;
  };
  const model::Table table = spanned_table();
  const model::Paragraph text = paragraph(StyleId::body, "x");
  const model::Paragraph closing = paragraph(StyleId::closing, "");
  EXPECT_EQ(shape({}), ".S");
  EXPECT_EQ(shape({text}), "pS");
  EXPECT_EQ(shape({table}), ".T.S");
  EXPECT_EQ(shape({table, table, text, table, text}), ".T.TpTpS");
  EXPECT_EQ(shape({closing, table, closing}), ".T.S") << "no second one beside it";
}

model::Section section(model::SectionRole role, bool landscape, const std::string& text) {
  model::Section result;
  result.role = role;
  result.page.landscape = landscape;
  result.blocks.push_back(paragraph(StyleId::body, text));
  return result;
}

TEST(Sections, CarryPaperMarginsAndPageNumbers) {
  model::Document document = samples::document_of({paragraph(StyleId::body, "a")});
  document.sections.push_back(section(model::SectionRole::insert, true, "b"));
  document.sections.push_back(section(model::SectionRole::annex, false, "c"));
  Package package = samples::package_of(document);
  const auto found = package.xml("word/document.xml").select_nodes("//w:sectPr");
  ASSERT_EQ(found.size(), 3U);
  const auto value = [&](std::size_t i, const char* path) {
    return std::string(found[i].node().select_node(path).attribute().value());
  };
  EXPECT_EQ(value(0, "w:pgSz/@w:w"), "11906");
  EXPECT_EQ(value(0, "w:pgMar/@w:left"), "1701");
  EXPECT_EQ(value(0, "w:pgMar/@w:header"), "567");
  EXPECT_EQ(value(0, "w:pgNumType/@w:start"), "1");
  EXPECT_TRUE(found[0].node().child("w:titlePg"));
  EXPECT_EQ(value(1, "w:pgSz/@w:w"), "16838");
  EXPECT_EQ(value(1, "w:pgSz/@w:orient"), "landscape");
  EXPECT_FALSE(found[1].node().child("w:titlePg")) << "page numbers run on";
  EXPECT_FALSE(found[1].node().child("w:pgNumType"));
  EXPECT_EQ(value(2, "w:pgNumType/@w:start"), "1");
  EXPECT_EQ(found[2].node().parent().name(), std::string("w:body"));
}

TEST(Sections, TheHeaderIsAPageFieldAndTheFirstOneEmpty) {
  Package package = samples::package_of(samples::document_of({}));
  const auto& header = package.xml("word/header1.xml");
  EXPECT_STREQ(header.select_node("//w:instrText").node().text().get(), " PAGE ");
  EXPECT_STREQ(header.select_node("//w:t").node().text().get(), "2");
  EXPECT_FALSE(package.xml("word/header2.xml").select_node("//w:r"));
}

model::Document with_footnotes(std::vector<std::size_t> marks, std::size_t notes) {
  model::Paragraph text = paragraph(StyleId::body, "x");
  for (const std::size_t mark : marks) text.inlines.push_back(model::FootnoteMark{mark});
  model::Document document = samples::document_of({text});
  for (std::size_t i = 0; i < notes; ++i)
    document.footnotes.push_back({{paragraph(StyleId::footnote, "n" + std::to_string(i)),
                                   paragraph(StyleId::footnote, "tiếp")}});
  return document;
}

TEST(Footnotes, HaveSeparatorsIdsAndOneMarkEach) {
  Package package = samples::package_of(with_footnotes({0, 1}, 2));
  const auto notes = package.xml("word/footnotes.xml").select_nodes("//w:footnote");
  ASSERT_EQ(notes.size(), 4U);
  EXPECT_STREQ(notes[0].node().attribute("w:id").value(), "-1");
  EXPECT_STREQ(notes[1].node().attribute("w:type").value(), "continuationSeparator");
  EXPECT_STREQ(notes[3].node().attribute("w:id").value(), "2");
  EXPECT_EQ(notes[3].node().select_nodes(".//w:footnoteRef").size(), 1U);
  const auto marks = package.xml("word/document.xml").select_nodes("//w:footnoteReference/@w:id");
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_STREQ(marks[1].attribute().value(), "2");
}

TEST(Contents, AreAFieldWithItsResultStored) {
  model::Document document = samples::document_of(
      {model::TableOfContents{"MỤC LỤC", 2}, samples::heading(1, "I.", "MỘT"),
       samples::heading(3, "1.1.", "bỏ qua"), samples::heading(2, "1.", "Hai")});
  model::PageFacts facts = samples::facts_for(document);
  facts.contents[2].page = 7;
  Package package(samples::write(document, facts));
  const auto& xml = package.xml("word/document.xml");
  const auto links = xml.select_nodes("//w:hyperlink");
  ASSERT_EQ(links.size(), 2U);
  EXPECT_STREQ(links[1].node().attribute("w:anchor").value(), "_Toc00000003");
  EXPECT_STREQ(links[1].node().select_node("w:r[1]/w:t").node().text().get(), "1. Hai");
  EXPECT_STREQ(links[1].node().select_node("w:r[last()-1]/w:t").node().text().get(), "7");
  EXPECT_TRUE(xml.select_node("//w:bookmarkStart[@w:name='_Toc00000003']"));
  EXPECT_EQ(xml.select_nodes("//w:fldChar[@w:fldCharType='begin']").size(),
            xml.select_nodes("//w:fldChar[@w:fldCharType='end']").size());
  EXPECT_STREQ(xml.select_node("//w:tab[@w:leader='dot']/@w:pos").attribute().value(), "9355");
}

TEST(Contents, AChapterIsOneLine) {
  Package package = samples::package_of(samples::document_of(
      {model::TableOfContents{"MỤC LỤC", 3}, samples::paragraph(StyleId::part_marker, "Chương I"),
       samples::paragraph(StyleId::part_title, "QUY ĐỊNH"),
       samples::paragraph(StyleId::article_title, "Phạm vi")}));
  const auto& xml = package.xml("word/document.xml");
  const auto links = xml.select_nodes("//w:hyperlink");
  ASSERT_EQ(links.size(), 2U);
  EXPECT_STREQ(links[0].node().select_node("w:r[1]/w:t").node().text().get(), "Chương I. QUY ĐỊNH");
  EXPECT_EQ(xml.select_nodes("//w:bookmarkStart").size(), 2U);
}

TEST(Headings, HaveTheLevelOfTheirDocument) {
  model::Paragraph heading = samples::heading(1, "I.", "MỘT");
  heading.outline_level = 2;
  Package package =
      samples::package_of(samples::document_of({heading, samples::heading(2, "1.", "Hai")}));
  const auto levels = package.xml("word/document.xml").select_nodes("//w:outlineLvl/@w:val");
  ASSERT_EQ(levels.size(), 1U) << "the other has that of its style";
  EXPECT_STREQ(levels[0].attribute().value(), "1");
}

model::Document letter() {
  model::Document document = samples::document_of({samples::paragraph(StyleId::body, "Nội dung")});
  model::Rule rule;
  rule.length = document.sections[0].page.text_width();
  document.sections[0].foot = {rule, samples::paragraph(StyleId::contact, "Số 1, đường A")};
  document.sections.push_back(document.sections[0]);
  document.sections[1].foot.clear();
  return document;
}

TEST(Foot, IsTheFooterOfTheFirstPageOnly) {
  Package package = samples::package_of(letter());
  const auto& xml = package.xml("word/document.xml");
  const auto references = xml.select_nodes("//w:footerReference");
  ASSERT_EQ(references.size(), 2U);
  EXPECT_STREQ(references[0].node().attribute("w:type").value(), "first");
  EXPECT_STREQ(references[0].node().attribute("r:id").value(), "rIdFirstFooter");
  EXPECT_STREQ(references[1].node().attribute("r:id").value(), "rIdNoFooter")
      << "else the second section would have the footer of the first";
  EXPECT_STREQ(package.xml("word/footer1.xml").select_node("//w:t").node().text().get(),
               "Số 1, đường A");
  EXPECT_FALSE(package.xml("word/footer2.xml").select_node("//w:t"));
}

TEST(Foot, DocumentsWithoutOneHaveNoFooters) {
  DocxWriter writer;
  const model::Document with = letter();
  const model::Document without = samples::document_of({samples::paragraph(StyleId::body, "x")});
  const std::string first = *writer.write(without, samples::facts_for(without));
  ASSERT_TRUE(writer.write(with, samples::facts_for(with)));
  EXPECT_EQ(*writer.write(without, samples::facts_for(without)), first)
      << "whatever the writer wrote before";
  EXPECT_EQ(first.find("word/footer"), std::string::npos);
}

TEST(Contents, HeadingsHaveNoBookmarkWhereThereAreNoContents) {
  Package package = samples::package_of(samples::document_of({samples::heading(1, "I.", "MỘT")}));
  EXPECT_FALSE(package.xml("word/document.xml").select_node("//w:bookmarkStart"));
}

}  // namespace
}  // namespace vanban::docx
