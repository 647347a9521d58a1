// SPDX-License-Identifier: MIT
#include "base/code_number.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace vanban {
namespace {

TEST(CodeNumber, BelowTenCarriesAZero) {
  EXPECT_EQ(code_number_text(1), "01");
  EXPECT_EQ(code_number_text(9), "09");
  EXPECT_EQ(code_number_text(10), "10");
  EXPECT_EQ(code_number_text(1234), "1234");
}

TEST(CodeNumber, AnOpenOneLeavesRoomForFourFigures) {
  EXPECT_EQ(utf8::length(kOpenCodeNumber), 8U);
}

}  // namespace
}  // namespace vanban
