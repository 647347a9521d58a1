// SPDX-License-Identifier: MIT
#include "pipeline/locate.hpp"

#include <gtest/gtest.h>

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
  const Diagnostics found = locate({unknown}, *plan, nullptr);
  EXPECT_EQ(found[0].place.file, "plan.json");
  EXPECT_EQ(found[0].place.line, 4);
  EXPECT_EQ(found[0].place.column, 2);
}

}  // namespace
}  // namespace vanban::pipeline
