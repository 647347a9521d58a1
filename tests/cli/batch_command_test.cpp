// SPDX-License-Identifier: MIT
// `vanban batch` from its words to its exit code.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "cli/application.hpp"
#include "support/source_tree.hpp"

namespace vanban::cli {
namespace {

using testing::HasSubstr;

namespace fs = std::filesystem;

class BatchCommandTest : public testing::Test {
 protected:
  BatchCommandTest() : root_(testing::TempDir() + "batch-command-" + std::to_string(::getpid())) {
    fs::remove_all(root_);
  }
  ~BatchCommandTest() override { fs::remove_all(root_); }

  int call(std::vector<std::string> words) {
    words.insert(words.begin(), "batch");
    words.insert(words.end(), {"--lang", "en"});
    out_.str({});
    err_.str({});
    Context context{files_, out_, err_, Language::english, source_ + "/build/release", {}};
    return run(words, context);
  }

  /// The sample of nine offices.
  int call_sample(const std::vector<std::string>& more, const std::string& folder = "out") {
    std::vector<std::string> words{source_ + "/samples/units/ke-hoach-phong-tu-phap.json",
                                   "--units", source_ + "/samples/units/tay-ninh-2024.csv", "--out",
                                   root_ + "/" + folder};
    words.insert(words.end(), more.begin(), more.end());
    return call(words);
  }

  /// The sample's list with each first text replaced by the second.
  std::string edited_list(const std::vector<std::pair<std::string, std::string>>& edits) {
    std::string text = *files_.read(source_ + "/samples/units/tay-ninh-2024.csv");
    std::erase(text, '\r');
    for (const auto& [before, after] : edits) {
      const std::size_t place = text.find(before);
      EXPECT_NE(place, std::string::npos) << before;
      if (place != std::string::npos) text.replace(place, before.size(), after);
    }
    fs::create_directories(root_);
    std::ofstream(root_ + "/units.csv") << text;
    return root_ + "/units.csv";
  }

  const std::string source_ = support::source_path("");
  std::string root_;
  RealFileSystem files_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(BatchCommandTest, NeedsPlanListAndFolder) {
  EXPECT_EQ(call({}), 2);
  EXPECT_THAT(err_.str(), HasSubstr("PLAN.json is missing"));
  EXPECT_THAT(err_.str(), HasSubstr("--units is missing"));
  EXPECT_THAT(err_.str(), HasSubstr("--out is missing"));
  EXPECT_EQ(call({"a.json", "--units", "b.csv", "--out", ""}), 2);
}

TEST_F(BatchCommandTest, OptionsThatMakeNoSenseAreUsageErrors) {
  for (const std::vector<std::string>& wrong :
       std::vector<std::vector<std::string>>{{"--jobs", "0"},
                                             {"--jobs", "x"},
                                             {"--shard", "3/2"},
                                             {"--letters", "both"},
                                             {"--format", "odt"},
                                             {"--progress", "loud"},
                                             {"--name", "{{ unit.code"}})
    EXPECT_EQ(call_sample(wrong), 2) << wrong[0] << " " << wrong[1];
  EXPECT_FALSE(fs::exists(root_));
}

TEST_F(BatchCommandTest, MakesMergesPacksAndProves) {
  ASSERT_EQ(call_sample({"--merge", root_ + ".pdf", "--odd-pages", "--zip", root_ + ".zip",
                         "--progress", "json"}),
            0)
      << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr(R"("event":"ended","units":9,"made":9)"));
  std::istringstream lines(out_.str());
  for (std::string line; std::getline(lines, line);) EXPECT_EQ(line.front(), '{') << line;
  EXPECT_TRUE(fs::exists(root_ + "/out/711-ben-cau.docx"));
  EXPECT_TRUE(fs::remove(root_ + ".pdf"));
  EXPECT_TRUE(fs::remove(root_ + ".zip"));
  EXPECT_EQ(call({"--verify", root_ + "/out"}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("9 units, 18 files, 0 findings"));
  fs::remove(root_ + "/out/711-ben-cau.docx");
  EXPECT_EQ(call({"--verify", root_ + "/out"}), 8);
}

TEST_F(BatchCommandTest, AJoinedFileReplacesNothingButAnEarlierOne) {
  fs::create_directories(root_ + "/folder.zip");
  std::ofstream(root_ + "/mine.pdf") << "của người khác";
  std::ofstream(root_ + "/book.pdf") << "SQLite format 3" << '\0';
  std::ofstream(root_ + "/locked.zip") << "x";
  fs::permissions(root_ + "/locked.zip", fs::perms::owner_read);
  const std::vector<std::pair<std::vector<std::string>, int>> wrong{
      {{"--merge", root_ + "/mine.pdf"}, 5},
      {{"--merge", root_ + "/book.pdf", "--overwrite"}, 2},
      {{"--zip", root_ + "/folder.zip", "--overwrite"}, 5},
      {{"--zip", root_ + "/locked.zip", "--overwrite"}, 5},
      {{"--zip", root_ + "/none/x.zip"}, 5},
      {{"--merge", root_ + "/out/manifest.json"}, 2},
      {{"--merge", root_ + "/out/711-ben-cau.pdf", "--overwrite"}, 2},
      {{"--zip", root_ + "/out/.vanban/x.zip"}, 2},
      {{"--merge", ""}, 2},
      {{"--merge", root_ + "/x.pdf", "--format", "docx"}, 2}};
  for (const auto& [words, code] : wrong) {
    EXPECT_EQ(call_sample(words), code) << words[1] << err_.str();
    EXPECT_FALSE(fs::exists(root_ + "/out")) << words[1];
  }
  EXPECT_EQ(*files_.read(root_ + "/mine.pdf"), "của người khác");
}

TEST_F(BatchCommandTest, AnEarlierJoinedFileIsReplacedUnlessItWasChanged) {
  const std::vector<std::string> words{"--quiet", "--merge", root_ + "/out/in.pdf"};
  ASSERT_EQ(call_sample(words), 0) << err_.str();
  ASSERT_EQ(call_sample(words), 0) << err_.str();
  std::ofstream(root_ + "/out/in.pdf", std::ios::app) << "x";
  EXPECT_EQ(call_sample(words), 5);
  EXPECT_THAT(err_.str(), HasSubstr("--overwrite"));
  EXPECT_EQ(call_sample({"--quiet", "--merge", root_ + "/out/711-ben-cau.pdf", "--overwrite",
                         "--name", "{{ unit.code }}"}),
            2)
      << "a unit's file of an earlier run";
  EXPECT_EQ(call_sample({"--quiet", "--overwrite", "--merge", root_ + "/out/in.pdf"}), 0);
}

TEST_F(BatchCommandTest, PartsAreJoined) {
  ASSERT_EQ(call_sample({"--shard", "1/2", "--quiet"}, "a"), 0);
  ASSERT_EQ(call_sample({"--shard", "2/2", "--quiet"}, "b"), 0);
  EXPECT_EQ(call({"--join", root_ + "/a"}), 8);
  EXPECT_EQ(call({"--join", root_ + "/none"}), 5);
  EXPECT_EQ(call({"--join", root_ + "/a", "--join", root_ + "/b"}), 0);
  EXPECT_EQ(call({"--verify", root_ + "/a"}), 0);
}

TEST_F(BatchCommandTest, CheckOnlyWritesNothing) {
  EXPECT_EQ(call_sample({"--check-only", "--letters", "keep", "--name", "{{ unit.slug }}"}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("9 units: 9 to be made, 0 there"));
  EXPECT_FALSE(fs::exists(root_));
}

TEST_F(BatchCommandTest, NumbersComeFromTheRegister) {
  const std::vector<std::string> issue{"--register", root_ + "/so.vbr", "--date", "2024-03-01"};
  std::vector<std::string> check = issue;
  check.push_back("--check-only");
  ASSERT_EQ(call_sample(check), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("no number was taken"));
  EXPECT_THAT(err_.str(), HasSubstr("batch.other-date")) << "one row says 22/3/2024";
  EXPECT_FALSE(fs::exists(root_));
  ASSERT_EQ(call_sample(issue), 0) << err_.str();
  EXPECT_THAT(err_.str(), HasSubstr("9 made"));
  ASSERT_EQ(call_sample(issue), 0);
  EXPECT_THAT(err_.str(), HasSubstr("9 kept"));
  EXPECT_EQ(call({"--verify", root_ + "/out"}), 0);
  EXPECT_EQ(call_sample({}), 8) << "drafts do not replace what is issued";
  EXPECT_THAT(err_.str(), HasSubstr("batch.issued-file"));
}

TEST_F(BatchCommandTest, OptionsOfTheRegisterGoTogether) {
  const std::string book = root_ + "/so.vbr";
  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
           {"--register", book},
           {"--register", book, "--date", "2024-13-01"},
           {"--date", "2024-03-01"},
           {"--secret"},
           {"--register", book, "--date", "2024-03-01", "--shard", "1/2"}})
    EXPECT_EQ(call_sample(wrong), 2) << wrong[0] << " " << wrong.back();
  EXPECT_FALSE(fs::exists(root_));
}

TEST_F(BatchCommandTest, ANumberTypedByHandIsRefusedBesideARegister) {
  const std::string list = edited_list({{"models_plan\n", "models_plan;code_number\n"},
                                        {"Thị ủy Hòa Thành;;;;;", "Thị ủy Hòa Thành;;;;;;7"}});
  EXPECT_EQ(call({source_ + "/samples/units/ke-hoach-phong-tu-phap.json", "--units", list, "--out",
                  root_ + "/out", "--register", root_ + "/so.vbr", "--date", "2024-03-01"}),
            3);
  EXPECT_THAT(err_.str(), HasSubstr("units.csv:3"));
  EXPECT_THAT(err_.str(), HasSubstr("batch.number-by-hand"));
  EXPECT_FALSE(fs::exists(root_ + "/so.vbr"));
}

TEST_F(BatchCommandTest, WithoutCodesFilesAreNamedByTheSlugAlone) {
  const std::string list = edited_list({{"code;", "own_field;"}});
  ASSERT_EQ(call({source_ + "/samples/units/ke-hoach-phong-tu-phap.json", "--units", list, "--out",
                  root_ + "/out", "--format", "docx"}),
            0)
      << err_.str();
  EXPECT_TRUE(fs::exists(root_ + "/out/tay-ninh.docx"));
}

TEST_F(BatchCommandTest, FilesOfAnotherFormatAreToldAndPruned) {
  ASSERT_EQ(call_sample({}), 0);
  ASSERT_EQ(call_sample({"--format", "pdf"}), 0);
  EXPECT_THAT(err_.str(), HasSubstr("9 files of earlier runs"));
  ASSERT_EQ(call_sample({"--format", "pdf", "--prune"}), 0);
  EXPECT_THAT(err_.str(), HasSubstr("9 files of earlier runs were deleted"));
  EXPECT_FALSE(fs::exists(root_ + "/out/711-ben-cau.docx"));
  EXPECT_TRUE(fs::exists(root_ + "/out/711-ben-cau.pdf"));
}

TEST_F(BatchCommandTest, NamesThatAreAlikeAreRefused) {
  EXPECT_EQ(call_sample({"--name", "{{ unit.level }}"}), 3);
  EXPECT_THAT(err_.str(), HasSubstr("is that of row 3 too"));
  EXPECT_FALSE(fs::exists(root_));
}

}  // namespace
}  // namespace vanban::cli
