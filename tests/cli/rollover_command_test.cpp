// SPDX-License-Identifier: MIT
// `vanban rollover` as a user calls it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "support/program.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

using support::Outcome;
using testing::HasSubstr;
using testing::StartsWith;

const std::string kSample = support::source_path("samples/ke-hoach-tay-ninh-2024.json");

Outcome roll_over(std::vector<std::string> options) {
  std::vector<std::string> words{"rollover", kSample, "--lang", "en"};
  words.insert(words.end(), options.begin(), options.end());
  return support::call(words);
}

TEST(RolloverCommand, ReportsCountsFirst) {
  const Outcome outcome = roll_over({"--year", "2025"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("2024 → 2025: "));
  EXPECT_THAT(outcome.out, HasSubstr("groups of figures in the text, 0 of them in no entry"));
  EXPECT_THAT(outcome.out, HasSubstr("94 năm → 95 năm"));
}

TEST(RolloverCommand, TheNewPlanRendersAtOnce) {
  const support::TemporaryFolder folder;
  const Outcome rolled = roll_over(
      {"--year", "2025", "--out", folder.path("plan.json"), "--list", folder.path("list.json")});
  EXPECT_EQ(rolled.code, 0) << rolled.err;
  const Outcome rendered = support::call(
      {"render", folder.path("plan.json"), "--format", "txt", "--out", folder.path(".")});
  EXPECT_EQ(rendered.code, 0) << rendered.err;
  EXPECT_TRUE(std::filesystem::exists(folder.path("list.json")));
}

TEST(RolloverCommand, WritesThePlanToStandardOutput) {
  const Outcome outcome = roll_over({"--year", "2025", "--out", "-"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("{\n  \"$schema\""));
}

TEST(RolloverCommand, ComparesADraftWithLastYear) {
  const Outcome outcome = roll_over({"--year", "2025", "--against", kSample});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("Against 2024: "));
  EXPECT_THAT(outcome.out, HasSubstr("Still of last year"));
  EXPECT_EQ(roll_over({"--year", "2025", "--against", kSample, "--out", "a.json"}).code, 2);
}

TEST(RolloverCommand, WrongYearsAreTold) {
  EXPECT_THAT(roll_over({}).err, HasSubstr("--year is missing"));
  EXPECT_EQ(roll_over({"--year", "25"}).code, 2);
  EXPECT_THAT(roll_over({"--year", "2023"}).err, HasSubstr("must come after the plan's year"));
}

}  // namespace
}  // namespace vanban::cli
