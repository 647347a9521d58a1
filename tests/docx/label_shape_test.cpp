// SPDX-License-Identifier: MIT
#include "docx/wml/label_shape.hpp"
#include "base/roman.hpp"

#include <gtest/gtest.h>

namespace vanban::docx::wml {
namespace {

TEST(LabelShape, TakesTheUsualLabelsApart) {
  const auto roman = shape_of("IV.", 0);
  ASSERT_TRUE(roman);
  EXPECT_EQ(roman->count, 1);
  EXPECT_EQ(roman->own_value(), 4);
  EXPECT_EQ(roman->own_format(), NumberFormat::upper_roman);
  EXPECT_EQ(roman->suffix, ".");

  const auto nested = shape_of("12.3.4", 3);
  ASSERT_TRUE(nested);
  EXPECT_EQ(nested->count, 3);
  EXPECT_EQ(nested->values[0], 12);
  EXPECT_EQ(nested->own_value(), 4);
  EXPECT_EQ(nested->suffix, "");

  const auto bracket = shape_of("7)", 1);
  ASSERT_TRUE(bracket);
  EXPECT_EQ(bracket->suffix, ")");
}

TEST(LabelShape, RefusesWhatAListLevelCannotPrint) {
  for (const char* label : {"", ".", "A.", "đ)", "0.", "01.", "IIII.", "IC.", "1..", "1.2.", "-",
                            "Điều 1.", "1 .", "5000.", "99999999999."})
    EXPECT_FALSE(shape_of(label, 0)) << label;
}

TEST(LabelShape, RomanNumeralsRoundTrip) {
  for (int value = 1; value <= 3999; ++value) {
    const auto shape = shape_of(to_roman(value).value() + ".", 0);
    ASSERT_TRUE(shape) << value;
    ASSERT_EQ(shape->own_value(), value);
  }
}

}  // namespace
}  // namespace vanban::docx::wml
