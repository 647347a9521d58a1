// SPDX-License-Identifier: MIT
// docs/limits.md states the figures that the code keeps.
#include "templating/limits.hpp"

#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plan/findings.hpp"
#include "plan/json_reader.hpp"
#include "plan/plan.hpp"
#include "support/source_tree.hpp"

namespace vanban::templating {
namespace {

std::string file(const std::string& path) {
  std::ifstream stream(support::source_path(path));
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

/// 20,000,000.
std::string grouped(std::int64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::string megabytes(std::size_t bytes) { return fmt::format("{} MB", bytes >> 20); }

TEST(Limits, StandInTheReference) {
  const std::string reference = file("docs/limits.md");
  const auto states = [&](const std::string& what, const std::string& bound) {
    EXPECT_NE(reference.find("| " + what + " | " + bound), std::string::npos) << what << bound;
  };
  states("a file", megabytes(plan::kLargestFile));
  states("nesting of lists and objects", fmt::format("{} levels", plan::kMostLevels));
  states("findings in one run", std::to_string(plan::kMostFindings));
  states("a template file", fmt::format("{} MB", kLargestFile / 1'000'000));
  states("files read for one template, each as often as it is included",
         grouped(std::int64_t{kMostFiles}));
  states("their text", megabytes(kMostFileBytes));
  states("bases and includes inside one another", fmt::format("{} levels", kDeepestNesting));
  states("turns of all loops", grouped(kMostTurns));
  states(
      "steps (an expression, a tag, a member that a filter or a comparison looks at, 64 bytes of a "
      "text read)",
      grouped(kMostSteps));
  states("rows of all tables of one document", grouped(std::int64_t{kMostRows}));
  states("cells of these rows", grouped(std::int64_t{kMostCells}));
  states("footnotes of one document", grouped(std::int64_t{kMostFootnotes}));
  states("texts and lists that filters and `~` make, together",
         megabytes(std::size_t{kMostMadeBytes}));
  states("one such text", megabytes(kLongestText));
}

}  // namespace
}  // namespace vanban::templating
