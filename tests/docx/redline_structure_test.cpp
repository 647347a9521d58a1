// SPDX-License-Identifier: MIT
// How single changes look in the XML of a redline.
#include <gtest/gtest.h>

#include "model/style_sheet.hpp"
#include "redline_check.hpp"
#include "revision/compare.hpp"
#include "revision/documents.hpp"
#include "sample_documents.hpp"

namespace vanban::docx::samples {
namespace {

using model::NumberKind;
using model::StyleId;
using revision::footnote;

model::Document with_blocks(std::vector<model::Block> blocks) {
  return document_of(std::move(blocks));
}

model::Document with_texts(const std::vector<std::string>& texts) {
  std::vector<model::Block> blocks;
  for (const std::string& text : texts) blocks.emplace_back(revision::paragraph(text));
  return with_blocks(std::move(blocks));
}

/// The body without author and date; numbers of changes replaced by `#`.
std::string body_of(Package& redline) {
  std::string xml = xml_of(redline.xml("word/document.xml").child("w:document").child("w:body"));
  const auto strip = [&](const std::string& from, const std::string& until) {
    for (std::size_t at = xml.find(from); at != std::string::npos; at = xml.find(from, at))
      xml.erase(at, xml.find(until, at + from.size()) + until.size() - at);
  };
  strip(" w:author=\"", "\"");
  strip(" w:date=\"", "\"");
  strip(" w:id=\"", "\"");
  return xml.substr(0, xml.find("<w:sectPr><w:headerReference w:type=\"default\"")).substr(8);
}

std::string body_of(const model::Document& before, const model::Document& after) {
  Package redline = redline_of(before, after);
  return body_of(redline);
}

TEST(RedlineStructure, ChangedWordsKeepTheRestOfTheParagraphPlain) {
  EXPECT_EQ(
      body_of(with_texts({"Trước ngày 05 tháng 11."}), with_texts({"Trước ngày 15 tháng 11."})),
      "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/></w:pPr>"
      "<w:r><w:t xml:space=\"preserve\">Trước ngày </w:t></w:r>"
      "<w:del><w:r><w:delText>05</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>15</w:t></w:r></w:ins>"
      "<w:r><w:t xml:space=\"preserve\"> tháng 11.</w:t></w:r></w:p>");
}

TEST(RedlineStructure, EveryChangeNamesAuthorAndDate) {
  Package redline = redline_of(with_texts({"Một hai"}), with_texts({"Một ba"}));
  const pugi::xml_node change = redline.xml("word/document.xml").select_node("//w:ins").node();
  EXPECT_STREQ(change.attribute("w:author").value(), "Nguyễn Văn A");
  EXPECT_STREQ(change.attribute("w:date").value(), "2024-02-15T09:00:00Z");

  RedlineWriter writer;
  const model::Document one = with_texts({"Một"});
  const model::Document two = with_texts({"Hai"});
  const auto undated =
      writer.write(revision::compare(one, two), facts_for(one), facts_for(two), {"A & B", ""});
  ASSERT_TRUE(undated);
  Package package(*undated);
  EXPECT_STREQ(
      package.xml("word/document.xml").select_node("//w:ins").node().attribute("w:author").value(),
      "A & B");
  EXPECT_FALSE(package.xml("word/document.xml").select_node("//@w:date"));
}

TEST(RedlineStructure, AnotherLookIsAChangeOfFormatting) {
  EXPECT_EQ(body_of(with_texts({"Chủ đề đoàn kết năm"}), with_texts({"Chủ đề **đoàn kết** năm"})),
            "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/></w:pPr>"
            "<w:r><w:t xml:space=\"preserve\">Chủ đề </w:t></w:r>"
            "<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>đoàn kết</w:t></w:r>"
            "<w:r><w:t xml:space=\"preserve\"> năm</w:t></w:r></w:p>");
}

TEST(RedlineStructure, AWholeParagraphComesAndGoesWithItsMark) {
  const std::string xml = body_of(with_texts({"Mở đầu", "Nội dung thi đua", "Tổ chức"}),
                                  with_texts({"Mở đầu", "Tổ chức"}));
  EXPECT_NE(xml.find("<w:pStyle w:val=\"NoiDung\"/><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r>"
                     "<w:delText>Nội dung thi đua</w:delText></w:r></w:del></w:p>"),
            std::string::npos)
      << xml;
}

TEST(RedlineStructure, TheLastMarkOfTheBodyIsNeverTracked) {
  const std::string gone =
      body_of(with_texts({"Mở đầu", "Phần cuối bỏ đi"}), with_texts({"Mở đầu"}));
  EXPECT_EQ(gone,
            "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/><w:rPr><w:del/></w:rPr></w:pPr>"
            "<w:r><w:t>Mở đầu</w:t></w:r></w:p>"
            "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/></w:pPr>"
            "<w:del><w:r><w:delText>Phần cuối bỏ đi</w:delText></w:r></w:del></w:p>");
}

TEST(RedlineStructure, AMovedParagraphHasTwoNamedEnds) {
  const std::string moved = "Các đơn vị đăng ký thi đua trước ngày 15 tháng 02 hằng năm";
  Package redline = redline_of(with_texts({moved, "Thứ nhất", "Thứ hai", "Hết"}),
                               with_texts({"Thứ nhất", "Thứ hai", moved, "Hết"}));
  const pugi::xml_document& xml = redline.xml("word/document.xml");
  const std::string from = xml.select_node("//w:moveFromRangeStart/@w:name").attribute().value();
  EXPECT_EQ(from, "move1");
  EXPECT_EQ(from, xml.select_node("//w:moveToRangeStart/@w:name").attribute().value());
  EXPECT_EQ(moved, xml.select_node("//w:moveFrom//w:t").node().text().get());
  EXPECT_EQ(moved, xml.select_node("//w:moveTo//w:t").node().text().get());
  EXPECT_TRUE(xml.select_node("//w:pPr/w:rPr/w:moveFrom"));
  EXPECT_TRUE(xml.select_node("//w:pPr/w:rPr/w:moveTo"));
  EXPECT_FALSE(xml.select_node("//w:ins|//w:del"));
}

TEST(RedlineStructure, WhatChangedInAMovedParagraphIsShownAtBothEnds) {
  const model::Document before =
      with_texts({"Các đơn vị đăng ký thi đua trước ngày 15 hằng năm", "Một", "Hai", "Hết"});
  const model::Document after =
      with_texts({"Một", "Hai", "Các đơn vị đăng ký thi đua trước ngày 20 hằng năm", "Hết"});
  expect_exact(before, after, "moved and changed");
  Package redline = redline_of(before, after);
  const pugi::xml_document& xml = redline.xml("word/document.xml");
  EXPECT_STREQ(xml.select_node("//w:moveFrom/w:del//w:delText").node().text().get(), "15");
  EXPECT_STREQ(xml.select_node("//w:p[w:moveTo]/w:ins//w:t").node().text().get(), "20");
  EXPECT_EQ(xml.select_nodes("//w:p/w:moveFrom").size(), 1U) << "one stretch goes as a whole";
}

TEST(RedlineStructure, OnlyTheRangesOfMovesHaveADateWhereNoneIsGiven) {
  const std::string moved = "Các đơn vị đăng ký thi đua trước ngày 15 tháng 02 hằng năm";
  const model::Document before = with_texts({moved, "Thứ nhất", "Thứ hai", "Hết"});
  const model::Document after = with_texts({"Thứ nhất", "Thứ hai", moved, "Hết"});
  const auto file = RedlineWriter().write(revision::compare(before, after), {}, {}, {"A", ""});
  ASSERT_TRUE(file);
  Package package(*file);
  const pugi::xml_document& xml = package.xml("word/document.xml");
  EXPECT_EQ(xml.select_nodes("//@w:date").size(), 2U) << "the schema asks for it";
  EXPECT_TRUE(xml.select_node("//w:moveFromRangeStart/@w:date"));
  EXPECT_TRUE(xml.select_node("//w:moveToRangeStart/@w:date"));
}

TEST(RedlineStructure, ALiteralNumberIsTextAndALiveOneIsNot) {
  const auto article = [](const std::string& label) {
    return revision::labelled(label, NumberKind::article, "Hiệu lực thi hành", StyleId::article);
  };
  const std::string literal =
      body_of(with_blocks({article("Điều 3.")}), with_blocks({article("Điều 4.")}));
  EXPECT_NE(literal.find("<w:del><w:r><w:delText xml:space=\"preserve\">Điều 3. </w:delText>"),
            std::string::npos)
      << literal;
  EXPECT_NE(literal.find("</w:ins><w:r><w:t>Hiệu lực thi hành</w:t></w:r>"), std::string::npos);

  const model::Document before = with_blocks({heading(1, "I.", "TỔ CHỨC THỰC HIỆN")});
  const model::Document after =
      with_blocks({heading(1, "I.", "MỤC ĐÍCH"), heading(1, "II.", "TỔ CHỨC THỰC HIỆN")});
  const std::string live = body_of(before, after);
  EXPECT_NE(live.find("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>TỔ CHỨC THỰC "
                      "HIỆN</w:t></w:r></w:p>"),
            std::string::npos)
      << live;
}

TEST(RedlineStructure, RowsComeAndGoOneByOne) {
  const std::string xml = body_of(
      with_blocks({revision::table({{"1", "Ban hành kế hoạch"}, {"2", "Sơ kết phong trào"}})}),
      with_blocks({revision::table({{"1", "Ban hành kế hoạch"}, {"2", "Kiểm tra các đơn vị"}})}));
  EXPECT_NE(xml.find("<w:trPr><w:cantSplit/><w:del/></w:trPr>"), std::string::npos) << xml;
  EXPECT_NE(xml.find("<w:trPr><w:cantSplit/><w:ins/></w:trPr>"), std::string::npos) << xml;
  EXPECT_NE(xml.find("<w:del><w:r><w:delText>Sơ kết phong trào</w:delText></w:r></w:del>"),
            std::string::npos);
}

TEST(RedlineStructure, OtherWidthsOfALetterheadAreChangesOfItsProperties) {
  model::Table head = revision::table({{"SỞ TƯ PHÁP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}});
  head.role = model::TableRole::letterhead;
  const model::Document before = with_blocks({head});
  head.columns = {Length::millimetres(70), Length::millimetres(95)};
  Package redline = redline_of(before, with_blocks({head}));
  const pugi::xml_document& xml = redline.xml("word/document.xml");
  EXPECT_TRUE(xml.select_node("//w:tblPr/w:tblPrChange/w:tblPr/w:tblW"));
  EXPECT_TRUE(xml.select_node("//w:tblGrid/w:tblGridChange/w:tblGrid/w:gridCol"));
  EXPECT_TRUE(xml.select_node("//w:tcPr/w:tcPrChange/w:tcPr/w:tcW"));
  EXPECT_FALSE(xml.select_node("//w:ins|//w:del"));
}

TEST(RedlineStructure, FootnotesOfBothDocumentsStandInOnePart) {
  model::Document before = with_texts({"Theo Luật Thi đua^1 và Nghị định^2 hiện hành"});
  before.footnotes = {footnote("Luật số 06/2022/QH15"), footnote("Nghị định số 98/2023/NĐ-CP")};
  model::Document after = with_texts({"Theo Hiến pháp^1, Luật Thi đua^2 và Nghị định hiện hành"});
  after.footnotes = {footnote("Hiến pháp năm 2013"), footnote("Luật số 06/2022/QH15 mới")};
  expect_exact(before, after, "footnotes");
  Package redline = redline_of(before, after);
  const pugi::xml_document& notes = redline.xml("word/footnotes.xml");
  EXPECT_EQ(notes.select_nodes("//w:footnote[not(@w:type)]").size(), 3U);
  const pugi::xml_document& body = redline.xml("word/document.xml");
  EXPECT_TRUE(body.select_node("//w:ins/w:r/w:footnoteReference[@w:id='1']"));
  EXPECT_TRUE(body.select_node("//w:p/w:r/w:footnoteReference[@w:id='2']"));
  EXPECT_TRUE(body.select_node("//w:del/w:r/w:footnoteReference[@w:id='3']"));
  EXPECT_STREQ(notes.select_node("//w:footnote[@w:id='2']//w:ins//w:t").node().text().get(),
               " mới");
}

TEST(RedlineStructure, PageSetUpIsTrackedWithItsSection) {
  const model::Document before = with_texts({"Một"});
  model::Document after = before;
  after.sections[0].page.landscape = true;
  Package redline = redline_of(before, after);
  const pugi::xml_node section =
      redline.xml("word/document.xml").select_node("//w:body/w:sectPr").node();
  EXPECT_STREQ(section.child("w:pgSz").attribute("w:orient").value(), "landscape");
  const pugi::xml_node old = section.child("w:sectPrChange").child("w:sectPr");
  EXPECT_FALSE(old.child("w:pgSz").attribute("w:orient"));
  EXPECT_FALSE(old.child("w:headerReference")) << "17.13.5.32 has none";
}

TEST(RedlineStructure, ASectionComesWithTheMarkThatHoldsItsPage) {
  const model::Document before = with_texts({"Nội dung chính"});
  model::Document after = before;
  after.sections.push_back(with_texts({"Phụ lục"}).sections[0]);
  after.sections[1].role = model::SectionRole::annex;
  after.sections[1].page.landscape = true;
  expect_exact(before, after, "inserted section");
  expect_exact(after, before, "deleted section");
  Package redline = redline_of(before, after);
  EXPECT_TRUE(redline.xml("word/document.xml").select_node("//w:pPr[w:sectPr]/w:rPr/w:ins"));
}

TEST(RedlineStructure, ContentsAreReplacedOnlyWhereALineDiffers) {
  const model::Block contents = model::TableOfContents{"MỤC LỤC", 3};
  const model::Document before = with_blocks({contents, heading(1, "I.", "MỤC ĐÍCH")});
  const model::Document same =
      with_blocks({contents, heading(1, "I.", "MỤC ĐÍCH"), revision::paragraph("Nội dung mới")});
  const model::Document other = with_blocks({contents, heading(1, "I.", "YÊU CẦU MỤC ĐÍCH")});
  EXPECT_EQ(body_of(before, same).find("delInstrText"), std::string::npos);
  const std::string xml = body_of(before, other);
  EXPECT_NE(xml.find("<w:delInstrText xml:space=\"preserve\"> TOC "), std::string::npos) << xml;
  expect_exact(before, same, "same contents");
  expect_exact(before, other, "other contents");
}

TEST(RedlineStructure, TwoTablesNeverTouch) {
  const model::Block intro = revision::paragraph("Danh sách như sau đây của các đơn vị:");
  const model::Document before = with_blocks({intro, revision::table({{"Một", "Hai"}})});
  const model::Document after = with_blocks({intro, revision::table({{"Một", "Hai", "Ba"}})});
  expect_exact(before, after, "replaced table");
  Package redline = redline_of(before, after);
  EXPECT_FALSE(
      redline.xml("word/document.xml").select_node("//w:tbl/following-sibling::*[1][self::w:tbl]"));
}

TEST(RedlineStructure, ARowUnderCellsThatNowSpanItIsReplaced) {
  model::Table grid = revision::table({{"Một", "Hai", "Ba"}, {"Bốn", "Năm", "Sáu"}});
  grid.rows[0].cells[0].row_span = grid.rows[0].cells[1].row_span = 2;
  grid.rows[1].cells.erase(grid.rows[1].cells.begin(), grid.rows[1].cells.begin() + 2);
  const model::Document before = with_blocks({grid});
  grid.rows[0].cells[0].column_span = 2;
  grid.rows[0].cells.erase(grid.rows[0].cells.begin() + 1);
  expect_exact(before, with_blocks({grid}), "other cells above");
}

TEST(RedlineStructure, EqualDocumentsGiveTheDocumentItself) {
  const model::Document same = everything().document;
  Package redline = redline_of(same, same);
  EXPECT_EQ(redline.part("word/numbering.xml"), package_of(same).part("word/numbering.xml"));
  EXPECT_FALSE(redline.xml("word/document.xml")
                   .select_node("//w:ins|//w:del|//w:moveFrom|//w:moveTo|//w:pPrChange|"
                                "//w:rPrChange|//w:sectPrChange|//w:tblPrChange"));
}

TEST(RedlineStructure, SaysThatStylesAreNotTracked) {
  const model::Document before = with_texts({"Một"});
  model::Document after = before;
  EXPECT_TRUE(untracked_changes(revision::compare(before, after)).empty());
  after.styles[StyleId::body].size = FontSize::points(13);
  const Diagnostics notes = untracked_changes(revision::compare(before, after));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].code, "docx.styles-not-tracked");
  EXPECT_EQ(notes[0].severity, Severity::note);
}

TEST(RedlineStructure, RefusesWhatNoFileCanHold) {
  RedlineWriter writer;
  const model::Document before = with_texts({"Một"});
  const model::Document after = with_texts({"Hai"});
  const auto code_of = [&](const model::Document& next, const model::PageFacts& facts,
                           const std::string& author) {
    const auto file =
        writer.write(revision::compare(before, next), facts_for(before), facts, {author, ""});
    return file ? "" : file.error().front().code;
  };
  EXPECT_EQ(code_of(after, facts_for(after), "A"), "");
  EXPECT_EQ(code_of(after, facts_for(after), "A\x01"), "docx.illegal-character");
  EXPECT_EQ(code_of(with_texts({"Hai\x02"}), {}, "A"), "docx.illegal-character");
  model::Document disordered = with_texts({"Hai^2 ba^1"});
  disordered.footnotes = {footnote("một"), footnote("hai")};
  EXPECT_EQ(code_of(disordered, {}, "A"), "docx.footnote-order");
  const model::Document contents =
      with_blocks({model::TableOfContents{"MỤC LỤC", 3}, heading(1, "I.", "MỤC ĐÍCH")});
  EXPECT_EQ(code_of(contents, {}, "A"), "docx.contents-mismatch");
  EXPECT_EQ(code_of(after, facts_for(after), "A"), "") << "the writer can be used again";
}

TEST(RedlineStructure, SameComparisonSameBytes) {
  const model::Document before = everything().document;
  const model::Document after = with_texts({"Một dòng"});
  const revision::Revision revision = revision::compare(before, after);
  RedlineWriter used, fresh;
  const RevisionAuthor author{"Nguyễn Văn A", ""};
  const auto first = used.write(revision, facts_for(before), facts_for(after), author);
  ASSERT_TRUE(
      used.write(revision::compare(after, before), facts_for(after), facts_for(before), author));
  EXPECT_EQ(used.write(revision, facts_for(before), facts_for(after), author), first);
  EXPECT_EQ(fresh.write(revision, facts_for(before), facts_for(after), author), first);
}

}  // namespace
}  // namespace vanban::docx::samples
