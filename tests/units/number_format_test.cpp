// SPDX-License-Identifier: MIT
#include "units/number_format.hpp"

#include <gtest/gtest.h>

#include "units/xlsx_cells.hpp"

namespace vanban::units {
namespace {

using Kind = NumberFormat::Kind;

/// What a cell with this format shows; `-` where it cannot be shown.
std::string shown(const char* stored, const char* code) {
  return show_number(stored, read_format_code(code), Epoch::year_1900).value_or("-");
}

TEST(NumberFormat, NumbersAreShownAsInVietnam) {
  EXPECT_EQ(shown("1234567.5", "#,##0.0"), "1.234.567,5");
  EXPECT_EQ(shown("1234567", "#,##0"), "1.234.567");
  EXPECT_EQ(shown("0.135", "0%"), "14%");
  EXPECT_EQ(shown("0.135", "0.0%"), "13,5%");
  EXPECT_EQ(shown("0.135", "0.00%"), "13,50%");
  EXPECT_EQ(shown("7", "0000"), "0007");
  EXPECT_EQ(shown("999.5", "#,##0"), "1.000");
  EXPECT_EQ(shown("12", "0.0#"), "12,0");
  EXPECT_EQ(shown("12.34", "0.##"), "12,34");
  EXPECT_EQ(shown("0", "#,##0"), "0");
  EXPECT_EQ(shown("1500000", "#,##0,"), "1.500");
}

TEST(NumberFormat, HalvesAreRoundedUpByTheirDecimalFigures) {
  EXPECT_EQ(shown("0.125", "0.00"), "0,13");
  EXPECT_EQ(shown("1.005", "0.00"), "1,01");
  EXPECT_EQ(shown("2.5", "0"), "3");
  EXPECT_EQ(shown("9.995", "0.00"), "10,00");
  EXPECT_EQ(shown("0.004", "0.00"), "0,00");
}

TEST(NumberFormat, TextAroundTheFiguresStays) {
  EXPECT_EQ(shown("5", "\"Quý \"0"), "Quý 5");
  EXPECT_EQ(shown("1234", "#,##0\\ \"kg\""), "1.234 kg");
  EXPECT_EQ(shown("1234", "#,##0\\ [$₫-42A]"), "1.234 ₫");
  EXPECT_EQ(shown("12", "General\" hộ\""), "12 hộ");
  EXPECT_EQ(shown("3", "[Red]0"), "3");
  EXPECT_EQ(shown("5", "@"), "5");
}

TEST(NumberFormat, NegativeNumbersAndZeroHaveSectionsOfTheirOwn) {
  EXPECT_EQ(shown("-5", "0"), "-5");
  EXPECT_EQ(shown("-5", "0;(0)"), "(5)");
  EXPECT_EQ(shown("0", "0;-0;\"không\""), "không");
  EXPECT_EQ(shown("-1234.5", "_(* #,##0.0_);_(* \\(#,##0.0\\);_(* \"-\"??_);_(@_)"), "(1.234,5)");
  EXPECT_EQ(shown("-0.4", "0"), "0");
}

TEST(NumberFormat, DatesAreDates) {
  for (const char* const code : {"dd/mm/yyyy", "[$-42A]dd\\ mmmm\\ yyyy;@", "yyyy-mm-dd", "d/m",
                                 "\"ngày\" dd \"tháng\" mm", "dd/mm/yyyy hh:mm"})
    EXPECT_EQ(shown("45327", code), "2024-02-05") << code;
  EXPECT_EQ(built_in_format(14).kind, Kind::date);
  EXPECT_EQ(built_in_format(22).kind, Kind::date);
}

TEST(NumberFormat, WhatCannotBeShownIsNotGuessed) {
  for (const char* const code : {"h:mm", "0.00E+00", "# ?/?", "[>=100]0;0.0", "mm/yyyy", "yyyy",
                                 "000-000", ";;;", "[h]:mm", "[DBNum1]0", "0\"chưa đóng"})
    EXPECT_EQ(shown("0.5", code), "-") << code;
  EXPECT_EQ(read_format_code(std::string(300, '0')).kind, Kind::unknown);
  EXPECT_EQ(read_format_code("h:mm").code, "h:mm");
  for (const int id : {5, 11, 12, 18, 44, 46, 47, 48})
    EXPECT_EQ(built_in_format(id).kind, Kind::unknown) << id;
}

TEST(NumberFormat, BuiltInOnesHaveTheirCodes) {
  const auto built_in = [](int id, const char* stored) {
    return show_number(stored, built_in_format(id), Epoch::year_1900).value_or("-");
  };
  EXPECT_EQ(built_in(4, "1234.5"), "1.234,50");
  EXPECT_EQ(built_in(10, "0.135"), "13,50%");
  EXPECT_EQ(built_in(41, "0"), "-");
  EXPECT_EQ(built_in(49, "12.5"), "12,5");
}

}  // namespace
}  // namespace vanban::units
