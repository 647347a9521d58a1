// SPDX-License-Identifier: MIT
// `-`: plans from standard input, one file to standard output.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include <nlohmann/json.hpp>

#include "support/program.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

using support::call;
using support::Outcome;
using support::source_path;
using testing::HasSubstr;
using testing::StartsWith;

class Streams : public testing::Test {
 protected:
  const std::string plan_path_ = source_path("samples/ke-hoach-tay-ninh-2024.json");
  const std::string plan_ = support::source_text("samples/ke-hoach-tay-ninh-2024.json");
  support::TemporaryFolder folder_;
};

TEST_F(Streams, OneFileGoesToStandardOutputAsItWouldToTheDisk) {
  for (const char* const format : {"pdf", "docx", "txt"}) {
    const Outcome piped = call({"render", "-", "--format", format, "-o", "-"}, {}, plan_);
    ASSERT_EQ(piped.code, 0) << piped.err;
    ASSERT_EQ(call({"render", plan_path_, "--format", format, "-o", folder_.path("out")}).code, 0);
    EXPECT_EQ(piped.out, folder_.read("out/ke-hoach-tay-ninh-2024." + std::string(format)));
  }
}

TEST_F(Streams, MessagesGoToStandardErrorAndNameTheInput) {
  const Outcome english =
      call({"render", "-", "--format", "pdf", "-o", "-", "--lang", "en"}, {}, "{\"template\": 5}");
  EXPECT_EQ(english.code, 3);
  EXPECT_EQ(english.out, "");
  EXPECT_THAT(english.err, StartsWith("<stdin>:1:"));
  EXPECT_THAT(call({"render", "-", "-o", "-", "--format", "pdf"}, {}, "{").err,
              StartsWith("(đầu vào chuẩn):1:"));
  EXPECT_THAT(
      call({"render", "-", "-o", "-", "--format", "pdf", "--messages", "json"}, {}, "{").err,
      HasSubstr(R"("file":"<stdin>")"));
  EXPECT_EQ(call({"render", "-", "-o", "-", "--format", "pdf"}).code, 3) << "empty input";
}

TEST_F(Streams, StandardOutputTakesOneFile) {
  const Outcome two = call({"render", "-", "-o", "-", "--lang", "en"}, {}, plan_);
  EXPECT_EQ(two.code, 2);
  EXPECT_EQ(two.out, "");
  EXPECT_THAT(two.err, HasSubstr("such as --format pdf"));
}

TEST_F(Streams, FilesOfAPlanWithoutAFileNeedAName) {
  EXPECT_EQ(call({"render", "-", "--out", folder_.path("out")}, {}, plan_).code, 2);
  const Outcome named =
      call({"render", "-", "--out", folder_.path("out"), "--name", "a"}, {}, plan_);
  EXPECT_EQ(named.code, 0) << named.err;
  EXPECT_TRUE(folder_.exists("out/a.pdf"));
}

TEST_F(Streams, LinksCountFromTheCurrentFolder) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(source_path("samples/du-an"));
  const Outcome outcome = call({"render", "-", "--format", "txt", "-o", "-"}, {},
                               support::source_text("samples/du-an/cong-van.json"));
  std::filesystem::current_path(before);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
}

TEST_F(Streams, RedlineAndAmendReadOneVersionFromStandardInput) {
  const std::string changed = source_path("samples/sua-doi/ke-hoach-tay-ninh-2024-ban-2.json");
  const Outcome docx = call({"redline", "-", changed, "--format", "docx", "--out", "-"}, {}, plan_);
  EXPECT_EQ(docx.code, 0) << docx.err;
  EXPECT_THAT(docx.out, StartsWith("PK"));
  const Outcome draft = call({"amend", "-", changed, "--out", "-"}, {}, plan_);
  EXPECT_EQ(draft.code, 0) << draft.err;
  EXPECT_TRUE(nlohmann::json::parse(draft.out, nullptr, false).is_object());
  EXPECT_EQ(call({"redline", "-", "-", "--format", "docx", "--out", "-"}, {}, plan_).code, 2);
  EXPECT_EQ(call({"redline", "-", changed, "--out", "-"}, {}, plan_).code, 2) << "no format";
}

TEST_F(Streams, CommandsThatKeepFilesRefuseThem) {
  const std::vector<std::vector<std::string>> calls = {
      {"issue", "-", "--register", folder_.path("a.vbr"), "--date", "2024-02-05"},
      {"batch", "-", "--units", "u.csv", "--out", folder_.path("out")},
      {"batch", plan_path_, "--units", "u.csv", "--out", "-"},
      {"register", "backup", "-", "--register", folder_.path("a.vbr")}};
  for (const auto& words : calls) {
    const Outcome outcome = call(words, {}, plan_);
    EXPECT_EQ(outcome.code, 2) << words.front();
    EXPECT_THAT(outcome.err, HasSubstr("[cli.stream]"));
  }
}

}  // namespace
}  // namespace vanban::cli
