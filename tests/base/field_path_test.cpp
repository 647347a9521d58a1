// SPDX-License-Identifier: MIT
#include "base/field_path.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

constexpr std::size_t operator""_at(unsigned long long index) { return index; }

TEST(FieldPath, IsReadable) {
  EXPECT_EQ(to_string({"recipients", 2_at, "text"}), "recipients[2].text");
  EXPECT_EQ(to_string({"a", "b c"}), "a[\"b c\"]");
  EXPECT_EQ(to_string({0_at, "a"}), "[0].a");
  EXPECT_EQ(to_string(FieldPath{}), "");
}

TEST(FieldPath, ReadsBackWhatItWrites) {
  for (const FieldPath& path :
       {FieldPath{}, FieldPath{"body", 2_at, "a b", "text"}, FieldPath{"a b", "c"},
        FieldPath{0_at, 12_at}, FieldPath{"a", ""}, FieldPath{"say \"]\" \\", "x"},
        FieldPath{"Địa danh"}, FieldPath{"a.b[0]"}})
    EXPECT_EQ(parse_field_path(to_string(path)), path) << to_string(path);
}

TEST(FieldPath, ReadsBlanksInAPlainName) {
  EXPECT_EQ(parse_field_path("a b.c"), (FieldPath{"a b", "c"}));
}

TEST(FieldPath, RefusesWhatIsNoPath) {
  for (const char* const wrong :
       {".", ".a", "a.", "a..b", "a[x]", "a[1", "a[]", "a[-1]", "a[0]b", "a]", "a[\"b]", "a[\"b\"",
        "a[\"b\\", "a\"b", "a[99999999999999999999]"})
    EXPECT_FALSE(parse_field_path(wrong)) << wrong;
}

}  // namespace
}  // namespace vanban
