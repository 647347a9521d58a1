// SPDX-License-Identifier: MIT
// `vanban redline` as a user calls it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/program.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

namespace fs = std::filesystem;
using support::Outcome;
using testing::HasSubstr;

class RedlineCommand : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path(name); }

  static Outcome call(const std::vector<std::string>& options) {
    const std::string samples = support::source_path("samples/sua-doi/");
    std::vector<std::string> words{"redline", samples + "ke-hoach-kiem-tra-2024.json",
                                   samples + "ke-hoach-kiem-tra-2024-ban-2.json"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"--lang", "en"});
    return support::call(words);
  }

 private:
  support::TemporaryFolder folder_;
};

TEST_F(RedlineCommand, TheEndingSaysWhatToMake) {
  for (const char* name : {"new/folder/a.docx", "a.pdf", "a.txt"}) {
    const Outcome outcome = call({"--out", path(name), "--author", "A", "--date", "2024-03-15"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr(path(name)));
    EXPECT_THAT(outcome.out, HasSubstr("Changes: "));
    EXPECT_TRUE(fs::exists(path(name)));
  }
}

TEST_F(RedlineCommand, TheListGoesToStandardOutput) {
  const Outcome outcome = call({"--format", "txt"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("change “một” to “hai”"));
}

TEST_F(RedlineCommand, WhatIsNotClearIsRefusedWithARemedy) {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{}, "--out is missing"},
      {{"--format", "pdf"}, "--out is missing"},
      {{"--out", path("a.doc")}, "not clear what kind of file"},
      {{"--out", path("a.pdf"), "--format", "docx"}, "contradicts the file's ending"},
      {{"--out", path("a"), "--format", "odt"}, "--format not understood: odt"},
      {{"--out", path("a.docx"), "--date", "2024-02-30"}, "no real date"},
  };
  for (const auto& [options, message] : cases) {
    const Outcome outcome = call(options);
    EXPECT_EQ(outcome.code, 2) << message;
    EXPECT_THAT(outcome.err, HasSubstr(message));
    EXPECT_THAT(outcome.out, "");
  }
}

TEST_F(RedlineCommand, AnEndingOfItsOwnIsFineWithAFormat) {
  EXPECT_EQ(call({"--out", path("so-sanh.ban-2"), "--format", "pdf"}).code, 0);
  EXPECT_TRUE(fs::exists(path("so-sanh.ban-2")));
}

TEST_F(RedlineCommand, AFileThatIsNoRedlineIsNeverReplaced) {
  std::ofstream(path("so.vbr")) << "SQLite format 3";
  const Outcome outcome = call({"--out", path("so.vbr"), "--format", "txt"});
  EXPECT_EQ(outcome.code, 5);
  EXPECT_THAT(outcome.err, HasSubstr("was not made by this command"));
  EXPECT_EQ(fs::file_size(path("so.vbr")), 15U);
}

}  // namespace
}  // namespace vanban::cli
