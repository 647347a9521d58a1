// SPDX-License-Identifier: MIT
// Text and looks of paragraphs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/dump.hpp"
#include "reading/words.hpp"
#include "word_file.hpp"

namespace vanban::reading {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string style(const std::string& id, const std::string& content,
                  const std::string& type = "paragraph") {
  return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id +
         "\"/>" + content + "</w:style>";
}

std::string run_font(const std::string& font) {
  return "<w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/>";
}

const Look& first_look(const ShownDocument& document) {
  const auto& paragraph = std::get<Paragraph>(document.sections.at(0).blocks.at(0).content);
  return std::get<reading::Run>(paragraph.inlines.at(0)).look;
}

TEST(DocxText, RunsCutAtEveryLetterAreOneText) {
  EXPECT_EQ(dumped(WordFile("<w:p w:rsidR=\"00A1\"><w:proofErr w:type=\"spellStart\"/>" + r("K") +
                            "<w:r w:rsidRPr=\"00B2\"><w:t>ế</w:t></w:r><w:bookmarkStart w:id=\"0\" "
                            "w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>" +
                            r(" ho", "<w:lang w:val=\"vi-VN\"/>") +
                            "<w:r><w:lastRenderedPageBreak/><w:t>ạch</w:t></w:r></w:p>")),
            "Kế hoạch\n");
}

TEST(DocxText, BlanksAtTheEndsCountOnlyWhereTheFileSaysSo) {
  EXPECT_EQ(
      dumped(WordFile("<w:p><w:r><w:t>\n  một </w:t></w:r><w:r><w:t xml:space=\"preserve\"> hai "
                      "</w:t></w:r></w:p>")),
      "một hai \n");
}

TEST(DocxText, WrappersKeepTheirText) {
  EXPECT_EQ(dumped(WordFile(
                "<w:p><w:smartTag>" + r("a") + "</w:smartTag><w:customXml>" + r("b") +
                "</w:customXml><w:sdt><w:sdtPr><w:alias w:val=\"không\"/></w:sdtPr><w:sdtContent>" +
                r("c") + "</w:sdtContent></w:sdt><w:hyperlink r:id=\"x\"><w:smartTag>" + r("d") +
                "</w:smartTag></w:hyperlink><w:bdo w:val=\"ltr\">" + r("e") +
                "</w:bdo></w:p><w:sdt><w:sdtContent>" + p("f") + "</w:sdtContent></w:sdt>")),
            "abcde\nf\n");
}

TEST(DocxText, StruckTextIsToldPassageByPassage) {
  const std::string strike = "<w:strike/>";
  const ShownDocument document =
      WordFile("<w:p>" + r("giữ ") + r("bỏ ", strike) + r("cả", "<w:b/><w:strike/>") + r(" và ") +
               r("hết", "<w:dstrike/>") + "</w:p>")
          .read();
  ASSERT_EQ(document.remarks.size(), 2U);
  EXPECT_EQ(document.remarks[0].kind, Remark::Kind::struck_text);
  EXPECT_EQ(document.remarks[0].text, "bỏ cả");
  EXPECT_EQ(document.remarks[1].text, "hết");
}

TEST(DocxText, RaisedAndLoweredFiguresAreCharactersOfTheirOwn) {
  const std::string up = "<w:vertAlign w:val=\"superscript\"/>";
  const std::string down = "<w:vertAlign w:val=\"subscript\"/>";
  EXPECT_EQ(dumped(WordFile("<w:p>" + r("5 m") + r("2", up) + r(", 10") + r("-6", up) + r(", CO") +
                            r("2", down) + r(", ngày 1") + r("st", up) + "</w:p>")),
            "5 m², 10⁻⁶, CO₂, ngày 1<sup>st</sup>\n");
}

TEST(DocxText, OtherRaisedTextIsTold) {
  EXPECT_EQ(dumped(WordFile("<w:p>" + r("H") + r("max", "<w:vertAlign w:val=\"subscript\"/>") +
                            "</w:p>")),
            "H<sub>max</sub>\nremark raised_text at body 1 x1: max\n");
}

TEST(DocxText, TheReadingAboveEastAsianTextIsKeptInBrackets) {
  EXPECT_EQ(dumped(WordFile("<w:p><w:r><w:ruby><w:rt>" + r("hàn") + "</w:rt><w:rubyBase>" +
                            r("漢") + "</w:rubyBase></w:ruby></w:r></w:p>")),
            "漢 (hàn)\nremark unread_content at body 1 x1: hàn\n");
}

TEST(DocxText, UnknownElementsKeepTheirTextAndAreTold) {
  EXPECT_EQ(dumped(WordFile("<w:p><w:later>" + r("mới") + "</w:later></w:p>")),
            "mới\nremark unread_content at body 1 x1: mới\n");
}

TEST(DocxText, OneBranchOfAlternateContentIsRead) {
  const auto branches = [](const std::string& requires_, const std::string& fallback) {
    return dumped(WordFile("<w:p><mc:AlternateContent><mc:Choice Requires=\"" + requires_ + "\">" +
                           r("mới") + "</mc:Choice>" + fallback + "</mc:AlternateContent></w:p>"));
  };
  const std::string fallback = "<mc:Fallback>" + r("cũ") + "</mc:Fallback>";
  EXPECT_EQ(branches("wps", fallback), "mới\n");
  EXPECT_EQ(branches("w14 wps", fallback), "mới\n");
  EXPECT_EQ(branches("tuonglai", fallback), "cũ\n");
  EXPECT_EQ(branches("tuonglai", ""), "mới\n");
}

TEST(DocxText, SignsOfRunsAreText) {
  EXPECT_EQ(dumped(WordFile("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/>"
                            "<w:t>d</w:t><w:br w:type=\"page\"/><w:t>HD</w:t><w:noBreakHyphen/>"
                            "<w:t>MT</w:t><w:softHyphen/><w:t>TQ</w:t><w:ptab/></w:r></w:p>")),
            "a→b↵c↵d⇟HD-MTTQ→\n");
}

TEST(DocxText, SymbolsAreTheSignsTheyShow) {
  EXPECT_EQ(dumped(WordFile("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym "
                            "w:font=\"Symbol\" w:char=\"F0B3\"/></w:r>" +
                            r("\uF0E0 5", run_font("Wingdings").c_str()) + "</w:p>")),
            "☑≥→ 5\nremark odd_character at body 1 x1: Wingdings: 5\n");
  EXPECT_THAT(dumped(WordFile("<w:p><w:r><w:sym w:font=\"Lạ\" w:char=\"F0FE\"/></w:r></w:p>")),
              HasSubstr("remark odd_character at body 1 x1: U+F0FE"));
}

TEST(DocxText, InvisibleCharactersAreLeftOutAndCounted) {
  const WordFile file(p("Số\u200B:\u00A001\u2011KH\u202E"));
  EXPECT_EQ(dumped(file),
            "Số:\u00A001-KH\nremark odd_character at body 1 x1: U+200B\n"
            "remark odd_character at body 1 x1: U+202E\n");
  EXPECT_THAT(words_of(file.read(), Story::body), ElementsAre("Số:", "01-KH"));
}

TEST(DocxText, HiddenTextIsToldAndNotShown) {
  WordFile file("<w:p>" + r("thấy") + r(" ẩn", "<w:vanish/>") +
                "<w:r><w:rPr><w:vanish/></w:rPr><w:tab/>" + "</w:r></w:p><w:p>" +
                r("trong", "<w:rStyle w:val=\"An\"/>") + "</w:p>");
  file.part("styles", style("An", "<w:rPr><w:vanish/></w:rPr>", "character"));
  EXPECT_EQ(
      dumped(file),
      "thấy\n\nremark hidden_text at body 1 x1:  ẩn\nremark hidden_text at body 2 x1: trong\n");
}

TEST(DocxText, AHiddenParagraphMarkJoinsParagraphs) {
  EXPECT_EQ(dumped(WordFile("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + r("Điều 1. ") +
                            "</w:p>" + p("Phạm vi", "<w:jc w:val=\"center\"/>"))),
            "(centre) Điều 1. Phạm vi\n");
}

TEST(DocxText, ALargeFirstLetterBelongsToItsParagraph) {
  EXPECT_EQ(dumped(WordFile("<w:p><w:pPr><w:framePr w:dropCap=\"drop\" w:lines=\"2\"/></w:pPr>" +
                            r("Q") + "</w:p>" + p("uyết định"))),
            "Quyết định\n");
}

TEST(DocxText, ParagraphsInFramesAreParagraphs) {
  EXPECT_EQ(
      dumped(WordFile(p("Dòng một", "<w:framePr w:w=\"300\" w:x=\"10\" w:y=\"20\"/>") + p("hai"))),
      "Dòng một\nhai\n");
}

TEST(DocxText, LooksComeFromDirectFormatting) {
  EXPECT_EQ(
      dumped(WordFile("<w:p>" + r("đậm", "<w:b/>") + r("không", "<w:b w:val=\"0\"/>") +
                      r("nghiêng", "<w:i w:val=\"true\"/>") + r("gạch", "<w:u w:val=\"single\"/>") +
                      r("bỏ", "<w:strike/>") + r("hoa", "<w:caps/>") + r("Nhỏ", "<w:smallCaps/>") +
                      r("2", "<w:vertAlign w:val=\"superscript\"/>") +
                      r("3", "<w:vertAlign w:val=\"subscript\"/>") + "</w:p>")),
      "<b>đậm</b>không<i>nghiêng</i><u>gạch</u><s>bỏ</s><caps>hoaNhỏ</caps>²₃\n"
      "remark struck_text at body 1 x1: bỏ\n");
}

TEST(DocxText, LooksComeFromDefaultsStylesAndThemes) {
  WordFile file("<w:p><w:pPr><w:pStyle w:val=\"Con\"/></w:pPr>" + r("x") + "</w:p>");
  file.part("styles",
            "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/><w:sz "
            "w:val=\"26\"/></w:rPr></w:rPrDefault></w:docDefaults>" +
                style("Cha", "<w:pPr><w:jc w:val=\"right\"/></w:pPr><w:rPr><w:i/></w:rPr>") +
                style("Con",
                      "<w:basedOn w:val=\"Cha\"/><w:pPr><w:outlineLvl w:val=\"1\"/>"
                      "</w:pPr><w:rPr><w:b/></w:rPr>"));
  file.relationship("t", "theme", "theme/theme1.xml");
  file.raw(
      "word/theme/theme1.xml",
      "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
      "<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface=\"Cambria\"/></a:majorFont>"
      "<a:minorFont><a:latin typeface=\"Calibri\"/></a:minorFont></a:fontScheme>"
      "</a:themeElements></a:theme>");
  EXPECT_EQ(dumped(file), "## (right) <b><i>x</i></b>\n");
  EXPECT_EQ(first_look(file.read()).font, "Calibri");
  EXPECT_EQ(first_look(file.read()).size, FontSize{26});
}

TEST(DocxText, TogglesOfStylesCancelOneAnotherOut) {
  WordFile file("<w:p><w:pPr><w:pStyle w:val=\"D\"/></w:pPr>" + r("a") +
                r("b", "<w:rStyle w:val=\"C\"/>") + r("c", "<w:rStyle w:val=\"C\"/><w:b/>") +
                "</w:p>");
  file.part("styles",
            style("D", "<w:rPr><w:b/></w:rPr>") + style("C", "<w:rPr><w:b/></w:rPr>", "character"));
  EXPECT_EQ(dumped(file), "<b>a</b>b<b>c</b>\n");
}

TEST(DocxText, ParagraphsWithoutAStyleHaveTheDefaultOne) {
  WordFile file(p("x"));
  file.part("styles",
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name "
            "w:val=\"Normal\"/><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>");
  EXPECT_EQ(dumped(file), "(justify) x\n");
  EXPECT_EQ(std::get<Paragraph>(file.read().sections[0].blocks[0].content).style, "Normal");
}

TEST(DocxText, ParagraphsHaveIndentsBordersAndBreaks) {
  const WordFile file(p("x",
                        "<w:pageBreakBefore/><w:pBdr><w:top w:val=\"single\"/><w:bottom "
                        "w:val=\"nil\"/></w:pBdr><w:ind w:left=\"720\" w:hanging=\"360\"/>"));
  const ShownDocument document = file.read();
  const auto& paragraph = std::get<Paragraph>(document.sections[0].blocks[0].content);
  EXPECT_TRUE(paragraph.page_break_before);
  EXPECT_TRUE(paragraph.line_above);
  EXPECT_FALSE(paragraph.line_below);
  EXPECT_EQ(paragraph.indent_left, Length::twips(720));
  EXPECT_EQ(paragraph.indent_first_line, Length::twips(-360));
}

TEST(DocxText, OldEncodingsAreToldRunByRun) {
  EXPECT_EQ(dumped(WordFile("<w:p>" + r("KÕ ho¹ch ", run_font(".VnTime")) + r("Kế hoạch ") +
                            r("Keá hoaïch", run_font("VNI-Times")) + "</w:p>" + "<w:p>" +
                            r("2024 abc", run_font(".VnTimeH")) + "</w:p>")),
            "KÕ ho¹ch Kế hoạch Keá hoaïch\n2024 abc\n"
            "remark old_encoding at body 1 x2: KÕ ho¹ch Keá hoaïch\n");
}

TEST(DocxText, SeparateMarksAreTold) {
  const WordFile file("<w:p>" + r("ke") + r("\u0302\u0301", "<w:b/>") + r(" hoạch") + "</w:p>");
  EXPECT_THAT(dumped(file), HasSubstr("remark decomposed at body 1 x1: ke\u0302\u0301"));
  EXPECT_THAT(words_of(file.read(), Story::body), ElementsAre("kế", "hoạch"));
}

TEST(DocxText, EquationsAreKeptAsTheirLetters) {
  EXPECT_EQ(dumped(WordFile("<w:p>" + r("S = ") +
                            "<m:oMath><m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e>"
                            "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>")),
            "S = r2\nremark unread_content at body 1 x1: r2\n");
}

TEST(DocxText, PlacesCountParagraphsOfTheStory) {
  const WordFile file(p("một") + "<w:tbl><w:tr><w:tc>" + p("hai") + "</w:tc></w:tr></w:tbl>" +
                      p("ba"));
  const ShownDocument document = file.read();
  EXPECT_EQ(std::get<Paragraph>(document.sections[0].blocks[2].content).place.paragraph, 3);
}

}  // namespace
}  // namespace vanban::reading
