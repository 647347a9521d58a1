// SPDX-License-Identifier: MIT
#include "units/overlay.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vanban::units {
namespace {

const Json& plan() {
  static const Json plan = Json::parse(R"({
    "organ": {"name": "Sở Tư pháp", "place": "Tây Ninh"},
    "recipients": ["Như trên", "Lưu: VT"],
    "body": ["Một đoạn."]
  })");
  return plan;
}

Unit unit_of(const std::string& name, std::vector<std::pair<std::string, Json>> data) {
  Unit unit;
  unit.row = 2;
  unit.name = name;
  unit.fields = {{"name", name}};
  for (auto& [path, value] : data)
    unit.overrides.push_back({*parse_column_path(path), std::move(value), 1});
  return unit;
}

/// Units that touch the same fields, other fields, fields the plan lacks, and wrong places.
std::vector<Unit> units() {
  return {unit_of("a", {{"organ.name", "Xã A"}, {"motto", "x"}, {"extra.deep", 1}}),
          unit_of("b", {}),
          unit_of("c", {{"extra", "y"}, {"recipients[0]", "Xã C"}, {"recipients[2]", "thêm"}}),
          unit_of("d", {{"recipients[7]", "sai chỗ"}, {"organ.name", "Xã D"}}),
          unit_of("e", {{"motto", "z"}, {"organ", {{"place", "Bắc Giang"}}}, {"body", Json()}}),
          unit_of("f", {{"unit", "x"}})};
}

TEST(Overlay, GivesWhatApplyGivesInWhateverOrderUnitsCome) {
  Overlay overlay(plan(), "units.csv");
  for (int turn = 0; turn < 3; ++turn)
    for (const Unit& first : units())
      for (const Unit& second : units())
        for (const Unit* unit : {&first, &second}) {
          const auto expected = apply(*unit, plan(), "units.csv");
          const auto got = overlay.apply(*unit);
          ASSERT_EQ(got.has_value(), expected.has_value()) << unit->name;
          if (expected) {
            EXPECT_EQ((*got)->dump(), expected->dump()) << unit->name;  // the order of fields too
          } else {
            EXPECT_EQ(got.error(), expected.error());
          }
        }
}

TEST(Overlay, LeavesThePlanAlone) {
  const Json copy = plan();
  Overlay overlay(copy, "units.csv");
  for (const Unit& unit : units()) (void)overlay.apply(unit);
  EXPECT_EQ(copy.dump(), plan().dump());
}

}  // namespace
}  // namespace vanban::units
