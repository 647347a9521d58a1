// SPDX-License-Identifier: MIT
// Tables, text boxes, drawings, notes, sections, headers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/dump.hpp"
#include "reading/words.hpp"
#include "word_file.hpp"

namespace vanban::reading {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string tc(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

std::string tr(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}

std::string tbl(const std::string& rows, const std::string& properties = "") {
  return "<w:tbl><w:tblPr>" + properties +
         "</w:tblPr><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol "
         "w:w=\"2000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>" +
         rows + "</w:tbl>";
}

const std::string kSpan2 = "<w:gridSpan w:val=\"2\"/>";
const std::string kDown = "<w:vMerge w:val=\"restart\"/>";
const std::string kGoesOn = "<w:vMerge/>";

TEST(DocxTables, MergedCellsAreOneWhereTheyBegin) {
  EXPECT_EQ(
      dumped(WordFile(tbl(tr(tc(p("TT"), kDown) + tc(p("Nội dung"), kSpan2), "<w:tblHeader/>") +
                          tr(tc(p(""), kGoesOn) + tc(p("a")) + tc(p("b"))) +
                          tr(tc(p("1")) + tc(p("c")) + tc(p("d")))))),
      "table of 3 columns\nrow header\ncell 1 rows 2\n| TT\ncell 2 columns 2\n| Nội dung\n"
      "row\ncell 2\n| a\ncell 3\n| b\nrow\ncell 1\n| 1\ncell 2\n| c\ncell 3\n| d\n");
}

TEST(DocxTables, ACoveredCellHidesItsTextNotItsWords) {
  EXPECT_THAT(dumped(WordFile(tbl(tr(tc(p("a"), kDown)) + tr(tc(p("khuất"), kGoesOn))))),
              HasSubstr("remark hidden_text at body 2 x1: khuất"));
}

TEST(DocxTables, ACellThatGoesOnFromNowhereIsACell) {
  EXPECT_EQ(dumped(WordFile(tbl(tr(tc(p("a"), kGoesOn) + tc(p("b")))))),
            "table of 3 columns\nrow\ncell 1\n| a\ncell 2\n| b\n");
}

TEST(DocxTables, OldFilesMergeAcrossByMarks) {
  EXPECT_EQ(dumped(WordFile(tbl(tr(tc(p("a"), "<w:hMerge w:val=\"restart\"/>") +
                                   tc(p(""), "<w:hMerge/>") + tc(p("b")))))),
            "table of 3 columns\nrow\ncell 1 columns 2\n| a\ncell 3\n| b\n");
}

TEST(DocxTables, JaggedRowsKeepTheirColumns) {
  EXPECT_EQ(dumped(WordFile(tbl(tr(tc(p("a")), "<w:gridBefore w:val=\"2\"/>") + tr(tc(p("b")))))),
            "table of 3 columns\nrow\ncell 3\n| a\nrow\ncell 1\n| b\n");
}

TEST(DocxTables, TablesAndListsStandInCells) {
  EXPECT_EQ(
      dumped(WordFile(tbl(tr(tc(p("ngoài") + tbl(tr(tc(p("trong")))) + p("sau")))))),
      "table of 3 columns\nrow\ncell 1\n| ngoài\n| table of 3 columns\n| row\n| cell 1\n| | trong\n"
      "| sau\n");
}

TEST(DocxTables, RowsAndCellsMayBeWrapped) {
  EXPECT_EQ(dumped(WordFile(tbl("<w:sdt><w:sdtContent>" +
                                tr("<w:customXml>" + tc(p("a")) + "</w:customXml>") +
                                "</w:sdtContent></w:sdt>"))),
            "table of 3 columns\nrow\ncell 1\n| a\n");
}

TEST(DocxTables, BordersComeFromTheTableItsStyleOrItsCells) {
  const auto borders = [](const std::string& properties, const std::string& cell) {
    WordFile file(tbl(tr(tc(p("a"), cell) + tc(p("b"), cell)), properties));
    file.part(
        "styles",
        "<w:style w:type=\"table\" w:styleId=\"K\"><w:name w:val=\"Grid\"/><w:tblPr><w:tblBorders>"
        "<w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>"
        "</w:style><w:style w:type=\"table\" w:styleId=\"C\"><w:basedOn w:val=\"K\"/></w:style>");
    return dumped(file).find("with borders") != std::string::npos;
  };
  const std::string inside = "<w:tblBorders><w:insideH w:val=\"single\"/></w:tblBorders>";
  const std::string nothing = "<w:tblBorders><w:insideH w:val=\"nil\"/></w:tblBorders>";
  const std::string all =
      "<w:tcBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom "
      "w:val=\"single\"/><w:right w:val=\"single\"/></w:tcBorders>";
  const std::string none =
      "<w:tcBorders><w:top w:val=\"nil\"/><w:left w:val=\"nil\"/><w:bottom "
      "w:val=\"nil\"/><w:right w:val=\"nil\"/></w:tcBorders>";
  EXPECT_FALSE(borders("", ""));
  EXPECT_TRUE(borders(inside, ""));
  EXPECT_TRUE(borders("<w:tblStyle w:val=\"C\"/>", ""));
  EXPECT_FALSE(borders("<w:tblStyle w:val=\"C\"/>" + nothing, ""));
  EXPECT_TRUE(borders("", all));
  EXPECT_FALSE(borders(inside, none));
}

/// A table of a style with italic, centred text, whose first row is bold where `look` asks for it.
std::string dumped_with_look(const std::string& look) {
  WordFile file(tbl(tr(tc(p("đầu"))) + tr(tc(p("sau"))),
                    "<w:tblStyle w:val=\"K\"/><w:tblLook " + look + "/>"));
  file.part(
      "styles",
      "<w:style w:type=\"table\" w:styleId=\"K\"><w:name w:val=\"K\"/><w:pPr><w:jc "
      "w:val=\"center\"/></w:pPr><w:rPr><w:i/></w:rPr><w:tblStylePr w:type=\"firstRow\"><w:rPr>"
      "<w:b/></w:rPr></w:tblStylePr></w:style>");
  return dumped(file);
}

TEST(DocxTables, TextLooksAsTheTablesStyleSays) {
  EXPECT_EQ(dumped_with_look("w:firstRow=\"1\""),
            "table of 3 columns\nrow\ncell 1\n| (centre) <b><i>đầu</i></b>\nrow\ncell 1\n"
            "| (centre) <i>sau</i>\n");
}

TEST(DocxTables, OlderFilesAskForTheFirstRowByABit) {
  EXPECT_EQ(dumped_with_look("w:val=\"04A0\""),
            "table of 3 columns\nrow\ncell 1\n| (centre) <b><i>đầu</i></b>\nrow\ncell 1\n"
            "| (centre) <i>sau</i>\n");
}

std::string box(const std::string& content) {
  return "<w:txbxContent>" + content + "</w:txbxContent>";
}

/// A shape of DrawingML as Word hangs it into a run.
std::string drawing(const std::string& shape, const std::string& geometry = "rect") {
  return "<w:drawing><wp:anchor><wp:positionH><wp:posOffset>1234567</wp:posOffset></wp:positionH>"
         "<wp:docPr id=\"1\" name=\"Hình 1\" descr=\"mô tả\"/><a:graphic><a:graphicData><wps:wsp>"
         "<wps:spPr><a:prstGeom prst=\"" +
         geometry + "\"/></wps:spPr>" +
         (shape.empty() ? "" : "<wps:txbx>" + shape + "</wps:txbx>") +
         "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>";
}

std::string vml(const std::string& shape) { return "<w:pict>" + shape + "</w:pict>"; }

std::string alternate(const std::string& choice, const std::string& fallback) {
  return "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + choice +
         "</mc:Choice><mc:Fallback>" + fallback + "</mc:Fallback></mc:AlternateContent>";
}

TEST(DocxBoxes, TextOfABoxIsReadOnceAndWhereItHangs) {
  const std::string shape =
      alternate(drawing(box(p("SỞ TƯ PHÁP"))),
                vml("<v:shape><v:textbox>" + box(p("SỞ TƯ PHÁP")) + "</v:textbox></v:shape>"));
  const WordFile file("<w:p>" + r("trước ") + "<w:r>" + shape + "</w:r>" + r("sau") + "</w:p>");
  EXPECT_EQ(dumped(file), "trước [box 1]sau\nbox 1: SỞ TƯ PHÁP\n");
  EXPECT_THAT(words_of(file.read(), Story::text_boxes), ElementsAre("SỞ", "TƯ", "PHÁP"));
  EXPECT_THAT(words_of(file.read(), Story::body), ElementsAre("trước", "sau"));
}

TEST(DocxBoxes, BoxesOfOldFilesAndInCellsAreRead) {
  EXPECT_EQ(dumped(WordFile(tbl(
                tr(tc("<w:p><w:r>" +
                      vml("<v:rect><v:textbox>" + box(p("a") + p("b")) + "</v:textbox></v:rect>") +
                      "</w:r></w:p>"))))),
            "table of 3 columns\nrow\ncell 1\n| [box 1]\nbox 1: a\nbox 1: b\n");
}

TEST(DocxBoxes, ABoxInABoxComesAfterIt) {
  const std::string inner =
      "<w:p>" + r("ngoài") + "<w:r>" + drawing(box(p("trong"))) + "</w:r></w:p>";
  EXPECT_EQ(dumped(WordFile("<w:p><w:r>" + drawing(box(inner)) + "</w:r><w:r>" +
                            drawing(box(p("sau"))) + "</w:r></w:p>")),
            "[box 1][box 3]\nbox 1: ngoài[box 2]\nbox 2: trong\nbox 3: sau\n");
}

TEST(DocxBoxes, LinesOfTheLetterheadAreLines) {
  const auto shape = [](const std::string& content) {
    return dumped(WordFile("<w:p><w:r>" + content + "</w:r></w:p>"));
  };
  EXPECT_EQ(shape(alternate(drawing("", "line"), vml("<v:line/>"))), "[line: mô tả]\n");
  EXPECT_EQ(shape(drawing("", "straightConnector1")), "[line: mô tả]\n");
  EXPECT_EQ(shape(vml("<v:line/>")), "[line]\n");
  EXPECT_EQ(shape(vml("<v:shape type=\"#_x0000_t32\"/>")), "[line]\n");
  EXPECT_EQ(shape(vml("<v:rect o:hr=\"t\"/>")), "[line]\n");
  EXPECT_EQ(shape(drawing("", "ellipse")), "[shape: mô tả]\n");
}

TEST(DocxBoxes, PicturesAndObjectsAreNamed) {
  WordFile file(
      "<w:p><w:r><w:drawing><wp:inline><wp:docPr descr=\"Quốc huy\"/><a:graphic><pic:pic>"
      "<a:blip r:embed=\"r1\" r:link=\"r2\"/></pic:pic></a:graphic></wp:inline></w:drawing>"
      "</w:r><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>"
      "<w:r>" +
      vml("<v:shape><v:textpath string=\"MẬT\"/></v:shape>") + "</w:r></w:p>");
  file.relationship("r2", "image", "http://x.vn/a.png", true);
  EXPECT_EQ(dumped(file),
            "[picture: Quốc huy][object][shape]\n"
            "remark external_object at body 1 x1: http://x.vn/a.png\n"
            "remark external_object at body 1 x1: Excel.Sheet.12\n"
            "remark unread_content at body 1 x1: MẬT\n");
}

std::string reference(const std::string& kind, const std::string& id,
                      const std::string& more = "") {
  return "<w:r><w:" + kind + "Reference w:id=\"" + id + "\"" + more + "/></w:r>";
}

TEST(DocxNotes, StandAtTheirWordsInTheOrderOfTheirMarks) {
  WordFile file("<w:p>" + r("một") + reference("footnote", "5") + r(" hai.") +
                reference("endnote", "2") + "</w:p>" +
                tbl(tr(tc("<w:p>" + r("ô") + reference("footnote", "3") + "</w:p>"))));
  file.part("footnotes", "<w:footnote w:type=\"separator\" w:id=\"-1\">" + p("không") +
                             "</w:footnote><w:footnote "
                             "w:id=\"3\">" +
                             p("ba") +
                             "</w:footnote><w:footnote w:id=\"5\"><w:p><w:r><w:footnoteRef/>"
                             "</w:r>" +
                             r(" năm") + "</w:p>" + p("đoạn hai") + "</w:footnote>");
  file.part("endnotes", "<w:endnote w:id=\"2\">" + p("cuối") + "</w:endnote>");
  EXPECT_EQ(
      dumped(file),
      "một[^1] hai.[^2]\ntable of 3 columns\nrow\ncell 1\n| ô[^3]\nnote 1:  năm\nnote 1: đoạn hai\n"
      "note 2: cuối\nnote 3: ba\n");
  EXPECT_THAT(words_of(file.read(), Story::footnotes), ElementsAre("năm", "đoạn", "hai", "ba"));
  EXPECT_THAT(words_of(file.read(), Story::endnotes), ElementsAre("cuối"));
}

TEST(DocxNotes, ATypedMarkIsTold) {
  WordFile file("<w:p>" + r("chữ") +
                "<w:r><w:footnoteReference w:id=\"1\" w:customMarkFollows=\"1\"/>"
                "<w:t>*</w:t></w:r>" +
                r(" sau") + "</w:p>");
  file.part("footnotes", "<w:footnote w:id=\"1\">" + p("* ghi chú") + "</w:footnote>");
  EXPECT_EQ(dumped(file),
            "chữ[^1] sau\nnote 1: * ghi chú\nremark unread_content at body 1 x1: *\n");
}

TEST(DocxNotes, NotesInsideOneAnotherEnd) {
  WordFile file("<w:p>" + reference("footnote", "1") + "</w:p>");
  file.part("footnotes", "<w:footnote w:id=\"1\"><w:p>" + r("a") + reference("footnote", "1") +
                             reference("footnote", "2") + "</w:p></w:footnote>");
  EXPECT_EQ(dumped(file), "[^1]\nnote 1: a[^1]\nremark unread_content at footnotes 1 x1: \n");
}

std::string sect(const std::string& content) { return "<w:sectPr>" + content + "</w:sectPr>"; }

TEST(DocxSections, HaveTheirOwnPagesAndHeaders) {
  WordFile file(
      p("một", sect("<w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference "
                    "w:type=\"first\" r:id=\"h2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar "
                    "w:top=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:right=\"850\"/>"
                    "<w:titlePg/>")) +
      p("hai") +
      sect("<w:headerReference r:id=\"h1\"/><w:footerReference w:type=\"even\" r:id=\"f1\"/>"
           "<w:pgSz w:w=\"16838\" w:h=\"11906\"/>"));
  file.part_with_id("hdr", "h1", p("mặc định")).part_with_id("hdr", "h2", p("trang đầu"));
  file.part_with_id("ftr", "f1", p("trang chẵn"));
  EXPECT_EQ(
      dump(file.read()),
      "section 210 x 297 margins 20 20 30 15\nheader: trang đầu\nheader: mặc định\nmột\n"
      "section 297 x 210 margins 0 0 0 0\nhai\nremark hidden_text at footer 0 x1: trang chẵn\n");
  EXPECT_TRUE(file.read().sections[1].landscape());
  EXPECT_THAT(words_of(file.read(), Story::header), ElementsAre("trang", "đầu", "mặc", "định"));
}

TEST(DocxSections, EvenPagesHaveTheirHeaderWhereSettingsSaySo) {
  WordFile file(p("x") + sect("<w:headerReference w:type=\"even\" r:id=\"h1\"/>"));
  file.part_with_id("hdr", "h1", p("chẵn")).part("settings", "<w:evenAndOddHeaders/>");
  EXPECT_EQ(dumped(file), "header: chẵn\nx\n");
}

TEST(DocxSections, ABodyWithoutPropertiesIsOneSection) {
  EXPECT_EQ(WordFile(p("x")).read().sections.size(), 1U);
  EXPECT_EQ(WordFile("").read().sections.size(), 1U);
}

}  // namespace
}  // namespace vanban::reading
