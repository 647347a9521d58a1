// SPDX-License-Identifier: MIT
#include "cli/manual.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/commands/commands.hpp"
#include "cli/parse.hpp"
#include "cli/version.hpp"
#include "support/source_tree.hpp"

namespace vanban::cli {
namespace {

using testing::HasSubstr;

std::string source_file(const std::string& name) {
  std::ifstream file(support::source_path(name));
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Manual, GeneralHelpShowsEveryCommandWithItsExample) {
  for (const Language language : {Language::vietnamese, Language::english})
    for (const Command* command : commands())
      EXPECT_THAT(general_help(language), HasSubstr(std::string(command->example)));
}

TEST(Manual, EveryOptionStandsInHelpManPageAndCompletion) {
  for (const Command* command : commands())
    for (const Option& option : command->options) {
      const std::string flag = "--" + std::string(option.name);
      EXPECT_THAT(command_help(*command, Language::vietnamese), HasSubstr(flag));
      EXPECT_THAT(bash_completion(), HasSubstr(flag));
      EXPECT_FALSE(option.help.vi.empty() || option.help.en.empty()) << flag;
    }
}

TEST(Manual, EveryOutputHasItsLetter) {
  for (const Command* command : commands())
    for (const Option& option : command->options)
      EXPECT_EQ(option.letter, option.name == "out" ? 'o' : '\0') << command->name;
  EXPECT_THAT(command_help(render_command(), Language::english), HasSubstr("-o, --out DIR"));
  EXPECT_THAT(man_page(Language::english), HasSubstr("\\-o, \\-\\-out DIR"));
  EXPECT_THAT(bash_completion(), HasSubstr(" -o "));
}

TEST(Manual, EveryExampleIsAValidCommandLine) {
  for (const Command* command : commands()) {
    std::istringstream words{std::string(command->example)};
    std::vector<std::string> line;
    for (std::string word; words >> word && word != ">";) line.push_back(word);
    if (line.empty() || line.front() != "vanban") continue;  // a shell construct around it
    line.erase(line.begin());
    const auto request = parse(line);
    EXPECT_TRUE(request) << command->example;
  }
}

TEST(Manual, ManPageEscapesDashes) {
  EXPECT_THAT(man_page(Language::english), HasSubstr("\\-\\-template\\-dir"));
  EXPECT_THAT(man_page(Language::english), HasSubstr(".B VANBAN_LANG"));
}

TEST(Manual, VersionIsTheProjects) {
  EXPECT_THAT(source_file("CMakeLists.txt"),
              HasSubstr("project(vanban VERSION " + std::string(kVersion)));
}

TEST(Manual, EveryExitCodeIsDocumented) {
  const std::string table = source_file("docs/exit-codes.md");
  for (const Fault fault :
       {Fault::usage, Fault::data, Fault::template_, Fault::io, Fault::environment, Fault::layout,
        Fault::state, Fault::partial, Fault::strict, Fault::internal})
    EXPECT_THAT(table, HasSubstr("| " + std::to_string(exit_code(fault)) + " |"));
}

TEST(Manual, ReadmeNamesEveryCommand) {
  const std::string readme = source_file("README.md");
  for (const Command* command : commands())
    EXPECT_THAT(readme, HasSubstr("vanban " + std::string(command->name)));
}

TEST(Manual, ReadmeLeadsToEveryDocument) {
  const std::string readme = source_file("README.md");
  const std::filesystem::path root = support::source_path("");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "docs")) {
    if (!entry.is_regular_file()) continue;
    EXPECT_THAT(readme, HasSubstr("(" + entry.path().lexically_relative(root).string() + ")"));
  }
}

}  // namespace
}  // namespace vanban::cli
