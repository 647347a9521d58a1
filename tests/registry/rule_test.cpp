// SPDX-License-Identifier: MIT
// A book keeps to the numbering rule it was begun with in its year.
#include <gmock/gmock.h>

#include "register_fixture.hpp"
#include "registry/schema.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {
namespace {

using Scope = SeriesRule::Scope;

class RuleTest : public RegisterTest {
 protected:
  static SeriesRule grouped(const char* name, std::vector<std::string> kinds) {
    return {Scope::groups, {{name, std::move(kinds)}}};
  }
  Result<std::vector<Entry>> reserve(const std::string& kind, const SeriesRule& rule,
                                     const char* date = "2025-02-05") const {
    Register book = open();
    return book.reserve(
        {"STP", kind, kind + "-STP", Secrecy::ordinary, rule, date_of(date), 1, {}});
  }
  std::size_t lines() const { return open().list({})->size(); }
};

TEST_F(RuleTest, TheCommonSeriesIsRefusedWhereEachKindHasItsOwn) {
  reserve("KH", {Scope::per_kind, {}}).value();
  const auto forgotten = reserve("QĐ", {});
  EXPECT_EQ(code_of(forgotten), "registry.other-rule");
  EXPECT_EQ(fault_of(forgotten), Fault::state);
  const std::string told = describe(forgotten.error(), Language::vietnamese);
  EXPECT_THAT(told, testing::HasSubstr("dãy số riêng của loại KH"));
  EXPECT_THAT(told, testing::HasSubstr("--office"));
  EXPECT_EQ(lines(), 1U);
  EXPECT_EQ(reserve("QĐ", {Scope::per_kind, {}})->front().number, 1);
}

TEST_F(RuleTest, SeriesOfKindsAreRefusedWhereOneCommonSeriesIs) {
  reserve("KH", {}).value();
  const auto asked = reserve("QĐ", {Scope::per_kind, {}});
  EXPECT_EQ(code_of(asked), "registry.other-rule");
  EXPECT_THAT(describe(asked.error(), Language::vietnamese), testing::HasSubstr("dãy số chung"));
  EXPECT_EQ(code_of(reserve("QĐ", grouped("A", {"QĐ"}))), "registry.other-rule");
  EXPECT_EQ(lines(), 1U);
}

TEST_F(RuleTest, GroupsAreNotTheCommonSeriesEvenForKindsInNone) {
  reserve("QĐ", grouped("A", {"QĐ"})).value();
  EXPECT_EQ(code_of(reserve("BC", {})), "registry.other-rule");
  EXPECT_EQ(reserve("BC", grouped("A", {"QĐ"}))->front().number, 1);
  EXPECT_EQ(code_of(reserve("TB", {})), "registry.other-rule");
}

TEST_F(RuleTest, AKindStaysInItsGroup) {
  reserve("QĐ", grouped("A", {"QĐ"})).value();
  const auto moved = reserve("QĐ", grouped("B", {"QĐ"}));
  EXPECT_EQ(code_of(moved), "registry.other-rule");
  EXPECT_THAT(describe(moved.error(), Language::vietnamese), testing::HasSubstr("nhóm “A”"));
  EXPECT_EQ(code_of(reserve("QĐ", grouped("B", {"KH"}))), "registry.other-rule");
}

TEST_F(RuleTest, CopiesAndOtherYearsDoNotBind) {
  reserve("SY", {}).value();
  reserve("KH", {Scope::per_kind, {}}).value();
  EXPECT_EQ(reserve("SL", {})->front().number, 2);
  EXPECT_TRUE(reserve("KH", {}, "2026-01-05"));
}

TEST_F(RuleTest, AReservedNumberIsFilledUnderTheSameRule) {
  reserve("KH", {Scope::per_kind, {}}).value();
  Register book = open();
  IssueRequest filled = request("a", "2025-02-06");
  filled.reserved_number = 1;
  EXPECT_EQ(code_of(book.issue(filled, renders("a"))), "registry.other-rule");
  filled.rule.scope = Scope::per_kind;
  EXPECT_TRUE(book.issue(filled, renders("a")));
}

TEST(RuleMigration, Version2NamesTheSeriesOfKindsInNoGroup) {
  const Database database =
      Database::open(":memory:", Database::Access::create, std::chrono::milliseconds(0));
  migrate(database, migrations().first(1));
  database.execute(
      "INSERT INTO series (office, grouping, secrecy, year) VALUES"
      " ('STP', 'group:A', 'ordinary', 2024), ('STP', 'common', 'ordinary', 2024),"
      " ('STP', 'common', 'secret', 2024)");
  migrate(database, migrations());
  Statement rows = database.prepare("SELECT grouping, secrecy FROM series ORDER BY id");
  std::vector<std::string> groups;
  while (rows.step()) groups.push_back(rows.text(0) + ' ' + rows.text(1));
  EXPECT_THAT(groups, testing::ElementsAre("group:A ordinary", "rest ordinary", "common secret"));
}

}  // namespace
}  // namespace vanban::registry
