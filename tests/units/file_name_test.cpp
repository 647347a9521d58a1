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

TEST(FileName, MustDifferInMoreThanCaseAndComposition) {
  FileNames names("list.csv");
  EXPECT_TRUE(names.check("Gò Dầu", 2).empty());
  EXPECT_TRUE(names.check("Tân Biên", 3).empty());
  const Diagnostics same = names.check("gò dầu", 4);
  ASSERT_EQ(same.size(), 1U);
  EXPECT_EQ(same[0].code, "units.same-file-name");
  EXPECT_EQ(same[0].place.line, 4);
  EXPECT_FALSE(names.check("Go\xCC\x80 Dầu", 5).empty());
}

}  // namespace
}  // namespace vanban::units
