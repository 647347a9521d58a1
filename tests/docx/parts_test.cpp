// SPDX-License-Identifier: MIT
// Styles, settings and properties.
#include <gtest/gtest.h>

#include <set>

#include "docx/wml/style_table.hpp"
#include "model/style_sheet.hpp"
#include "package.hpp"
#include "sample_documents.hpp"

namespace vanban::docx {
namespace {

using model::StyleId;
using samples::Package;

pugi::xml_node style_node(Package& package, StyleId role) {
  return package.xml("word/styles.xml")
      .child("w:styles")
      .find_child_by_attribute("w:style", "w:styleId", std::string(wml::style_id_of(role)).c_str());
}

TEST(Styles, EveryRoleHasOneWithItsVietnameseNameAndNoComma) {
  Package package = samples::package_of(samples::document_of({}));
  std::set<std::string> ids;
  for (std::size_t i = 0; i < model::kStyleCount; ++i) {
    const auto role = static_cast<StyleId>(i);
    const pugi::xml_node style = style_node(package, role);
    ASSERT_TRUE(style) << model::name_of(role);
    EXPECT_TRUE(ids.insert(std::string(wml::style_id_of(role))).second) << "id used twice";
    const std::string name = style.child("w:name").attribute("w:val").value();
    const std::string alias = style.child("w:aliases").attribute("w:val").value();
    EXPECT_EQ(alias.empty() ? name : alias, model::vietnamese_name_of(role));
    EXPECT_EQ(name.find(','), std::string::npos);
    EXPECT_TRUE(style.child("w:next"));
  }
}

TEST(Styles, CarryTheValuesOfTheStyleSheet) {
  model::Document document = samples::document_of({});
  model::Style& body = document.styles[StyleId::body];
  body.size = FontSize::points(13);
  body.first_line = Length::millimetres(10);
  body.space_after = Length::points(8);
  body.line = {model::LineSpacing::Kind::multiple, 1150};
  Package package = samples::package_of(document);
  const pugi::xml_node style = style_node(package, StyleId::body);
  EXPECT_STREQ(style.select_node("w:rPr/w:sz/@w:val").attribute().value(), "26");
  EXPECT_STREQ(style.select_node("w:pPr/w:ind/@w:firstLine").attribute().value(), "567");
  EXPECT_STREQ(style.select_node("w:pPr/w:spacing/@w:after").attribute().value(), "160");
  EXPECT_STREQ(style.select_node("w:pPr/w:spacing/@w:before").attribute().value(), "0");
  EXPECT_STREQ(style.select_node("w:pPr/w:spacing/@w:line").attribute().value(), "276");
  EXPECT_STREQ(style.select_node("w:pPr/w:jc/@w:val").attribute().value(), "both");
}

TEST(Styles, HeadingsAreWordsOwnWithListAndOutline) {
  Package package = samples::package_of(samples::document_of({}));
  const pugi::xml_node heading = style_node(package, StyleId::heading2);
  EXPECT_STREQ(heading.child("w:name").attribute("w:val").value(), "heading 2");
  EXPECT_FALSE(heading.attribute("w:customStyle"));
  EXPECT_STREQ(heading.select_node("w:pPr/w:numPr/w:ilvl/@w:val").attribute().value(), "1");
  EXPECT_STREQ(heading.select_node("w:pPr/w:outlineLvl/@w:val").attribute().value(), "1");
  EXPECT_TRUE(heading.select_node("w:pPr/w:keepNext"));
  EXPECT_STREQ(package.xml("word/numbering.xml")
                   .select_node("//w:lvl[@w:ilvl='1']/w:pStyle/@w:val")
                   .attribute()
                   .value(),
               "Heading2");
}

TEST(Styles, DefaultsAreVietnameseTimesNewRomanWithoutKerning) {
  Package package = samples::package_of(samples::document_of({}));
  const auto& xml = package.xml("word/styles.xml");
  const pugi::xml_node fonts = xml.select_node("//w:rPrDefault//w:rFonts").node();
  for (const char* script : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"})
    EXPECT_STREQ(fonts.attribute(script).value(), "Times New Roman");
  EXPECT_STREQ(xml.select_node("//w:rPrDefault//w:lang/@w:val").attribute().value(), "vi-VN");
  EXPECT_STREQ(xml.select_node("//w:pPrDefault//w:widowControl/@w:val").attribute().value(), "1");
  EXPECT_FALSE(xml.select_node("//w:kern"));
}

TEST(Settings, AskForTheLineBreaksOfMode14) {
  Package package = samples::package_of(samples::document_of({}));
  EXPECT_STREQ(package.xml("word/settings.xml")
                   .select_node("//w:compatSetting[@w:name='compatibilityMode']/@w:val")
                   .attribute()
                   .value(),
               "14");
}

TEST(Properties, HoldTheMetadataOfTheDecree) {
  const samples::Sample sample = samples::everything();
  Package package(samples::write(sample.document, sample.facts));
  const auto custom = [&](const char* name) {
    const std::string query = std::string("//property[@name='") + name + "']/vt:lpwstr";
    return std::string(
        package.xml("docProps/custom.xml").select_node(query.c_str()).node().text().get());
  };
  EXPECT_EQ(custom("TypeName"), "Kế hoạch");
  EXPECT_EQ(custom("CodeNumber"), "12");
  EXPECT_EQ(custom("CodeNotation"), "KH-STP");
  EXPECT_EQ(custom("IssuedDate"), "2024-02-05");
  EXPECT_EQ(custom("Subject"), "Phát động phong trào \"thi đua\" & khen thưởng");
  EXPECT_EQ(custom("SignerPosition"), "Phó Giám đốc");
  EXPECT_EQ(custom("SignerFullName"), "Nguyễn Văn A");
  const auto& core = package.xml("docProps/core.xml");
  EXPECT_STREQ(core.select_node("//dc:title").node().text().get(),
               "Kế hoạch Phát động phong trào thi đua");
  EXPECT_STREQ(core.select_node("//dcterms:created").node().text().get(), "2024-02-05T00:00:00Z");
  EXPECT_STREQ(core.select_node("//dc:identifier").node().text().get(), "12/KH-STP");
}

TEST(Properties, ADraftHasNoDate) {
  samples::Sample sample = samples::everything();
  sample.document.metadata.issued_date.day.reset();
  Package package(samples::write(sample.document, sample.facts));
  EXPECT_FALSE(package.xml("docProps/core.xml").select_node("//dcterms:created"));
  EXPECT_FALSE(package.xml("docProps/custom.xml").select_node("//property[@name='IssuedDate']"));
}

}  // namespace
}  // namespace vanban::docx
