// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"
#include "units/csv_reader.hpp"

namespace vanban::units {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const Reading& reading) {
  std::vector<std::string> list;
  for (const Unit& unit : reading.units) list.push_back(unit.code + "=" + unit.name);
  return list;
}

TEST(CsvUnits, ReadsEveryDialectOfExcelAlike) {
  for (const char* const content :
       {"code,name\n01,Huyện Tân Biên\n02,Huyện Gò Dầu\n",
        "\xEF\xBB\xBF"
        "code;name\r\n01;Huyện Tân Biên\r\n02;Huyện Gò Dầu\r\n",
        "code\tname\r01\tHuyện Tân Biên\r02\tHuyện Gò Dầu",
        "sep=;\r\nMã;Tên đơn vị\r\n01;\"Huyện Tân Biên\"\r\n02;Huyện Gò Dầu",
        "code, name ,\n01 ,\"Huyện Tân Biên \",\n 02,Huyện Gò Dầu\n"}) {
    const Reading reading = read_text(content);
    EXPECT_THAT(names(reading), ElementsAre("01=Huyện Tân Biên", "02=Huyện Gò Dầu")) << content;
    EXPECT_THAT(reading.findings, IsEmpty()) << content;
  }
}

TEST(CsvUnits, QuotedCellsHoldSeparatorsQuotesAndLineEnds) {
  const Reading reading =
      read_text("name,subject\n\"Xã \"\"Ba, Bốn\"\"\",\"dòng một\ndòng hai\"\nXã Năm,x\n");
  ASSERT_EQ(reading.units.size(), 2U);
  EXPECT_EQ(reading.units[0].name, "Xã \"Ba, Bốn\"");
  EXPECT_EQ(reading.units[0].overrides[0].value, "dòng một\ndòng hai");
  EXPECT_EQ(reading.units[1].row, 3U) << "rows as a spreadsheet numbers them";
}

TEST(CsvUnits, MisplacedQuotesAreListedAndTheRestIsRead) {
  const Reading reading = read_text("name,subject\nXã \"A,x\"\n\"Xã B\"c,x\nXã C,x\n");
  EXPECT_THAT(reading.findings, ElementsAre("2:A units.csv-quote", "3:A units.csv-quote"));
  EXPECT_THAT(names(reading), ElementsAre("xa-c=Xã C"));
}

TEST(CsvUnits, AQuoteThatIsNeverClosedStopsReading) {
  std::string content = "name\n\"Xã A\n";
  content.append(2 * CsvReader::kLargestRecord, 'x');
  const Reading reading = read_text(content);
  EXPECT_THAT(reading.findings, ElementsAre("2: units.csv-quote"));
}

TEST(CsvUnits, FormulasAreRefusedWithTheirCell) {
  const Reading reading =
      read_text("code,name,signer.name\n1,=A1&B1,x\n2,+1,@x\n3,-a,y\n4,Xã Bốn,-5\n");
  EXPECT_THAT(reading.findings, ElementsAre("2:B units.formula", "3:B units.formula",
                                            "3:C units.formula", "4:B units.formula"));
  EXPECT_THAT(names(reading), ElementsAre("4=Xã Bốn"));
}

TEST(CsvUnits, BlankRowsArePassedOverAndCounted) {
  const Reading reading = read_text("name,code\n\n , \nXã A,1\n\nXã B,\n");
  EXPECT_EQ(reading.blank_rows, 3U);
  EXPECT_THAT(reading.findings, ElementsAre("6:code units.no-code"));
}

TEST(CsvUnits, NamesAndCodesMustBeThereAndUnique) {
  const Reading reading = read_text("code,name\n1,\n,Xã A\nhn1,Xã B\nHN1,Xã C\n");
  EXPECT_THAT(reading.findings, ElementsAre("2:name units.no-name", "3:code units.no-code",
                                            "5:code units.repeated-code"));
}

TEST(CsvUnits, CellsWithoutAColumnAreListed) {
  EXPECT_THAT(read_text("name,,code\nXã A,,1,,thừa\nXã B,lạc,2\n").findings,
              ElementsAre("2:E units.cell-without-column", "3:B units.cell-without-column"));
}

TEST(CsvUnits, ValuesTakeTheKindOfTheirColumn) {
  const Reading reading = read_text(
      "name,code_number,issued_date,recipients,signer.acting,style.line_spacing\n"
      "Xã A,007,5/2/2024,Đảng ủy; HĐND ;,có,\"1,15\"\n"
      "Xã B,,,,,\n"
      "Xã C,bảy,30/02/2024,,nửa,x\n");
  ASSERT_EQ(reading.units.size(), 2U);
  std::vector<Json> values;
  for (const Assignment& datum : reading.units[0].overrides) values.push_back(datum.value);
  EXPECT_THAT(values, ElementsAre(Json(7), Json("2024-02-05"), Json::array({"Đảng ủy", "HĐND"}),
                                  Json(true), Json(1.15)));
  EXPECT_THAT(reading.units[1].overrides, IsEmpty()) << "an empty cell leaves the plan alone";
  EXPECT_THAT(reading.findings,
              ElementsAre("4:B (code_number) units.bad-value", "4:C (issued_date) units.bad-value",
                          "4:E (signer.acting) units.bad-value",
                          "4:F (style.line_spacing) units.bad-value"));
}

TEST(CsvUnits, DecomposedTextIsComposed) {
  const Reading reading = read_text("name\nXa\xCC\x83 A\n");
  EXPECT_EQ(reading.units.at(0).name, "Xã A");
}

TEST(CsvUnits, EmptyListsAreRefused) {
  EXPECT_THAT(read_text("").findings, ElementsAre("0: units.empty"));
  EXPECT_THAT(read_text("\n\n").findings, ElementsAre("0: units.empty"));
  EXPECT_THAT(read_text("code\n1\n").findings, ElementsAre("1: units.no-name-column"));
}

TEST(CsvUnits, LongListsCrossTheWindowOfTheReader) {
  std::string content = "code,name\r\n";
  for (int i = 0; i < 20'000; ++i) content += fmt::format("{},\"Xã số {}\"\r\n", i, i);
  const Reading reading = read_text(content);
  ASSERT_EQ(reading.units.size(), 20'000U);
  EXPECT_EQ(reading.units.back().name, "Xã số 19999");
  EXPECT_THAT(reading.findings, IsEmpty());
}

TEST(CsvUnits, TheSlugCanKeepVietnameseLetters) {
  const char* const list = "name\nĐắk R'Lấp\nIa H'Drai\nPhan Rang - Tháp Chàm\n";
  const Reading folded = read_text(list);
  const Reading kept = read_text(list, Letters::kept);
  EXPECT_EQ(folded.units.at(0).fields.at("slug"), "dak-r-lap");
  EXPECT_EQ(folded.units.at(1).fields.at("slug"), "ia-h-drai");
  EXPECT_EQ(folded.units.at(2).fields.at("slug"), "phan-rang-thap-cham");
  EXPECT_EQ(kept.units.at(0).fields.at("slug"), "đắk-r-lấp");
  EXPECT_EQ(kept.units.at(2).fields.at("slug"), "phan-rang-tháp-chàm");
}

TEST(CsvUnits, AFileThatIsNotThereIsAnIoError) {
  const auto reader = open_units("/nonexistent/units.csv", Letters::folded);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error()[0].fault, Fault::io);
  EXPECT_FALSE(open_units("/tmp", Letters::folded));
}

TEST(CsvUnits, CellsAndColumnsAreBounded) {
  EXPECT_THAT(read_text("name,note\nA," + std::string(kLargestCell + 1, 'x') + "\nB,y\n").findings,
              ElementsAre("2:B units.cell-too-long"));
  EXPECT_THAT(read_text("name\nA" + std::string(kMostColumns, ',') + "\n").findings,
              ElementsAre("2: units.too-many-columns"));
}

TEST(CsvUnits, UnitsAreBounded) {
  std::string content = "name,code\n";
  content.reserve(kMostUnits * 12);
  for (std::size_t i = 0; i <= kMostUnits; ++i) content += fmt::format("A,{}\n", i);
  const auto reader = read_units("list", std::move(content), Letters::folded);
  ASSERT_TRUE(reader);
  std::size_t units = 0;
  Result<std::optional<Unit>> unit = (*reader)->next();
  for (; unit && *unit; unit = (*reader)->next()) ++units;
  EXPECT_EQ(units, kMostUnits);
  ASSERT_FALSE(unit);
  EXPECT_EQ(unit.error().front().code, "units.too-many");
}

TEST(CsvUnits, ARowOfMostColumnsIsReadAtOnce) {
  std::string header = "name";
  std::string row = "A";
  for (std::size_t i = 1; i < kMostColumns; ++i) header += fmt::format(",c{}", i), row += ",x";
  EXPECT_THAT(read_text(header + "\n" + row + "\n").findings, IsEmpty());
}

}  // namespace
}  // namespace vanban::units
