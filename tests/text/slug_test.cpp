// SPDX-License-Identifier: MIT
#include "text/slug.hpp"

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

TEST(WithoutMarks, FoldsEveryVietnameseLetter) {
  EXPECT_EQ(without_marks("ăâđêôơư ẮẰẲẴẶ ỵỹ"), "aadeoou AAAAA yy");
  EXPECT_EQ(without_marks("Thị trấn Đắk R'Lấp"), "Thi tran Dak R'Lap");
}

TEST(Slug, MakesFileNames) {
  EXPECT_EQ(slug("Thị trấn Đắk R'Lấp"), "thi-tran-dak-r-lap");
  EXPECT_EQ(slug("Phan Rang - Tháp Chàm"), "phan-rang-thap-cham");
  EXPECT_EQ(slug("  ../../x  "), "x");
  EXPECT_EQ(slug("Quận 1"), "quan-1");
  EXPECT_EQ(slug("…"), "");
}

TEST(FieldName, IsAHeadingInTheFormOfAField) {
  EXPECT_EQ(field_name("Hạn báo cáo"), "han_bao_cao");
  EXPECT_EQ(field_name("Số hộ nghèo (2024)"), "so_ho_ngheo_2024");
  EXPECT_EQ(field_name("2024"), "_2024");
  EXPECT_EQ(field_name("…"), "");
}

}  // namespace
}  // namespace vanban::text
