// SPDX-License-Identifier: MIT
#include "plan/json_source.hpp"

#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "plan/validation.hpp"

namespace vanban::plan {
namespace {

constexpr const char* kText = R"({
  "a": [1, {"b\u0062": "x, ]}", "ế": [[], {}]}],
  "c": {"d": null}
})";

Place place(const FieldPath& path, Source::Target target = Source::Target::value) {
  return JsonSource("f.json", kText).place_of(path, target);
}

TEST(JsonSource, FindsValuesByTheirPath) {
  EXPECT_EQ(place({}).line, 1);
  EXPECT_EQ(place({"a", std::size_t{0}}).column, 9);
  EXPECT_EQ(place({"a", std::size_t{1}, "bb"}).column, 24);
  EXPECT_EQ(place({"a", std::size_t{1}, "ế", std::size_t{1}}).column, 43);
  EXPECT_EQ(place({"c", "d"}).line, 3);
  EXPECT_EQ(place({"c", "d"}).column, 14);
}

TEST(JsonSource, FindsNames) {
  EXPECT_EQ(place({"c"}, Source::Target::name).column, 3);
  EXPECT_EQ(place({"c", "d"}, Source::Target::name).column, 9);
}

TEST(JsonSource, KnowsOnlyFileAndFieldOfWhatIsNotThere) {
  for (const FieldPath& path : {FieldPath{"x"}, FieldPath{"a", std::size_t{9}}, FieldPath{"a", "b"},
                                FieldPath{"c", std::size_t{0}}}) {
    const Place nowhere = place(path);
    EXPECT_EQ(nowhere.file, "f.json");
    EXPECT_EQ(nowhere.field, to_string(path));
    EXPECT_EQ(nowhere.line, 0);
  }
}

TEST(JsonSource, ShowsAPieceOfALongLine) {
  const std::string line = "{\"a\": \"" + std::string(5000, 'x') + "\", \"b\": 1}";
  const Place far = JsonSource("f", line).place_of({"b"});
  EXPECT_EQ(far.column, 5016);
  EXPECT_LE(utf8::length(far.source_line), static_cast<std::size_t>(kShownLineLength) + 2);
  // The caret stands under the value.
  std::size_t offset = 0;
  for (int column = far.shown_from; column < far.column; ++column)
    utf8::next(far.source_line, offset);
  EXPECT_EQ(far.source_line.substr(offset), "1}");
}

TEST(JsonSource, ShowsTabsAsSpaces) {
  EXPECT_EQ(JsonSource("f", "{\t\"a\":\t1}").place_of({"a"}).source_line, "{ \"a\": 1}");
}

TEST(JsonSource, PlacesOfOneWalkAreThoseOfEach) {
  const JsonSource source("f", std::string(kText) + std::string(300, 'x') + "\r\nế\n");
  Places places(source);
  for (std::size_t offset = 0; offset <= source.text().size(); offset += 3)
    EXPECT_EQ(places.at(offset), source.place_at(offset)) << offset;
}

/// A plan written as lines of `name: text`.
class LineSource final : public Source {
 public:
  LineSource(std::string file, std::string text)
      : Source(std::move(file)), text_(std::move(text)) {}

 private:
  Place find(const FieldPath& path, Target target) const override {
    const std::string name = to_string(path) + ": ";
    std::istringstream lines(text_);
    Place place;
    for (std::string line; std::getline(lines, line);) {
      ++place.line;
      if (!line.starts_with(name)) continue;
      place.column = target == Target::name ? 1 : static_cast<int>(name.size()) + 1;
      place.source_line = line;
      return place;
    }
    return {};
  }

  std::string text_;
};

TEST(Source, OfAnyFormSaysWhereAFieldStands) {
  const LineSource source("plan.txt", "template: ke-hoach\nsigner.title: KT. Giám đốc\n");
  const Json data{{"template", "ke-hoach"},
                  {"organ", {{"name", "Sở Tư pháp"}, {"place", "Tây Ninh"}}},
                  {"signer", {{"title", "KT. Giám đốc"}}}};
  const Diagnostics findings = validate(data, source);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].place.file, "plan.txt");
  EXPECT_EQ(findings[0].place.line, 2);
  EXPECT_EQ(findings[0].place.column, 15);
  EXPECT_EQ(findings[0].place.field, "signer.title");
}

TEST(Source, WithoutATextKnowsTheFileAlone) {
  const Place place = NoText("plan.json").place_of({"a", std::size_t{1}});
  EXPECT_EQ(place.file, "plan.json");
  EXPECT_EQ(place.field, "a[1]");
  EXPECT_EQ(place.line, 0);
}

}  // namespace
}  // namespace vanban::plan
