// SPDX-License-Identifier: MIT
#include "batch/like_warnings.hpp"

#include <gmock/gmock.h>

namespace vanban::batch {
namespace {

Job job(std::size_t position) {
  Job job;
  job.position = position;
  job.unit.row = position + 1;
  return job;
}

Diagnostic doubt(const char* code, const char* field = "C (subject)") {
  Diagnostic warning = make_warning(code, {code, code});
  warning.place.field = field;
  return warning;
}

TEST(LikeWarnings, WhatAllUnitsShareIsToldWithoutThem) {
  LikeWarnings warnings;
  for (std::size_t i = 1; i <= 3; ++i) warnings.add(job(i), {doubt("a")});
  const Diagnostics told = warnings.take(3);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].message.vi, "a");
}

TEST(LikeWarnings, TheFirstUnitsAreNamedAndTheOthersCounted) {
  LikeWarnings warnings;
  for (std::size_t i = 8; i >= 1; --i) warnings.add(job(i), {doubt("a"), doubt("a")});
  warnings.add(job(2), {doubt("b")});
  const Diagnostics told = warnings.take(9);
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].message.vi, "a (dòng 2, 3, 4, 5, 6 và 3 đơn vị khác)");
  EXPECT_EQ(told[0].message.en, "a (row 2, 3, 4, 5, 6 and 3 other units)");
  EXPECT_EQ(told[1].message.en, "b (row 3)");
}

TEST(LikeWarnings, UnitsOfAJsonListAreAlikeAtOneField) {
  LikeWarnings warnings;
  for (std::size_t i = 1; i <= 2; ++i) {
    Job one = job(i);
    one.unit.position = i;
    warnings.add(one, {doubt("a", i == 1 ? "[0].subject" : "[1].subject")});
  }
  const Diagnostics told = warnings.take(3);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].message.vi, "a (đơn vị thứ 1, 2)");
}

TEST(LikeWarnings, ALongListOfThemIsCutAndSaysSo) {
  LikeWarnings warnings;
  for (std::size_t i = 1; i <= 150; ++i) warnings.add(job(i), {doubt(std::to_string(i).c_str())});
  const Diagnostics told = warnings.take(150);
  ASSERT_EQ(told.size(), 101U);
  EXPECT_EQ(told.back().code, "batch.more-findings");
}

}  // namespace
}  // namespace vanban::batch
