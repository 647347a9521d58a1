// SPDX-License-Identifier: MIT
// Packages that are built in other ways, and those that cannot be read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/dump.hpp"
#include "reading/reader.hpp"
#include "word_file.hpp"

namespace vanban::reading {
namespace {

using testing::HasSubstr;

const std::string kRels =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
    "officeDocument\" Target=\"/story/main.xml\"/></Relationships>";

std::string strict(const std::string& body) {
  return "<x:document xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:body>" +
         body + "</x:body></x:document>";
}

std::string utf16(const std::u16string& text) {
  std::string bytes = "\xFF\xFE";
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xFFU);
    bytes += static_cast<char>(unit >> 8U);
  }
  return bytes;
}

TEST(DocxPackage, StrictFilesAndAbsoluteTargetsAreRead) {
  WordFile file("");
  file.without("word/document.xml").raw("_rels/.rels", kRels);
  file.raw("story/main.xml",
           strict("<x:p><x:pPr><x:ind x:start=\"36pt\"/></x:pPr><x:r><x:t>chặt chẽ"
                  "</x:t></x:r></x:p>"));
  const ShownDocument document = file.read();
  const auto& paragraph = std::get<Paragraph>(document.sections.at(0).blocks.at(0).content);
  EXPECT_EQ(dump(paragraph), "chặt chẽ");
  EXPECT_EQ(paragraph.indent_left, Length::points(36));
}

TEST(DocxPackage, PartsMayBeUtf16) {
  WordFile file("");
  file.raw(
      "word/document.xml",
      utf16(u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document xmlns:w=\"http://schemas."
            u"openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Điều 1</w:t>"
            u"</w:r></w:p></w:body></w:document>"));
  EXPECT_EQ(dumped(file), "Điều 1\n");
}

TEST(DocxPackage, StylesAndRelationshipsMayBeMissing) {
  WordFile file("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + r("x") + "</w:p>");
  file.without("_rels/.rels").relationship("s", "styles", "styles.xml");
  EXPECT_EQ(dumped(file), "x\n");
  EXPECT_EQ(std::get<Paragraph>(file.read().sections[0].blocks[0].content).style, "Heading1");
}

TEST(DocxPackage, TitleAndAuthorAreThoseOfTheProperties) {
  WordFile file(p("x"));
  file.raw(
      "_rels/.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
      "metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
  file.raw("docProps/core.xml",
           "<p xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Kế hoạch"
           "</dc:title><dc:creator>Lê An</dc:creator></p>");
  EXPECT_EQ(file.read().title, "Kế hoạch");
  EXPECT_EQ(file.read().author, "Lê An");
}

TEST(DocxPackage, MacrosAndTextOfOtherFilesAreTold) {
  WordFile file(p("x") + "<w:altChunk r:id=\"c\"/>");
  file.relationship("c", "aFChunk", "chunk.html").relationship("m", "vbaProject", "vbaProject.bin");
  EXPECT_EQ(dumped(file),
            "x\nremark external_object at body 0 x1: VBA: word/vbaProject.bin\n"
            "remark external_object at body 1 x1: word/chunk.html\n");
}

TEST(DocxPackage, AFileWithoutItsMainPartIsRefused) {
  EXPECT_EQ(WordFile("").without("word/document.xml").raw("word/styles.xml", "<a/>").refusal(),
            "reading.docx-no-text");
}

TEST(DocxPackage, DamagedXmlIsRefused) {
  EXPECT_EQ(WordFile("<w:p>").refusal(), "reading.docx-damaged");
  EXPECT_EQ(WordFile(p("x")).part("styles", "<w:style>").refusal(), "reading.docx-damaged");
  EXPECT_EQ(WordFile("").raw("word/document.xml", "").refusal(), "reading.docx-damaged");
}

TEST(DocxPackage, EntityBombsAreRefused) {
  EXPECT_EQ(
      WordFile("").raw("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>").refusal(),
      "reading.docx-damaged");
}

TEST(DocxPackage, ZipBombsAreRefused) {
  EXPECT_EQ(WordFile(p(std::string(20'000'000, 'x'))).refusal(), "reading.docx-too-large");
}

TEST(DocxPackage, TooManyDefinitionsAreRefused) {
  std::string lists;
  for (int i = 0; i < 20'001; ++i) lists += "<w:num/>";
  EXPECT_EQ(WordFile(p("x")).part("numbering", lists).refusal(), "reading.docx-too-large");
}

TEST(DocxPackage, DeepNestingIsRefused) {
  std::string deep;
  for (int i = 0; i < 400; ++i) deep += "<w:sdt>";
  for (int i = 0; i < 400; ++i) deep += "</w:sdt>";
  EXPECT_EQ(WordFile(deep).refusal(), "reading.docx-too-large");
}

TEST(DocxPackage, CutFilesAreRefused) {
  const std::string bytes = WordFile(p("x")).bytes();
  for (std::size_t size = 4; size < bytes.size(); size += 50) {
    const auto cut = read_bytes(bytes.substr(0, size), "cụt.docx");
    ASSERT_FALSE(cut) << size;
    EXPECT_EQ(cut.error()[0].code, "reading.docx-damaged");
  }
}

}  // namespace
}  // namespace vanban::reading
