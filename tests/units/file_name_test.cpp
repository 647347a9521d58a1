// SPDX-License-Identifier: MIT
#include "units/file_name.hpp"

#include <gtest/gtest.h>

namespace vanban::units {
namespace {

TEST(FileName, IsRefusedWhereWindowsOrTheFolderForbidsIt) {
  for (const char* const wrong :
       {"",   ".",     "..",  "../../x", "a/b",  "a\\b",   "C:x",  "a*",
        "a?", "\"a\"", "<a>", "a|b",     "a\nb", ".ẩn",    " a",   "a ",
        "a.", "CON",   "con", "nul.txt", "Com1", "LPT9.x", "COM¹", "aux .txt"})
    EXPECT_TRUE(why_not_a_file_name(wrong)) << wrong;
  EXPECT_TRUE(why_not_a_file_name(std::string(kLongestFileName + 1, 'a')));
  EXPECT_TRUE(why_not_a_file_name("\xFF"));
}

TEST(FileName, OfRealPlacesIsFine) {
  for (const char* const fine : {"ia-h-drai", "Ia H'Drai", "Đắk R'Lấp", "Phan Rang - Tháp Chàm",
                                 "CONG", "com", "com10", "01-huyện-gò-dầu", "a.b"})
    EXPECT_FALSE(why_not_a_file_name(fine)) << fine;
}

Unit in_row(std::size_t row) {
  Unit unit;
  unit.row = row;
  return unit;
}

TEST(FileName, MustDifferInMoreThanCaseAndComposition) {
  FileNames names("list.csv");
  EXPECT_TRUE(names.check("Gò Dầu", in_row(2)).empty());
  EXPECT_TRUE(names.check("Tân Biên", in_row(3)).empty());
  const Diagnostics same = names.check("gò dầu", in_row(4));
  ASSERT_EQ(same.size(), 1U);
  EXPECT_EQ(same[0].code, "units.same-file-name");
  EXPECT_EQ(same[0].place.line, 4);
  EXPECT_EQ(same[0].message.en, "file name “gò dầu” is that of row 2 too");
  EXPECT_FALSE(names.check("Go\xCC\x80 Dầu", in_row(5)).empty());
}

TEST(FileName, InAJsonListUnitsAreCounted) {
  FileNames names("list.json");
  Unit unit = in_row(1);
  unit.column = 2;
  unit.position = 1;
  EXPECT_TRUE(names.check("a", unit).empty());
  unit.column = 30;
  unit.position = 2;
  const Diagnostics same = names.check("a", unit);
  ASSERT_EQ(same.size(), 1U);
  EXPECT_EQ(same[0].message.en, "file name “a” is that of unit 1 too");
  EXPECT_EQ(same[0].place.line, 1);
  EXPECT_EQ(same[0].place.column, 30);
  EXPECT_EQ(same[0].place.field, "[1]");
}

}  // namespace
}  // namespace vanban::units
