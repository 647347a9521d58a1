// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"
#include "units/json_units.hpp"

namespace vanban::units {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(JsonUnits, OverrideThePlanAndKeepTheRestForThemselves) {
  const Reading reading = read_text(R"([
    {"code": "703", "name": "Tây Ninh", "organ": {"name": "Phòng Tư pháp"}, "signer.name": null,
     "recipients": ["UBND"], "plan.theme": "X", "leaders": [{"name": "A"}]}
  ])");
  ASSERT_THAT(reading.findings, IsEmpty());
  const Unit& unit = reading.units.at(0);
  EXPECT_EQ(unit.row, 2U);
  EXPECT_EQ(unit.column, 5U);
  EXPECT_EQ(unit.position, 1U);
  EXPECT_EQ(unit.fields.dump(),
            R"({"code":"703","name":"Tây Ninh","leaders":[{"name":"A"}],"slug":"tay-ninh"})");
  std::vector<std::string> paths;
  for (const Assignment& datum : unit.overrides) paths.push_back(to_string(datum.path));
  EXPECT_THAT(paths, ElementsAre("organ", "signer.name", "recipients", "theme"));
}

TEST(JsonUnits, FindingsNameLineAndField) {
  const Reading reading = read_text(
      "[{\"name\": \"A\"},\n {\"nmae\": 1},\n\n{\"name\": \"A\"},"
      "{\"name\": \"B\", \"organ.nmae\": 1}]");
  EXPECT_THAT(reading.findings,
              ElementsAre("2:[1].name units.no-name", "4:[2].code units.repeated-code",
                          "4:[3].organ.nmae units.unknown-column"));
}

TEST(JsonUnits, FindingsOfOneLineHaveColumnAndPosition) {
  auto reader = read_units("list.json", R"([{"name": "Xã Đ"}, {"name": "Xã Đ"}])", Letters::folded);
  ASSERT_TRUE(reader && (*reader)->next());
  const auto second = (*reader)->next();
  ASSERT_FALSE(second);
  const Place& place = second.error()[0].place;
  EXPECT_EQ(place.file, "list.json");
  EXPECT_EQ(place.line, 1);
  EXPECT_EQ(place.column, 20);
  EXPECT_EQ(place.field, "[1].code");
  EXPECT_EQ(second.error()[0].message.en, "two units of one name, “Xã Đ” (already in unit 1)");
}

/// The hint of the first finding.
std::string hint_of(const std::string& list) {
  auto reader = read_units("list.json", list, Letters::folded);
  while (reader) {
    const auto unit = (*reader)->next();
    if (!unit) return unit.error()[0].hint.en;
    if (!*unit) break;
  }
  return "no finding";
}

TEST(JsonUnits, KeysOfOtherTablesAreOffered) {
  EXPECT_EQ(hint_of(R"([{"regionId": "07", "regionName": "Vùng A"}])"),
            "If “regionName” is the unit's name, call that column (key) “name”.");
  EXPECT_EQ(
      hint_of(
          R"([{"wardID": 7, "name": "Xã B", "id": 1}, {"wardID": 8, "name": "Xã B", "id": 2}])"),
      "If “id” or “wardID” is a code of each unit's own, call that column (key) “code”.");
}

TEST(JsonUnits, MistakesAreReportedAtOnceAsThoseOfPlans) {
  EXPECT_THAT(read_text("[\n1]").findings, ElementsAre("2: units.not-an-object"));
  EXPECT_THAT(read_text("[{\"name\":\"A\"}\n{\"name\":\"B\"},\n{\"name\": B}]").findings,
              ElementsAre("1: json.syntax", "3: json.syntax"));
  EXPECT_THAT(read_text("[{\"name\":\"A\"").findings, ElementsAre("1: json.syntax"));
  EXPECT_THAT(read_text("[{\"name\":\"\xFF\"}]").findings, ElementsAre("1: json.encoding"));
}

TEST(JsonUnits, NothingMayStandAfterTheList) {
  const Reading reading = read_text("[{\"name\":\"A\"}]\n x");
  EXPECT_THAT(reading.findings, ElementsAre("2: json.syntax"));
  EXPECT_THAT(read_text("[{\"name\":\"A\"}]\n \n").findings, IsEmpty());
}

TEST(JsonUnits, RepeatedKeysAreRefused) {
  EXPECT_THAT(read_text("[{\"name\":\"A\",\n\"name\":\"B\"}]").findings,
              ElementsAre(testing::HasSubstr("json.duplicate")));
  EXPECT_THAT(read_text(R"([{"name": "A", "x": {"a": 1}, "y": {"a": 1}}])").findings, IsEmpty());
}

TEST(JsonUnits, AnObjectIsToldToBeNoList) {
  const auto reader =
      read_units("list", R"({"data": [{"name": "A"}], "total": 1})", Letters::folded);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error()[0].code, "units.not-a-list");
  EXPECT_THAT(reader.error()[0].hint.en, testing::HasSubstr("“data”"));
}

TEST(JsonUnits, MembersOfAUnitAreBounded) {
  std::string list = "[{\"name\":\"A\"";
  for (int i = 0; i < 400'000; ++i) list += fmt::format(",\"k{}\":1", i);
  EXPECT_THAT(read_text(list + "}]").findings, ElementsAre("1: units.too-many-members"));
}

TEST(JsonUnits, DepthIsBounded) {
  EXPECT_THAT(read_text("[{\"name\":" + std::string(100'000, '[')).findings,
              testing::Not(IsEmpty()));
}

TEST(JsonUnits, BracketsAndQuotesInsideTextsDoNotCount) {
  const Reading reading = read_text(R"([{"name": "a ] } \" \\"}, {"name": "b"}])");
  EXPECT_THAT(reading.findings, IsEmpty());
  EXPECT_EQ(reading.units.at(0).name, "a ] } \" \\");
}

TEST(JsonUnits, AnEmptyListHasNoUnits) {
  const Reading reading = read_text(" [ ] ");
  EXPECT_THAT(reading.findings, IsEmpty());
  EXPECT_THAT(reading.units, IsEmpty());
}

}  // namespace
}  // namespace vanban::units
