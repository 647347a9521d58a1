// SPDX-License-Identifier: MIT
#include "units/unit.hpp"

#include <gtest/gtest.h>

namespace vanban::units {
namespace {

Unit unit_with(std::string_view path, Json value) {
  Unit unit;
  unit.row = 5;
  unit.fields = {{"name", "A"}};
  unit.overrides.push_back({*parse_column_path(path), std::move(value), 3});
  return unit;
}

const Json kPlan = Json::parse(R"({"organ": {"name": "X", "place": "Y"}, "recipients": ["a", "b"],
                                   "subject": "s"})");

TEST(Apply, LaysObjectsOverObjectsAndReplacesTheRest) {
  const Result<Json> data =
      apply(unit_with("organ", Json::parse(R"({"name": "Z", "parent": null})")), kPlan, "list");
  ASSERT_TRUE(data);
  EXPECT_EQ(data->dump(), R"({"organ":{"name":"Z","place":"Y","parent":null},)"
                          R"("recipients":["a","b"],"subject":"s","unit":{"name":"A"}})");
  EXPECT_EQ(apply(unit_with("recipients", Json::array({"c"})), kPlan, "")->at("recipients").size(),
            1U);
}

TEST(Apply, ReachesIntoLists) {
  EXPECT_EQ(apply(unit_with("recipients[1]", "z"), kPlan, "")->at("recipients").dump(),
            R"(["a","z"])");
  EXPECT_EQ(apply(unit_with("recipients[2]", "z"), kPlan, "")->at("recipients").dump(),
            R"(["a","b","z"])");
  EXPECT_EQ(apply(unit_with("annexes[0].title", "T"), kPlan, "")->at("annexes").dump(),
            R"([{"title":"T"}])");
}

TEST(Apply, RefusesAPathThatDoesNotFit) {
  for (const char* const path : {"recipients[7]", "subject.x", "recipients.x", "organ[0]"}) {
    const Result<Json> data = apply(unit_with(path, "z"), kPlan, "list.csv");
    ASSERT_FALSE(data) << path;
    EXPECT_EQ(data.error()[0].code, "units.no-such-place");
    EXPECT_EQ(data.error()[0].place.line, 5);
    EXPECT_EQ(data.error()[0].place.field, std::string("C (") + path + ")");
  }
}

}  // namespace
}  // namespace vanban::units
