// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zip.h>

#include "reading.hpp"
#include "units/row_reader.hpp"
#include "units/xlsx_cells.hpp"
#include "units/xlsx_merged.hpp"

namespace vanban::units {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Writes small workbooks into a folder of its own.
class XlsxUnits : public testing::Test {
 protected:
  XlsxUnits() : path_(testing::TempDir() + fmt::format("units-{}.xlsx", ::getpid())) {
    parts_["xl/workbook.xml"] =
        R"(<workbook xmlns:r="x"><sheets><sheet name="ẩn" state="hidden" r:id="h"/>)"
        R"(<sheet name="Đơn vị" r:id="rId1"/><sheet name="khác" r:id="rId2"/></sheets></workbook>)";
    parts_["xl/_rels/workbook.xml.rels"] =
        R"(<Relationships><Relationship Id="rId2" Target="worksheets/sheet2.xml"/>)"
        R"(<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)";
    parts_["xl/styles.xml"] =
        R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000"/>)"
        R"(<numFmt numFmtId="165" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs>)"
        R"(<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)";
    parts_["xl/sharedStrings.xml"] =
        R"(<sst><si><t>name</t></si><si><t>code</t></si><si><r><t>Huyện </t></r><r><t>Gò Dầu</t></r>)"
        R"(<rPh sb="0" eb="1"><t>bỏ</t></rPh></si></sst>)";
  }
  ~XlsxUnits() override { std::filesystem::remove(path_); }

  void sheet(const std::string& rows) {
    parts_["xl/worksheets/sheet1.xml"] =
        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  Reading read() {
    std::filesystem::remove(path_);
    zip_t* archive = zip_open(path_.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, content] : parts_)
      zip_file_add(archive, name.c_str(),
                   zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    zip_close(archive);
    return read_all(open_units(path_, Letters::folded));
  }

  std::string path_;
  std::map<std::string, std::string> parts_;
};

TEST_F(XlsxUnits, ShowsCellsAsAPersonSeesThem) {
  sheet(
      R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>)"
      R"(<c r="C1" t="inlineStr"><is><t>issued_date</t></is></c><c r="D1" t="str"><v>population</v></c></row>)"
      R"(<row r="3"><c r="A3" s="2"><v>7</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" s="1"><v>45327</v></c>)"
      R"(<c r="D3"><f>1+1</f><v>150000</v></c></row>)"
      R"(<row r="4"><c t="inlineStr"><is><t> 008 </t></is></c><c t="str"><v>Xã B</v></c><c s="3"><v>45327.5</v></c>)"
      R"(<c t="b"><v>1</v></c></row>)");
  const Reading reading = read();
  ASSERT_THAT(reading.findings, IsEmpty());
  ASSERT_EQ(reading.units.size(), 2U);
  EXPECT_EQ(reading.units[0].row, 3U);
  EXPECT_EQ(reading.units[0].fields.dump(),
            R"({"code":"007","name":"Huyện Gò Dầu","population":"150000","slug":"huyen-go-dau"})");
  EXPECT_EQ(reading.units[0].overrides.at(0).value, "2024-02-05");
  EXPECT_EQ(reading.units[1].code, "008");
  EXPECT_EQ(reading.units[1].overrides.at(0).value, "2024-02-05");
}

TEST_F(XlsxUnits, ReadsPrefixedElementsAndEmptyRows) {
  parts_["xl/worksheets/sheet1.xml"] =
      R"(<x:worksheet xmlns:x="s"><x:sheetData><x:row r="1"><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row r="2"/>)"
      R"(<x:row r="5"><x:c t="inlineStr"><x:is><x:t>Xã A</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>)";
  const Reading reading = read();
  EXPECT_THAT(reading.findings, IsEmpty());
  ASSERT_EQ(reading.units.size(), 1U);
  EXPECT_EQ(reading.units[0].row, 5U);
  EXPECT_EQ(reading.blank_rows, 1U);
}

TEST_F(XlsxUnits, ReadsAllThatXmlAllows) {
  sheet(
      "<!-- <row><c><v>1</v></c></row> --><row r=\"1\" ><c t=\"s\"><v>0</v></c ></row >"
      "<?app <row>?><row r='2'><c t='inlineStr'><is><t><![CDATA[Xã <A> & ]]>&#66;&#xE0;<!-- x --> C"
      "</t></is></c></row\n><row r=\"3\"><c t=\"inlineStr\"><is><t>Xã D</t></is></c></row>");
  const Reading reading = read();
  ASSERT_THAT(reading.findings, IsEmpty());
  ASSERT_EQ(reading.units.size(), 2U);
  EXPECT_EQ(reading.units[0].name, "Xã <A> & Bà C");
  EXPECT_EQ(reading.units[1].name, "Xã D");
}

TEST_F(XlsxUnits, ReadsRowsOfTheSheetDataOnly) {
  parts_["xl/worksheets/sheet1.xml"] =
      R"(<worksheet><sheetViews><row r="9"/></sheetViews><sheetData>)"
      R"(<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c t="str"><v>Xã A</v></c></row></sheetData>)"
      R"(<extLst><row r="3"><c t="str"><v>Xã B</v></c></row></extLst></worksheet>)";
  const Reading reading = read();
  ASSERT_THAT(reading.findings, IsEmpty());
  ASSERT_EQ(reading.units.size(), 1U);
  EXPECT_EQ(reading.units[0].name, "Xã A");
}

TEST_F(XlsxUnits, RefusesADocumentTypeDeclaration) {
  parts_["xl/sharedStrings.xml"].insert(0, "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]>");
  sheet(R"(<row r="1"><c t="s"><v>0</v></c></row>)");
  EXPECT_THAT(read().findings, ElementsAre("0:xl/sharedStrings.xml units.xlsx-damaged"));
}

TEST_F(XlsxUnits, ListsErrorsAndFormulasWithoutResult) {
  sheet(
      R"(<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c t="e"><v>#N/A</v></c></row>)"
      R"(<row r="3"><c><f>A1</f></c></row><row r="4"><c t="inlineStr"><is><t>Xã A</t></is></c></row>)");
  const Reading reading = read();
  EXPECT_THAT(reading.findings, ElementsAre("2:A units.cell-error", "3:A units.formula"));
  EXPECT_EQ(reading.units.size(), 1U);
}

TEST_F(XlsxUnits, RefusesDamagedFiles) {
  sheet(R"(<row r="1"><c t="s"><v>99</v></c></row>)");
  EXPECT_THAT(read().findings, ElementsAre("0:xl/sharedStrings.xml units.xlsx-damaged"));
  sheet(R"(<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c>)");
  EXPECT_THAT(read().findings, ElementsAre("0:xl/worksheets/sheet1.xml units.xlsx-damaged"));
  parts_.erase("xl/workbook.xml");
  EXPECT_THAT(read().findings, ElementsAre("0:xl/workbook.xml units.xlsx-damaged"));
  std::ofstream(path_, std::ios::binary) << "PK\x03\x04 và không gì nữa";
  EXPECT_THAT(read_all(open_units(path_, Letters::folded)).findings,
              ElementsAre("0: units.xlsx-damaged"));
}

TEST_F(XlsxUnits, RefusesAZipBomb) {
  sheet("<row>" + std::string(64 * 1024 * 1024, ' ') + "</row>");
  EXPECT_THAT(read().findings, ElementsAre("0:xl/worksheets/sheet1.xml units.xlsx-too-large"));
  sheet(R"(<row r="1"><c t="s"><v>0</v></c></row>)");
  parts_["xl/styles.xml"] = std::string(40 * 1024 * 1024, ' ');
  EXPECT_THAT(read().findings, ElementsAre("0:xl/styles.xml units.xlsx-too-large"));
}

TEST(XlsxCells, NumbersAreShownInFull) {
  const NumberFormat general;
  const auto shown = [&](const char* stored) {
    return show_number(stored, general, Epoch::year_1900).value_or("-");
  };
  EXPECT_EQ(shown("150000"), "150000");
  EXPECT_EQ(shown("1.5E5"), "150000");
  EXPECT_EQ(shown("0.25"), "0,25");
  EXPECT_EQ(shown("0.30000000000000004"), "0,3");
  EXPECT_EQ(shown("-1234.5"), "-1234,5");
  EXPECT_EQ(shown("x"), "x");
  EXPECT_EQ(shown("nan"), "nan");
  EXPECT_EQ(show_number("1", built_in_format(14), Epoch::year_1904), "1904-01-02");
  EXPECT_EQ(show_number("-1", built_in_format(14), Epoch::year_1900), std::nullopt);
}

TEST_F(XlsxUnits, ANumberWhoseFormatIsNotKnownIsRefusedWithItsCell) {
  parts_["xl/styles.xml"] =
      R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="h:mm"/></numFmts><cellXfs>)"
      R"(<xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>)";
  sheet(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>tyle</v></c></row>)"
        R"(<row r="2"><c r="A2" t="str"><v>A</v></c><c r="B2" s="1"><v>0.135</v></c></row>)"
        R"(<row r="3"><c r="A3" t="str"><v>B</v></c><c r="B3" s="2"><v>0.135</v></c></row>)");
  const Reading reading = read();
  EXPECT_THAT(reading.findings, ElementsAre("3:B units.number-format"));
  ASSERT_EQ(reading.units.size(), 1U);
  EXPECT_EQ(reading.units[0].fields["tyle"], "14%");
}

TEST(XlsxCells, ColumnsAreReadFromReferences) {
  EXPECT_EQ(column_of("A1"), 1U);
  EXPECT_EQ(column_of("AB12"), 28U);
  EXPECT_EQ(column_of("12"), 0U);
}

std::string cell(const std::string& at, const std::string& text) {
  return "<c r=\"" + at + "\" t=\"str\"><v>" + text + "</v></c>";
}

TEST_F(XlsxUnits, CellsMergedDownwardsFillTheirRows) {
  parts_["xl/worksheets/sheet1.xml"] =
      "<worksheet><sheetData><row r=\"1\">" + cell("A1", "code") + cell("B1", "name") +
      cell("C1", "level") + "</row><row r=\"2\">" + cell("A2", "1") + cell("B2", "Xã A") +
      cell("C2", "xã") + "</row><row r=\"3\">" + cell("A3", "2") + cell("B3", "Xã B") +
      "<c r=\"C3\"/></row><row r=\"4\"><c r=\"C4\"/></row><row r=\"5\">" + cell("A5", "3") +
      cell("B5", "Xã C") +
      "</row></sheetData><mergeCells><mergeCell ref=\"C2:C4\"/></mergeCells>"
      "</worksheet>";
  const Reading reading = read();
  ASSERT_THAT(reading.findings, IsEmpty());
  ASSERT_EQ(reading.units.size(), 3U);
  EXPECT_EQ(reading.units[1].fields["level"], "xã");
  EXPECT_EQ(reading.units[2].fields["level"], "");
}

TEST_F(XlsxUnits, CellsMergedAcrossColumnsAreRefused) {
  parts_["xl/worksheets/sheet1.xml"] =
      "<worksheet><sheetData><row r=\"1\">" + cell("A1", "name") + cell("B1", "level") +
      cell("C1", "note") + "</row><row r=\"2\">" + cell("A2", "Xã A") + cell("B2", "x") +
      "</row><row r=\"3\">" + cell("A3", "Tổng cộng") +
      "</row></sheetData><mergeCells>"
      "<mergeCell ref=\"B2:C2\"/><mergeCell ref=\"A3:B3\"/></mergeCells></worksheet>";
  EXPECT_THAT(read().findings, ElementsAre("2:B units.merged-across", "3:A units.total-row"));
}

TEST_F(XlsxUnits, HiddenRowsAreToldTogether) {
  sheet("<row r=\"1\">" + cell("A1", "name") + "</row><row r=\"2\" hidden=\"1\">" +
        cell("A2", "Xã A") + "</row><row r=\"3\" hidden=\"1\">" + cell("A3", "Xã B") +
        "</row><row r=\"4\" hidden=\"1\"/><row r=\"5\">" + cell("A5", "Xã C") + "</row>");
  EXPECT_THAT(read().findings, ElementsAre("2: units.hidden-rows"));
}

TEST_F(XlsxUnits, HiddenColumnsAndOtherSheetsAreTold) {
  parts_["xl/worksheets/sheet1.xml"] =
      "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\">" +
      cell("A1", "name") + cell("B1", "level") + "</row><row r=\"2\">" + cell("A2", "Xã A") +
      "</row></sheetData></worksheet>";
  ASSERT_THAT(read().findings, IsEmpty());
  const auto reader = open_units(path_, Letters::folded);
  ASSERT_TRUE(reader);
  const Diagnostics notes = (*reader)->notes();
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0].code, "units.other-sheets");
  EXPECT_EQ(notes[0].message.vi, "chỉ đọc trang “Đơn vị”; không đọc: “ẩn” (ẩn), “khác”");
  EXPECT_EQ(notes[1].code, "units.hidden-column");
  EXPECT_EQ(notes[1].place.field, "B (level)");
}

TEST_F(XlsxUnits, MergedCellsAreBounded) {
  std::string merges;
  for (std::size_t i = 0; i <= kMostMergedRanges; ++i)
    merges += fmt::format("<mergeCell ref=\"B{0}:B{0}\"/>", i + 1);
  parts_["xl/worksheets/sheet1.xml"] =
      "<worksheet><sheetData><row r=\"1\">" + cell("A1", "name") + "</row><row r=\"2\">" +
      cell("A2", "A") + "</row></sheetData><mergeCells>" + merges + "</mergeCells></worksheet>";
  EXPECT_THAT(read().findings, ElementsAre("0:xl/worksheets/sheet1.xml units.xlsx-too-large"));
}

TEST_F(XlsxUnits, CellsAreBounded) {
  sheet("<row r=\"1\">" + cell("A1", "name") + "</row><row r=\"2\">" +
        cell("A2", std::string(kLargestCell + 1, 'x')) + "</row>");
  EXPECT_THAT(read().findings, ElementsAre("2:A units.cell-too-long"));
}

}  // namespace
}  // namespace vanban::units
