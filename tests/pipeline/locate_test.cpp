// SPDX-License-Identifier: MIT
#include "pipeline/locate.hpp"

#include <gtest/gtest.h>

#include "plan/plan.hpp"

namespace vanban::pipeline {
namespace {

TEST(Locate, PutsAFindingOnItsLine) {
  const std::string text =
      "{\"template\": \"ke-hoach\",\n \"organ\": {\"name\": \"A\", \"place\": \"B\"},\n"
      " \"signer\": {\"title\": \"C\"},\n \"themes\": 1}";
  const auto plan = plan::from_text(text, "plan.json");
  ASSERT_TRUE(plan) << describe(plan.error(), Language::english);
  Diagnostic unknown;
  unknown.code = "data.unknown-field";
  unknown.place.field = "themes";
  const Diagnostics found = locate({unknown}, *plan);
  EXPECT_EQ(found[0].place.file, "plan.json");
  EXPECT_EQ(found[0].place.line, 4);
  EXPECT_EQ(found[0].place.column, 2);
}

TEST(Locate, ShowsAMissingFieldWhereItBelongs) {
  const auto plan = plan::from_text(
      "{\"template\": \"ke-hoach\",\n \"organ\": {\"name\": \"A\", \"place\": \"B\"},\n"
      " \"signer\": {\"title\": \"C\"}}",
      "plan.json");
  ASSERT_TRUE(plan) << describe(plan.error(), Language::english);
  const Diagnostics found = locate({make_note("x", {}).in_field("organ.notation")}, *plan);
  EXPECT_EQ(found[0].place.line, 2);
  EXPECT_EQ(found[0].place.field, "organ.notation");
}

TEST(Locate, LeavesOtherFilesAlone) {
  const auto plan = plan::from_text(
      "{\"template\": \"ke-hoach\", \"organ\": {\"name\": \"A\", \"place\": \"B\"},\n"
      " \"signer\": {\"title\": \"C\"}}",
      "plan.json");
  ASSERT_TRUE(plan) << describe(plan.error(), Language::english);
  Diagnostics findings = {make_note("x", {}).in_field("organ").in_file("other.json"),
                          make_note("x", {}).in_field("organ").in_file("plan.json")};
  findings = locate(std::move(findings), *plan);
  EXPECT_EQ(findings[0].place.line, 0);
  EXPECT_EQ(findings[1].place.line, 1);
}

}  // namespace
}  // namespace vanban::pipeline
