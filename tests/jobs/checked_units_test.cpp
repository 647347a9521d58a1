// SPDX-License-Identifier: MIT
#include "jobs/checked_units.hpp"

#include <gtest/gtest.h>

#include "units/unit.hpp"

namespace vanban::jobs {
namespace {

constexpr std::size_t kRoom = 1'000'000;

units::Unit unit(const std::string& name, const std::string& head = "") {
  units::Unit unit;
  unit.code = name;
  unit.name = name;
  unit.fields = {{"code", name}, {"name", name}, {"head", head}};
  return unit;
}

model::Document document(const std::string& title) {
  model::Document document;
  document.metadata.title = title;
  return document;
}

TEST(CheckedUnits, GiveADocumentOutOnce) {
  CheckedUnits checked(kRoom, kRoom);
  checked.keep(unit("A"), document("của A"));
  checked.keep(unit("B"), document("của B"));
  EXPECT_EQ(checked.take_document(unit("B"))->metadata.title, "của B");
  EXPECT_FALSE(checked.take_document(unit("B")));
  EXPECT_TRUE(checked.take_document(unit("A")));
}

TEST(CheckedUnits, KnowAUnitByAllItsData) {
  CheckedUnits checked(kRoom, kRoom);
  checked.keep(unit("A", "Nguyễn"), document("cũ"));
  EXPECT_FALSE(checked.take_document(unit("A", "Trần")));
  EXPECT_TRUE(checked.take_document(unit("A", "Nguyễn")));
}

TEST(CheckedUnits, ForgetWhatIsOverTheBound) {
  const std::size_t one = 2 * sizeof(model::Document) + 500;
  CheckedUnits checked(one, kRoom);
  for (const char* const name : {"A", "B", "C", "D"}) checked.keep(unit(name), document(name));
  int kept = 0;
  for (const char* const name : {"A", "B", "C", "D"})
    if (checked.take_document(unit(name))) ++kept;
  EXPECT_GE(kept, 1);
  EXPECT_LE(kept, 2);
}

TEST(CheckedUnits, HaveRoomAgainForWhatWasTaken) {
  CheckedUnits checked(2 * sizeof(model::Document) + 500, kRoom);
  for (int round = 0; round < 10; ++round) {
    checked.keep(unit("A"), document("A"));
    ASSERT_TRUE(checked.take_document(unit("A"))) << round;
  }
}

TEST(CheckedUnits, KeepFactsAsOftenAsTheyAreAskedFor) {
  CheckedUnits checked(kRoom, kRoom);
  PrintedFacts facts;
  facts.fields.subject = "trích yếu";
  checked.keep(unit("A"), facts);
  EXPECT_EQ(checked.facts(unit("A"))->fields.subject, "trích yếu");
  EXPECT_TRUE(checked.facts(unit("A")));
  EXPECT_FALSE(checked.facts(unit("B")));
}

TEST(CheckedUnits, CountFactsApartFromDocuments) {
  CheckedUnits checked(0, kRoom);
  checked.keep(unit("A"), document("A"));
  checked.keep(unit("A"), PrintedFacts{});
  EXPECT_FALSE(checked.take_document(unit("A")));
  EXPECT_TRUE(checked.facts(unit("A")));
}

}  // namespace
}  // namespace vanban::jobs
