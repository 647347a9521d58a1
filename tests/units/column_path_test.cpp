// SPDX-License-Identifier: MIT
#include "units/column_path.hpp"

#include <gtest/gtest.h>

namespace vanban::units {
namespace {

TEST(ColumnPath, ReadsNamesAndPositions) {
  for (const char* const text : {"a", "a.b_2", "a[0]", "a[10].b[2][3].c"}) {
    const auto path = parse_column_path(text);
    ASSERT_TRUE(path) << text;
    EXPECT_EQ(to_string(*path), text);
    EXPECT_EQ(root_of(*path), "a");
  }
}

TEST(ColumnPath, RefusesWhatNamesNoColumn) {
  for (const char* const wrong : {"", ".", "a.", ".a", "a[", "a[]", "a[x]", "a[-1]", "1a", "a b",
                                  "á", "a[0]b", "[0]", "a[\"b\"]", "a.1"})
    EXPECT_FALSE(parse_column_path(wrong)) << wrong;
}

}  // namespace
}  // namespace vanban::units
