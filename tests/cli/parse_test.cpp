// SPDX-License-Identifier: MIT
#include "cli/parse.hpp"

#include <gtest/gtest.h>

#include <sstream>

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

/// What the words leave in a context whose environment is English.
Context general_options_of(const std::vector<std::string>& words, std::ostream& out) {
  static MemoryFileSystem files;
  Context context{files, out, out, Language::english};
  read_general_options(words, context);
  return context;
}

TEST(Parse, GeneralOptionsStandBeforeOrAfterTheCommand) {
  std::ostringstream out;
  EXPECT_EQ(general_options_of({"render"}, out).language, Language::english);
  EXPECT_EQ(general_options_of({"--lang", "vi", "render"}, out).language, Language::vietnamese);
  EXPECT_EQ(general_options_of({"render", "--lang=vi"}, out).language, Language::vietnamese);
  EXPECT_EQ(general_options_of({"--lang", "vi", "render", "--lang=en"}, out).language,
            Language::english);
  const Context context =
      general_options_of({"--messages=json", "render", "--strict", "--quiet"}, out);
  EXPECT_EQ(context.messages, MessageForm::json);
  EXPECT_TRUE(context.strict);
  EXPECT_TRUE(context.quiet);
  for (const char* const name : {"--strict", "--quiet"})
    EXPECT_TRUE(parse({name, "fields", "ke-hoach"})) << name;
  EXPECT_TRUE(parse({"--lang", "en", "--messages", "json", "fields", "ke-hoach"}));
}

TEST(Parse, RefusesAWrongValueOfAGeneralOption) {
  const auto lang = parse({"fields", "ke-hoach", "--lang", "fr"});
  ASSERT_FALSE(lang);
  EXPECT_EQ(lang.error()[0].message.en, "--lang takes vi|en, not fr");
  EXPECT_FALSE(parse({"--messages", "xml"}));
  EXPECT_FALSE(parse({"--messages", "text|json", "man"}));
  EXPECT_FALSE(parse({"--lang"}));
}

TEST(Parse, ShortOptionsAreTheLongOnes) {
  const auto request = parse({"render", "a.json", "-o", "dir"});
  ASSERT_TRUE(request) << describe(request.error(), Language::english);
  EXPECT_EQ(request->arguments.get("out"), "dir");
  EXPECT_EQ(parse({"render", "-", "-o", "-"})->arguments.get("out"), "-");
  EXPECT_EQ(parse({"render", "-", "-o", "-"})->arguments.get("PLAN.json"), "-");
  EXPECT_TRUE(parse({"render", "-h"})->help);
  EXPECT_TRUE(parse({"-h"})->help);
  EXPECT_TRUE(parse({"-V"})->version);
  EXPECT_TRUE(parse({"render", "-V"})->version);
  EXPECT_FALSE(parse({"render", "a.json", "-x"}));
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
