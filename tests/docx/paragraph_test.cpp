// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "docx/wml/paragraph_writer.hpp"
#include "package.hpp"
#include "sample_documents.hpp"

namespace vanban::docx {
namespace {

using model::StyleId;
using samples::paragraph;

/// XML of one body paragraph.
std::string body_xml(const model::Paragraph& subject) {
  const model::StyleSheet styles = samples::document_of({}).styles;
  const wml::NumberingPlan plan;
  wml::ParagraphWriter writer(styles, plan);
  opc::XmlText out;
  writer.write(out, subject);
  return std::string(out.view());
}

TEST(Paragraph, PlainTextNamesItsStyleAndNothingElse) {
  EXPECT_EQ(body_xml(paragraph(StyleId::body, "Một")),
            "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/></w:pPr><w:r><w:t>Một</w:t></w:r></w:p>");
}

std::string parted_xml(const model::Paragraph& subject, const model::LastParagraph& last) {
  const model::StyleSheet styles = samples::document_of({}).styles;
  const wml::NumberingPlan plan;
  wml::ParagraphWriter writer(styles, plan);
  opc::XmlText out;
  writer.write(out, subject, {}, last);
  return std::string(out.view());
}

TEST(Paragraph, OneThatGoesToTheSignatureInPartIsWrittenAsTwo) {
  model::Paragraph subject = paragraph(StyleId::body, "");
  subject.inlines = {model::Run{"Một hai "}, model::Run{"ba bốn ", true}, model::Run{"năm"}};
  subject.keep_next = true;
  EXPECT_EQ(parted_xml(subject, {0, 0, 19, 10, Length::twips(41)}),
            "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/>"
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
            "<w:r><w:t xml:space=\"preserve\">Một hai </w:t></w:r>"
            "<w:r><w:rPr><w:b/></w:rPr><w:t>ba</w:t></w:r>"
            "<w:r><w:rPr><w:b/><w:spacing w:val=\"40\"/></w:rPr><w:t xml:space=\"preserve\"> </w:t>"
            "</w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bốn</w:t></w:r></w:p>"
            "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/><w:keepNext/>"
            "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/></w:pPr>"
            "<w:r><w:t>năm</w:t></w:r></w:p>");
}

TEST(Paragraph, OneThatRunsOverAPagesEndByItselfKeepsWithNothing) {
  model::Paragraph subject = paragraph(StyleId::body, "Một");
  subject.keep_next = true;
  EXPECT_EQ(parted_xml(subject, {}), body_xml(paragraph(StyleId::body, "Một")));
}

TEST(Paragraph, MarksAddToTheStyle) {
  model::Paragraph subject = paragraph(StyleId::organ, "");
  subject.inlines = {model::Run{"đậm", true, false}, model::Run{"cả hai", true, true}};
  EXPECT_EQ(body_xml(subject),
            "<w:p><w:pPr><w:pStyle w:val=\"CoQuanBanHanh\"/></w:pPr><w:r><w:t>đậm</w:t></w:r>"
            "<w:r><w:rPr><w:i/></w:rPr><w:t>cả hai</w:t></w:r></w:p>");
}

TEST(Paragraph, DeparturesFromTheStyleStandInSchemaOrder) {
  model::Paragraph subject = paragraph(StyleId::body, "x");
  subject.alignment = model::Alignment::centre;
  subject.space_after = Length::points(12);
  subject.keep_next = true;
  subject.page_break_before = true;
  EXPECT_EQ(body_xml(subject),
            "<w:p><w:pPr><w:pStyle w:val=\"NoiDung\"/><w:keepNext/><w:pageBreakBefore/>"
            "<w:spacing w:before=\"0\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>"
            "<w:jc w:val=\"center\"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>");
}

TEST(Paragraph, ALiteralLabelIsTextAndAnOrdinaryBlank) {
  model::Paragraph subject = paragraph(StyleId::article, "Quyết định này");
  subject.label = model::Label{"Điều 1.", model::NumberKind::article, false, true, false};
  EXPECT_NE(body_xml(subject).find("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Điều 1. "
                                   "</w:t></w:r><w:r><w:t>Quyết định này</w:t></w:r>"),
            std::string::npos);
}

TEST(Paragraph, CharactersWithElementsOfTheirOwn) {
  EXPECT_NE(body_xml(paragraph(StyleId::body, "27\u2011NQ\tb\u00ADc"))
                .find("<w:r><w:t>27</w:t><w:noBreakHyphen/><w:t>NQ</w:t><w:tab/><w:t>b</w:t>"
                      "<w:softHyphen/><w:t>c</w:t></w:r>"),
            std::string::npos);
}

TEST(Paragraph, OuterBlanksAreKept) {
  EXPECT_NE(
      body_xml(paragraph(StyleId::body, " a  b ")).find("<w:t xml:space=\"preserve\"> a  b </w:t>"),
      std::string::npos);
}

TEST(Paragraph, LineBreaksTurnTheirCompatibilitySettingOn) {
  const char* const kPath = "//w:compat/w:doNotExpandShiftReturn";
  model::Paragraph subject = paragraph(StyleId::body, "a");
  samples::Package without = samples::package_of(samples::document_of({subject}));
  EXPECT_FALSE(without.xml("word/settings.xml").select_node(kPath));
  subject.inlines.push_back(model::LineBreak{});
  samples::Package with = samples::package_of(samples::document_of({subject}));
  EXPECT_TRUE(with.xml("word/settings.xml").select_node(kPath));
  EXPECT_TRUE(with.xml("word/document.xml").select_node("//w:br"));
}

TEST(Paragraph, AnchorsBecomeBookmarksThatWordTakes) {
  wml::BookmarkNames names;
  EXPECT_EQ(names.name_for("dieu-3"), "m_dieu_3");
  EXPECT_EQ(names.name_for("một"), "m_m___t") << "one underscore for each byte";
  EXPECT_EQ(names.name_for("mọt"), "m_m___t_2") << "no name twice";
  EXPECT_EQ(names.name_for(std::string(80, 'a')), "m_" + std::string(32, 'a'));
  EXPECT_EQ(names.name_for(std::string(90, 'a')), "m_" + std::string(32, 'a') + "_2");
  model::Paragraph subject = paragraph(StyleId::body, "x");
  subject.anchor = "phu-luc";
  const std::string xml = body_xml(subject);
  EXPECT_NE(xml.find("<w:bookmarkStart w:id=\"0\" w:name=\"m_phu_luc\"/>"), std::string::npos);
  EXPECT_NE(xml.find("<w:bookmarkEnd w:id=\"0\"/>"), std::string::npos);
}

TEST(Paragraph, ADrawnLineIsATopBorderBetweenEqualIndents) {
  const model::StyleSheet styles = samples::document_of({}).styles;
  const wml::NumberingPlan plan;
  wml::ParagraphWriter writer(styles, plan);
  model::Rule rule;
  rule.length = Length::twips(3000);
  opc::XmlText out;
  writer.write(out, rule, Length::twips(9355));
  EXPECT_EQ(out.view(),
            "<w:p><w:pPr><w:pStyle w:val=\"DuongKe\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" "
            "w:space=\"0\" w:color=\"000000\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"0\" "
            "w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:left=\"3177\" w:right=\"3178\" "
            "w:firstLine=\"0\"/></w:pPr></w:p>");
}

}  // namespace
}  // namespace vanban::docx
