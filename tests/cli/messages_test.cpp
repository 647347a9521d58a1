// SPDX-License-Identifier: MIT
// The general options of every command: messages as JSON after the published schema, --quiet,
// --strict, the language.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

#include "cli/command.hpp"
#include "json_schema.hpp"
#include "support/program.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

using support::Outcome;
using support::source_path;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kPlan = R"({
 "template": "ke-hoach",
 "organ": {"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
 "issued_date": "2024-02-05",
 "subject": "Phát động phong trào thi đua",
 "body": ["Nội dung."],
 "recipients": ["Bộ Tư pháp"],
 "signer": {"title": "Giám đốc"}
})";

/// A full stop that the user typed at the end of a recipient is worth a warning.
std::string plan_with_a_warning() {
  std::string text = kPlan;
  const std::string from = "\"Bộ Tư pháp\"";
  return text.replace(text.find(from), from.size(), "\"- Bộ Tư pháp;\"");
}

class Messages : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("good.json", kPlan);
    folder_.write("warned.json", plan_with_a_warning());
    folder_.write("bad.json", R"({"template": "ke-hoach", "subject": 5})");
    folder_.write("other.json", R"({"template": "ke-hoac", "organ": {"name": "A", "place": "B"},)"
                                R"( "subject": "C", "body": [], "signer": {"title": "D"}})");
  }

  std::string path(const std::string& name) const { return folder_.path(name); }

  /// Runs the words with `--messages json`; every line of standard error must be a message as the
  /// schema has it.
  std::vector<nlohmann::json> messages_of(std::vector<std::string> words) const {
    words.insert(words.end(), {"--messages", "json"});
    const Outcome outcome = support::call(words);
    std::istringstream lines(outcome.err);
    std::vector<nlohmann::json> messages;
    for (std::string line; std::getline(lines, line);) {
      messages.push_back(nlohmann::json::parse(line, nullptr, false));
      EXPECT_THAT(schema_errors(schema_, messages.back()), IsEmpty()) << line;
    }
    const auto first = std::find_if(messages.begin(), messages.end(),
                                    [](const auto& one) { return one["severity"] == "error"; });
    EXPECT_EQ(first == messages.end() ? 0 : (*first)["exit_code"].get<int>(), outcome.code)
        << outcome.err;
    return messages;
  }

  support::TemporaryFolder folder_;
  nlohmann::json schema_ =
      nlohmann::json::parse(support::source_text("schema/message.schema.json"));
};

TEST_F(Messages, AnErrorOfEachCommandIsAsTheSchemaSays) {
  const std::string out = path("out");
  const std::vector<std::vector<std::string>> calls = {
      {"render", path("bad.json"), "--out", out},
      {"render", path("other.json"), "--out", out},
      {"render", path("none.json"), "--out", out},
      {"issue", path("bad.json"), "--register", path("a.vbr"), "--date", "2024-02-05"},
      {"issue", path("good.json"), "--register", path("a.vbr")},
      {"batch", path("good.json"), "--units", path("none.csv"), "--out", out},
      {"batch", path("good.json")},
      {"batch", "--verify", out},
      {"batch", "--join", out},
      {"register", "list", "--register", path("none.vbr")},
      {"register", "burn", "--register", path("none.vbr")},
      {"regenerate", "--register", path("none.vbr")},
      {"redline", path("bad.json"), path("good.json"), "--out", path("r.docx")},
      {"amend", path("good.json"), path("bad.json"), "--out", path("a.json")},
      {"templates", "--template-dir", path("none")},
      {"fields", "ke-hoac"},
      {"man", "surplus"},
      {"completion", "--out", "x"},
      {"rendr"},
      {"render", path("good.json"), "--formt", "pdf"}};
  for (const auto& words : calls)
    EXPECT_THAT(messages_of(words), Not(IsEmpty())) << words.front() << ' ' << words.back();
}

TEST_F(Messages, AWarningAndANoteAreMessagesToo) {
  const auto warned = messages_of({"render", path("warned.json"), "--out", path("out")});
  ASSERT_EQ(warned.size(), 1U);
  EXPECT_EQ(warned[0]["severity"], "warning");
  EXPECT_EQ(warned[0]["field"], "recipients[0]");
  EXPECT_EQ(warned[0]["file"], path("warned.json"));
  EXPECT_FALSE(warned[0].contains("fault"));
  const auto issued = messages_of({"issue", path("good.json"), "--register", path("a.vbr"),
                                   "--date", "2024-02-05", "--out", path("out")});
  ASSERT_EQ(issued.size(), 2U);
  EXPECT_EQ(issued[0]["code"], "issue.no-signer-name") << "told before the number is taken";
  EXPECT_EQ(issued[1]["code"], "register.new");
  EXPECT_EQ(issued[1]["severity"], "note");
}

TEST_F(Messages, ProgressOfABatchIsNotMixedIn) {
  const std::vector<std::string> words = {
      "batch",      source_path("samples/units/ke-hoach-phong-tu-phap.json"),
      "--units",    source_path("samples/units/tay-ninh-2024.csv"),
      "--format",   "txt",
      "--out",      path("units"),
      "--messages", "json"};
  for (const char* const progress : {"bar", "log", "json"}) {
    std::vector<std::string> call = words;
    call.insert(call.end(), {"--progress", progress});
    const Outcome outcome = support::call(call);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "") << progress;
  }
}

TEST_F(Messages, AWrongTemplateNameIsShownInThePlanWithTheNearest) {
  const Outcome outcome = support::call({"render", path("other.json"), "--lang", "en"});
  EXPECT_EQ(outcome.code, 4);
  EXPECT_THAT(outcome.err, HasSubstr("other.json:1:14: field template: error:"));
  EXPECT_THAT(outcome.err,
              HasSubstr("Did you mean “ke-hoach”? For all templates: vanban templates."));
  EXPECT_THAT(support::call({"fields", "ke-hoac"}).err, HasSubstr("vanban templates"));
}

TEST_F(Messages, QuietPrintsErrorsOnly) {
  const Outcome done =
      support::call({"render", path("warned.json"), "--out", path("out"), "--quiet"});
  EXPECT_EQ(done.code, 0);
  EXPECT_EQ(done.out + done.err, "");
  EXPECT_TRUE(folder_.exists("out/warned.pdf"));
  EXPECT_THAT(support::call({"render", path("bad.json"), "--quiet"}).err, Not(IsEmpty()));
  // What was asked for is no message.
  EXPECT_THAT(support::call({"fields", "ke-hoach", "--quiet"}).out, HasSubstr("subject"));
}

TEST_F(Messages, StrictWritesNothingWhereThereIsAWarning) {
  const Outcome stopped = support::call(
      {"render", path("warned.json"), "--out", path("out"), "--strict", "--quiet", "--lang", "en"});
  EXPECT_EQ(stopped.code, 10);
  EXPECT_EQ(stopped.out, "");
  EXPECT_THAT(stopped.err, HasSubstr("warning: "));
  EXPECT_THAT(stopped.err, HasSubstr("nothing was written [strict.stopped]"));
  EXPECT_FALSE(folder_.exists("out"));
  const Outcome done =
      support::call({"render", path("good.json"), "--out", path("out"), "--strict"});
  EXPECT_EQ(done.code, 0) << done.err;
  EXPECT_TRUE(folder_.exists("out/good.docx"));
  EXPECT_THAT(done.out, HasSubstr("good.docx"));
}

TEST_F(Messages, StrictTakesNoNumberWhereThereIsAWarning) {
  const std::vector<std::string> words = {"issue",  path("good.json"), "--register", path("a.vbr"),
                                          "--date", "2024-02-05",      "--out",      path("out")};
  std::vector<std::string> strict = words;
  strict.emplace_back("--strict");
  const Outcome first = support::call(strict);  // nobody signs: a warning
  EXPECT_EQ(first.code, 10) << first.err;
  EXPECT_FALSE(folder_.exists("a.vbr"));
  EXPECT_FALSE(folder_.exists("out/good.pdf"));
  folder_.write("signed.json", [] {
    std::string text = kPlan;
    return text.replace(text.find("\"Giám đốc\""), std::string("\"Giám đốc\"").size(),
                        "\"Giám đốc\", \"name\": \"Nguyễn Văn A\"");
  }());
  std::vector<std::string> of_signed = strict;
  of_signed[1] = path("signed.json");
  const Outcome done = support::call(of_signed);
  EXPECT_EQ(done.code, 0) << done.err;
  const Outcome second = support::call(strict);  // with a register that is there
  EXPECT_EQ(second.code, 10) << second.err;
  EXPECT_FALSE(folder_.exists("out/good.pdf"));
  const Outcome list = support::call({"register", "list", "--register", path("a.vbr")});
  EXPECT_EQ(std::count(list.out.begin(), list.out.end(), '\n'), 1) << list.out;
}

TEST_F(Messages, TemplatesSaysWhatEachIsFor) {
  const Outcome text = support::call({"templates", "--lang", "en"});
  EXPECT_EQ(text.code, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("ke-hoach "));
  EXPECT_THAT(text.out, Not(HasSubstr("parts/")));
  const auto list = nlohmann::json::parse(support::call({"templates", "--json"}).out);
  ASSERT_FALSE(list.empty());
  for (const auto& entry : list) {
    EXPECT_FALSE(entry["purpose"]["vi"].get<std::string>().empty()) << entry;
    EXPECT_FALSE(entry["purpose"]["en"].get<std::string>().empty()) << entry;
    EXPECT_THAT(text.out, HasSubstr(entry["name"].get<std::string>()));
  }
}

TEST_F(Messages, AnOwnTemplateIsListedAndABrokenOneIsWarnedOf) {
  folder_.write("own/giay-moi-hop.vbt", "{% about \"Giấy mời họp\" \"Invitation\" %}\n");
  folder_.write("own/bi-loi.vbt", "{% if %}\n");
  const Outcome outcome = support::call({"templates", "--template-dir", path("own")});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Giấy mời họp\n"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("bi-loi")));
  EXPECT_THAT(outcome.err, HasSubstr("bi-loi.vbt:1"));
}

}  // namespace
}  // namespace vanban::cli
