// SPDX-License-Identifier: MIT
#include "units/cell_values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace vanban::units {
namespace {

using testing::HasSubstr;

const CellPlace kPlace{"list", 7, 3, "issued_date"};

Diagnostic refusal_of_date(std::string_view cell) {
  const auto date = read_value(cell, ValueKind::date, kPlace);
  return date ? Diagnostic{} : date.error()[0];
}

TEST(CellValues, DatesAreWrittenInTwoWays) {
  EXPECT_EQ(*read_value("2/3/2025", ValueKind::date, kPlace), "2025-03-02");
  EXPECT_EQ(*read_value("2025-03-02", ValueKind::date, kPlace), "2025-03-02");
}

TEST(CellValues, DatesHaveYearsOfFourFigures) {
  for (const char* const cut : {"2/3/25", "02/03/025", "0025-03-02"}) {
    const Diagnostic finding = refusal_of_date(cut);
    EXPECT_EQ(finding.code, "units.short-year") << cut;
    EXPECT_THAT(finding.hint.vi, HasSubstr("Viết đủ bốn chữ số của năm"));
    EXPECT_EQ(finding.place.line, 7);
    EXPECT_EQ(finding.place.field, "C (issued_date)");
  }
}

TEST(CellValues, DatesWrittenOtherwiseAreToldHowToWriteThem) {
  for (const char* const other : {"7-4-2025", "7.4.2025", "2025/04/07", "2025-4-7"})
    EXPECT_THAT(refusal_of_date(other).message.vi, HasSubstr("hãy viết 07/04/2025")) << other;
}

TEST(CellValues, DatesThatDoNotExistAreToldWhy) {
  EXPECT_THAT(refusal_of_date("31/4/2025").message.en, HasSubstr("month 4 of 2025 has no day 31"));
  EXPECT_THAT(refusal_of_date("04/25/2025").message.vi, HasSubstr("đúng ra là 25/04/2025"));
  EXPECT_THAT(refusal_of_date("32/25/2025").message.en, HasSubstr("there is no month 25"));
  EXPECT_THAT(refusal_of_date("29-2-2025").message.en, HasSubstr("month 2 of 2025 has no day 29"));
}

TEST(CellValues, DatesThatAreNoneAreToldSo) {
  EXPECT_THAT(refusal_of_date("45754").message.en, HasSubstr("Excel's number of a day"));
  for (const char* const none : {"tháng 4", "4/2025", "1/2-2025", "1/2/2025x", "99999999999/1/1"})
    EXPECT_THAT(refusal_of_date(none).message.en, HasSubstr("do not stand there in figures"))
        << none;
}

TEST(CellValues, OtherKindsAreReadOrRefused) {
  EXPECT_EQ(*read_value("007", ValueKind::integer, kPlace), 7);
  EXPECT_EQ(*read_value("13,5", ValueKind::decimal, kPlace), 13.5);
  EXPECT_EQ(*read_value("Có", ValueKind::truth, kPlace), true);
  EXPECT_EQ(read_value("A; ;B\nC;", ValueKind::list, kPlace)->dump(), R"(["A","B","C"])");
  for (const ValueKind kind : {ValueKind::integer, ValueKind::decimal, ValueKind::truth})
    EXPECT_EQ(read_value("năm", kind, kPlace).error()[0].code, "units.bad-value");
}

}  // namespace
}  // namespace vanban::units
