// SPDX-License-Identifier: MIT
#include "plan/source.hpp"

#include <gtest/gtest.h>

#include "base/utf8.hpp"

namespace vanban::plan {
namespace {

constexpr const char* kText = R"({
  "a": [1, {"b\u0062": "x, ]}", "ế": [[], {}]}],
  "c": {"d": null}
})";

Place place(const FieldPath& path, Source::Target target = Source::Target::value) {
  return Source("f.json", kText).place_of(path, target);
}

TEST(Source, FindsValuesByTheirPath) {
  EXPECT_EQ(place({}).line, 1);
  EXPECT_EQ(place({"a", std::size_t{0}}).column, 9);
  EXPECT_EQ(place({"a", std::size_t{1}, "bb"}).column, 24);
  EXPECT_EQ(place({"a", std::size_t{1}, "ế", std::size_t{1}}).column, 43);
  EXPECT_EQ(place({"c", "d"}).line, 3);
  EXPECT_EQ(place({"c", "d"}).column, 14);
}

TEST(Source, FindsNames) {
  EXPECT_EQ(place({"c"}, Source::Target::name).column, 3);
  EXPECT_EQ(place({"c", "d"}, Source::Target::name).column, 9);
}

TEST(Source, KnowsOnlyFileAndFieldOfWhatIsNotThere) {
  for (const FieldPath& path : {FieldPath{"x"}, FieldPath{"a", std::size_t{9}}, FieldPath{"a", "b"},
                                FieldPath{"c", std::size_t{0}}}) {
    const Place nowhere = place(path);
    EXPECT_EQ(nowhere.file, "f.json");
    EXPECT_EQ(nowhere.field, to_string(path));
    EXPECT_EQ(nowhere.line, 0);
  }
}

TEST(Source, ShowsAPieceOfALongLine) {
  const std::string line = "{\"a\": \"" + std::string(5000, 'x') + "\", \"b\": 1}";
  const Place far = Source("f", line).place_of({"b"});
  EXPECT_EQ(far.column, 5016);
  EXPECT_LE(utf8::length(far.source_line), static_cast<std::size_t>(kShownLineLength) + 2);
  // The caret stands under the value.
  std::size_t offset = 0;
  for (int column = far.shown_from; column < far.column; ++column)
    utf8::next(far.source_line, offset);
  EXPECT_EQ(far.source_line.substr(offset), "1}");
}

TEST(Source, ShowsTabsAsSpaces) {
  EXPECT_EQ(Source("f", "{\t\"a\":\t1}").place_of({"a"}).source_line, "{ \"a\": 1}");
}

}  // namespace
}  // namespace vanban::plan
