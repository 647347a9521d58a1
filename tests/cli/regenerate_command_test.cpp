// SPDX-License-Identifier: MIT
// `vanban regenerate` from its words to its exit codes, on the sample project.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/application.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

class RegenerateCommandTest : public testing::Test {
 protected:
  void SetUp() override { fs::copy(source_ + "/samples/du-an", path("du-an")); }

  int call(std::vector<std::string> words) {
    words.insert(words.end(), {"--register", path("so.vbr"), "--lang", "en"});
    out_.str({});
    err_.str({});
    Context context{files_, out_, err_, Language::english, source_ + "/build/release", {}};
    return run(words, context);
  }
  int regenerate(std::vector<std::string> more = {}) {
    std::vector<std::string> words{
        "regenerate", path("du-an"), "--office", path("du-an/co-quan.json"), "--format", "txt"};
    words.insert(words.end(), more.begin(), more.end());
    return call(words);
  }
  int issue(const std::string& plan) {
    return call({"issue", path("du-an/" + plan), "--date", "2025-02-05", "--office",
                 path("du-an/co-quan.json"), "--out", path("out"), "--format", "txt"});
  }
  std::string path(const std::string& name) const { return folder_.path(name); }
  std::string read(const std::string& name) const { return folder_.read(name); }
  void edit(const std::string& name, const std::string& old, const std::string& fresh) const {
    std::string text = read(name);
    text.replace(text.find(old), old.size(), fresh);
    folder_.write(name, text);
  }

  const std::string source_ = support::source_path("");
  support::TemporaryFolder folder_;
  RealFileSystem files_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(RegenerateCommandTest, DraftsThenNothingThenWhatTheOfficeTouches) {
  ASSERT_EQ(regenerate(), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("made again 3"));
  ASSERT_EQ(regenerate(), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("Nothing changed. 3 documents looked at"));
  edit("du-an/co-quan.json", "Nguyễn Văn A", "Nguyễn Văn B");
  ASSERT_EQ(regenerate(), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("office profile (signer.name: Nguyễn Văn A → Nguyễn Văn B)"));
}

TEST_F(RegenerateCommandTest, ADryRunMakesNoRegister) {
  ASSERT_EQ(regenerate({"--dry-run"}), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("to be made again 3"));
  EXPECT_FALSE(fs::exists(path("so.vbr")));
}

TEST_F(RegenerateCommandTest, AnIssuedDocumentGetsANewVersionBeside) {
  ASSERT_EQ(issue("quyet-dinh.json"), 0) << err_.str();
  edit("du-an/quyet-dinh.json", "kể từ ngày ký", "kể từ ngày 10 tháng 02 năm 2025");
  EXPECT_EQ(issue("quyet-dinh.json"), 8);
  EXPECT_THAT(err_.str(), HasSubstr("vanban regenerate"));
  ASSERT_EQ(regenerate(), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("01/QĐ-STP  2025-02-05  quyet-dinh.json  (version 2)"));
  EXPECT_THAT(out_.str(), HasSubstr("see vanban amend"));
  EXPECT_TRUE(fs::exists(path("out/quyet-dinh-v2.txt")));
  EXPECT_EQ(call({"register", "verify"}), 0) << err_.str();
}

TEST_F(RegenerateCommandTest, OneFailingDocumentGivesNine) {
  ASSERT_EQ(regenerate(), 0) << err_.str();
  edit("du-an/cong-van.json", "@{quyet_dinh}", "@{quyet_din}");
  EXPECT_EQ(regenerate(), 9);
  EXPECT_THAT(err_.str(), HasSubstr("cong-van.json:"));
  EXPECT_THAT(err_.str(), HasSubstr("quyet_dinh"));
}

TEST_F(RegenerateCommandTest, ARegisterIsNeeded) {
  Context context{files_, out_, err_, Language::english, source_ + "/build/release", {}};
  EXPECT_EQ(run({"regenerate", path("du-an")}, context), 2);
  EXPECT_NE(call({"regenerate"}), 0) << "neither a register nor a project folder is there";
  EXPECT_FALSE(fs::exists(path("so.vbr")));
}

TEST_F(RegenerateCommandTest, AFirstIssueThatIsRefusedLeavesNoRegister) {
  fs::create_directories(path("out"));
  std::ofstream(path("out/quyet-dinh.txt")) << "của người khác";
  EXPECT_EQ(issue("quyet-dinh.json"), 5);
  EXPECT_FALSE(fs::exists(path("so.vbr")));
}

TEST_F(RegenerateCommandTest, ABatchFillsLinkedDocumentsIn) {
  ASSERT_EQ(issue("quyet-dinh.json"), 0) << err_.str();
  std::ofstream(path("units.csv")) << "code,name\na,Phòng A\nb,Phòng B\n";
  edit("du-an/cong-van.json", "{\"title\": \"Giám đốc\"}",
       "{\"title\": \"Giám đốc\", \"name\": \"Nguyễn Văn A\"}");
  ASSERT_EQ(call({"batch", path("du-an/cong-van.json"), "--units", path("units.csv"), "--out",
                  path("b"), "--format", "txt", "--date", "2025-02-06", "--name", "{{ unit.code }}",
                  "--office", path("du-an/co-quan.json")}),
            0)
      << err_.str();
  EXPECT_THAT(read("b/a.txt"), HasSubstr("01/QĐ-STP"));
  EXPECT_THAT(read("b/a.txt"), Not(HasSubstr("@{")));
  // Documents of a batch are passed over, with one note for all.
  ASSERT_EQ(call({"regenerate"}), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("skipped 2"));
}

}  // namespace
}  // namespace vanban::cli
