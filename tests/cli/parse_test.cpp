// SPDX-License-Identifier: MIT
#include "cli/parse.hpp"

#include <gtest/gtest.h>

namespace vanban::cli {
namespace {

TEST(Parse, FindsCommandArgumentsAndOptions) {
  const auto request = parse({"render", "a.json", "--out", "dir", "--format=txt"});
  ASSERT_TRUE(request) << describe(request.error(), Language::english);
  EXPECT_EQ(request->command->name, "render");
  EXPECT_EQ(request->arguments.get("PLAN.json"), "a.json");
  EXPECT_EQ(request->arguments.get("out"), "dir");
  EXPECT_EQ(request->arguments.get("format"), "txt");
}

TEST(Parse, AnOptionTakesOneWordAndLeavesTheRest) {
  const auto request = parse({"render", "--out", "dir", "a.json", "--template-dir", "x"});
  ASSERT_TRUE(request) << describe(request.error(), Language::english);
  EXPECT_EQ(request->arguments.get("PLAN.json"), "a.json");
  EXPECT_EQ(request->arguments.all("out"), std::vector<std::string>{"dir"});
  const auto last = parse({"register", "backup", "--register", "a.vbr", "b.vbr"});
  ASSERT_TRUE(last) << describe(last.error(), Language::english);
  EXPECT_EQ(last->arguments.get("TARGET"), "b.vbr");
}

TEST(Parse, RepeatsAnOption) {
  const auto request = parse({"render", "a.json", "--template-dir", "x", "--template-dir", "y"});
  ASSERT_TRUE(request);
  EXPECT_EQ(request->arguments.all("template-dir"), (std::vector<std::string>{"x", "y"}));
}

TEST(Parse, TakesTheLanguageBeforeOrAfterTheCommand) {
  EXPECT_EQ(language_of({"--lang", "en", "render"}), Language::english);
  EXPECT_EQ(language_of({"render", "--lang=en"}), Language::english);
  EXPECT_EQ(language_of({"render"}), Language::vietnamese);
  EXPECT_TRUE(parse({"--lang", "en", "fields", "ke-hoach"}));
  EXPECT_FALSE(parse({"fields", "ke-hoach", "--lang", "fr"}));
}

TEST(Parse, NamesTheNearestCommandAndOption) {
  const auto command = parse({"rendr", "a.json"});
  ASSERT_FALSE(command);
  EXPECT_EQ(command.error()[0].message.en, "unknown command: rendr (did you mean render?)");
  const auto option = parse({"render", "a.json", "--formt", "pdf"});
  ASSERT_FALSE(option);
  EXPECT_EQ(option.error()[0].message.vi, "tùy chọn không có: --formt (ý bạn là --format?)");
  EXPECT_EQ(exit_code(option.error()), 2);
}

TEST(Parse, RefusesMissingAndSurplusWords) {
  EXPECT_EQ(parse({"render"}).error()[0].message.en, "missing PLAN.json");
  EXPECT_EQ(parse({"render", "a", "b"}).error()[0].message.en, "one word too many: b");
  EXPECT_FALSE(parse({"render", "a", "--out"}));
}

TEST(Parse, HelpNeedsNoArguments) {
  EXPECT_TRUE(parse({"render", "--help"})->help);
  EXPECT_TRUE(parse({})->help);
  EXPECT_TRUE(parse({"--version"})->version);
}

}  // namespace
}  // namespace vanban::cli
