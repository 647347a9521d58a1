// SPDX-License-Identifier: MIT
#include "units/like_columns.hpp"

#include <gtest/gtest.h>

namespace vanban::units {
namespace {

const Bilingual kNone{"không", "none"};

TEST(LikeColumns, NamesOfOtherTablesAreOffered) {
  EXPECT_EQ(hint_at_name({"provinceId", "provinceName"}, kNone).en,
            "If “provinceName” is the unit's name, call that column (key) “name”.");
  EXPECT_EQ(hint_at_name({"TEN_DON_VI"}, kNone).vi,
            "Nếu “TEN_DON_VI” là tên đơn vị, hãy đặt tên cột (khóa) ấy là “Tên đơn vị” (name).");
  EXPECT_EQ(hint_at_name({"Tên xã, phường"}, kNone).en.find("If “Tên xã, phường” is"), 0U);
}

TEST(LikeColumns, TheShortestIsOfferedFirst) {
  EXPECT_EQ(hint_at_code({"districtID", "name", "id"}, kNone).en,
            "If “id” or “districtID” is a code of each unit's own, call that column (key) “code”.");
}

TEST(LikeColumns, NamesByMeaningAreOffered) {
  EXPECT_EQ(hint_at_name({"STT", "Đơn vị", "Đơn vị tính", "Họ và tên"}, kNone).en,
            "If “Đơn vị” is the unit's name, call that column (key) “name”.");
}

TEST(LikeColumns, OnlyWholeWordsCount) {
  EXPECT_EQ(hint_at_name({"rename", "surnames", "nam"}, kNone), kNone);
  EXPECT_EQ(hint_at_code({"idea", "valid", "email"}, kNone), kNone);
  EXPECT_EQ(hint_at_code({}, kNone), kNone);
}

}  // namespace
}  // namespace vanban::units
