// SPDX-License-Identifier: MIT
// Numbers of lists as Word counts them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/dump.hpp"
#include "word_file.hpp"

namespace vanban::reading {
namespace {

std::string level(int index, const std::string& format, const std::string& text,
                  const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) +
         "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string abstract(const std::string& id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
}

std::string num(const std::string& id, const std::string& abstract_id,
                const std::string& overrides = "") {
  return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + abstract_id + "\"/>" +
         overrides + "</w:num>";
}

std::string start_override(int level, int start) {
  return "<w:lvlOverride w:ilvl=\"" + std::to_string(level) + "\"><w:startOverride w:val=\"" +
         std::to_string(start) + "\"/></w:lvlOverride>";
}

/// A paragraph of a list.
std::string item(int list, int level = 0, const std::string& text = "x") {
  return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                     std::to_string(list) + "\"/></w:numPr>");
}

/// The numbers of all paragraphs, `|` between them.
std::string numbers(const WordFile& file) {
  std::string text;
  const ShownDocument document = file.read();
  for (const Block& block : document.sections.at(0).blocks) {
    const auto& paragraph = std::get<Paragraph>(block.content);
    text += (text.empty() ? "" : "|") + (paragraph.number ? paragraph.number->text : "");
  }
  return text;
}

std::string numbers(const std::string& body, const std::string& numbering) {
  return numbers(WordFile(body).part("numbering", numbering));
}

const std::string kOutline = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") +
                             level(2, "decimal", "%2.%3.") + level(3, "lowerLetter", "%4)");

TEST(DocxLists, NumberOfAHeadingComesFromItsStyle) {
  WordFile file("<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr>" + r("Mục đích") + "</w:p>" +
                "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr>" + r("Yêu cầu") + "</w:p>");
  file.part("styles",
            "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr>"
            "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
            "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/>"
            "<w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/>"
            "</w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>");
  file.part("numbering",
            abstract("0", level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"H1\"/>") +
                              level(1, "decimal", "%1.%2.", "<w:pStyle w:val=\"H2\"/>")) +
                num("1", "0"));
  EXPECT_EQ(dumped(file), "# {I.} Mục đích\n## {I.1.} Yêu cầu\n");
}

TEST(DocxLists, EachNumberHasItsOwnFormat) {
  EXPECT_EQ(
      numbers(item(1) + item(1, 1) + item(1, 2) + item(1, 2) + item(1, 3) + item(1) + item(1, 1),
              abstract("0", kOutline) + num("1", "0")),
      "I.|1.|1.1.|1.2.|a)|II.|1.");
  EXPECT_EQ(numbers(item(1) + item(1, 1),
                    abstract("0", level(0, "upperRoman", "%1") + level(1, "decimal", "%1-%2")) +
                        num("1", "0")),
            "I|I-1");
}

TEST(DocxLists, LegalLevelsPrintFiguresOnly) {
  EXPECT_EQ(
      numbers(item(1) + item(1, 1), abstract("0", level(0, "upperRoman", "Chương %1") +
                                                      level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
                                        num("1", "0")),
      "Chương I|1.1");
}

TEST(DocxLists, FormatsAreThoseOfWord) {
  const auto formatted = [](const std::string& format, int start) {
    return numbers(item(1), abstract("0", "<w:lvl w:ilvl=\"0\"><w:start w:val=\"" +
                                              std::to_string(start) + "\"/><w:numFmt w:val=\"" +
                                              format + "\"/><w:lvlText w:val=\"%1\"/></w:lvl>") +
                                num("1", "0"));
  };
  EXPECT_EQ(formatted("lowerLetter", 5), "e");
  EXPECT_EQ(formatted("lowerLetter", 28), "bb");
  EXPECT_EQ(formatted("upperLetter", 3), "C");
  EXPECT_EQ(formatted("lowerRoman", 4), "iv");
  EXPECT_EQ(formatted("decimalZero", 7), "07");
  EXPECT_EQ(formatted("decimalZero", 12), "12");
  EXPECT_EQ(formatted("ordinal", 2), "2nd");
  EXPECT_EQ(formatted("ordinal", 11), "11th");
  EXPECT_EQ(formatted("decimalEnclosedCircle", 3), "③");
  EXPECT_EQ(formatted("none", 3), "");
  EXPECT_EQ(formatted("hebrew1", 3), "3");
}

TEST(DocxLists, TextAroundTheNumberIsPartOfIt) {
  EXPECT_EQ(numbers(item(1) + item(1),
                    abstract("0", level(0, "decimal", "Điều %1.", "<w:suff w:val=\"space\"/>")) +
                        num("1", "0")),
            "Điều 1.|Điều 2.");
  EXPECT_EQ(numbers(item(1), abstract("0", level(0, "none", "Phụ lục")) + num("1", "0")),
            "Phụ lục");
}

TEST(DocxLists, LowerLevelsBeginAnewUnlessTheySayOtherwise) {
  const std::string body = item(1) + item(1, 1) + item(1, 1) + item(1) + item(1, 1);
  EXPECT_EQ(numbers(body, abstract("0", level(0, "decimal", "%1") + level(1, "decimal", "%2")) +
                              num("1", "0")),
            "1|1|2|2|1");
  EXPECT_EQ(
      numbers(body, abstract("0", level(0, "decimal", "%1") +
                                      level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")) +
                        num("1", "0")),
      "1|1|2|2|3");
  // Level 3 begins anew after level 1 only.
  EXPECT_EQ(
      numbers(item(1) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 2),
              abstract("0", level(0, "decimal", "%1") + level(1, "decimal", "%2") +
                                level(2, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>")) +
                  num("1", "0")),
      "1|1|1|2|2|2|1");
}

TEST(DocxLists, ListsOfOneDefinitionAreCountedTogether) {
  const std::string one = abstract("0", level(0, "decimal", "%1."));
  EXPECT_EQ(numbers(item(1) + item(1) + p("giữa") + item(2) + item(1),
                    one + num("1", "0") + num("2", "0")),
            "1.|2.||3.|4.");
  EXPECT_EQ(numbers(item(1) + item(1) + item(2) + item(2) + item(1),
                    one + num("1", "0") + num("2", "0", start_override(0, 1))),
            "1.|2.|1.|2.|3.");
  EXPECT_EQ(numbers(item(2) + item(2), one + num("2", "0", start_override(0, 5))), "5.|6.");
}

TEST(DocxLists, AReplacedLevelIsTheLists) {
  EXPECT_EQ(
      numbers(item(1) + item(2), abstract("0", level(0, "decimal", "%1.")) + num("1", "0") +
                                     num("2", "0",
                                         "<w:lvlOverride w:ilvl=\"0\">" +
                                             level(0, "lowerLetter", "%1)") + "</w:lvlOverride>")),
      "1.|b)");
}

TEST(DocxLists, AListMayStandInAStyle) {
  WordFile file(item(1) + item(2));
  file.part(
      "styles",
      "<w:style w:type=\"numbering\" w:styleId=\"Muc\"><w:name w:val=\"Mục\"/><w:pPr><w:numPr>"
      "<w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>");
  file.part("numbering",
            "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"Muc\"/>"
            "</w:abstractNum>" +
                abstract("1", "<w:styleLink w:val=\"Muc\"/>" + level(0, "decimal", "(%1)")) +
                num("1", "0") + num("2", "1"));
  EXPECT_EQ(numbers(file), "(1)|(2)");
}

TEST(DocxLists, BulletsOfSymbolFontsBecomePlainSigns) {
  const auto bullet = [](const std::string& sign, const std::string& font) {
    return numbers(item(1), abstract("0", level(0, "bullet", sign,
                                                "<w:rPr><w:rFonts w:ascii=\"" + font +
                                                    "\" w:hAnsi=\"" + font + "\"/></w:rPr>")) +
                                num("1", "0"));
  };
  EXPECT_EQ(bullet("\uF0B7", "Symbol"), "•");
  EXPECT_EQ(bullet("\uF0D8", "Wingdings"), "•");
  EXPECT_EQ(bullet("\uF02D", "Symbol"), "-");
  EXPECT_EQ(bullet("-", "Times New Roman"), "-");
  EXPECT_EQ(bullet("+", "Times New Roman"), "+");
  EXPECT_EQ(bullet("*", "Times New Roman"), "*");
  EXPECT_EQ(bullet(" ", "Times New Roman"), "");
}

TEST(DocxLists, ZeroTakesAParagraphOutOfTheListOfItsStyle) {
  WordFile file("<w:p><w:pPr><w:pStyle w:val=\"L\"/></w:pPr>" + r("một") + "</w:p><w:p><w:pPr>" +
                "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" +
                r("hai") + "</w:p>");
  file.part("styles",
            "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"List\"/><w:pPr><w:numPr>"
            "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>");
  file.part("numbering", abstract("0", level(0, "decimal", "%1.")) + num("1", "0"));
  EXPECT_EQ(dumped(file), "{1.} một\nhai\n");
}

TEST(DocxLists, ALevelPassedOverPrintsItsStart) {
  EXPECT_EQ(numbers(item(1, 1) + item(1),
                    abstract("0", level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")) +
                        num("1", "0")),
            "1.1.|1.");
}

TEST(DocxLists, UnknownListsAndCirclesOfStylesGiveNoNumber) {
  EXPECT_EQ(numbers(item(7), ""), "");
  WordFile file("<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr>" + r("x") + "</w:p>");
  file.part("styles",
            "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
            "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>");
  EXPECT_EQ(dumped(file), "x\n");
}

}  // namespace
}  // namespace vanban::reading
