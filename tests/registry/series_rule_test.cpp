// SPDX-License-Identifier: MIT
#include "registry/series_rule.hpp"

#include <gtest/gtest.h>

namespace vanban::registry {
namespace {

TEST(SeriesRule, SharesNumbersAsTheHeadOfTheOfficeDecides) {
  SeriesRule rule;
  EXPECT_EQ(rule.group_of("KH"), rule.group_of("QĐ"));
  rule.scope = SeriesRule::Scope::per_kind;
  EXPECT_NE(rule.group_of("KH"), rule.group_of("QĐ"));
  EXPECT_NE(rule.group_of("ĐA"), rule.group_of("DA"));
  EXPECT_NE(rule.group_of(""), rule.group_of("KH"));
  rule = {SeriesRule::Scope::groups, {{"quyết định", {"QĐ", "NQ"}}, {"khác", {"KH"}}}};
  EXPECT_EQ(rule.group_of("QĐ"), rule.group_of("NQ"));
  EXPECT_NE(rule.group_of("QĐ"), rule.group_of("KH"));
  EXPECT_EQ(rule.group_of("TB"), rule.group_of("BC"));
  EXPECT_NE(rule.group_of("TB"), rule.group_of("KH"));
}

TEST(SeriesRule, CopiesShareOneSeriesUnderEveryRule) {
  for (const auto scope : {SeriesRule::Scope::common, SeriesRule::Scope::per_kind}) {
    const SeriesRule rule{scope, {}};
    EXPECT_EQ(rule.group_of("SY"), rule.group_of("TrS"));
    EXPECT_EQ(rule.group_of("SY"), rule.group_of("SL"));
    EXPECT_NE(rule.group_of("SY"), rule.group_of("KH"));
  }
}

TEST(SeriesRule, RefusesNamelessGroupsAndAKindInTwo) {
  const SeriesRule rule{SeriesRule::Scope::groups, {{"a", {"KH"}}, {"", {"QĐ"}}, {"b", {"KH"}}}};
  const Result<void> checked = check(rule);
  ASSERT_FALSE(checked);
  ASSERT_EQ(checked.error().size(), 2U);
  EXPECT_EQ(checked.error()[0].code, "registry.series-group-name");
  EXPECT_EQ(checked.error()[0].place.field, "series.groups[1]");
  EXPECT_EQ(checked.error()[1].code, "registry.series-kind-twice");
}

}  // namespace
}  // namespace vanban::registry
