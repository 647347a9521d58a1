// SPDX-License-Identifier: MIT
// Symbolic links under the names that a command writes: what they lead to stays as it was.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "cli/application.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

namespace fs = std::filesystem;

class LinksTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("victim", "mine");
    fs::create_directories(folder_.path("elsewhere"));
    fs::create_directories(folder_.path("out"));
  }
  int call(const std::vector<std::string>& words) {
    out_.str({});
    err_.str({});
    Context context{files_, out_, err_, Language::english, source_ + "/build/release", {}};
    return run(words, context);
  }
  std::string path(const std::string& name) const { return folder_.path(name); }
  std::string sample(const std::string& name) const { return source_ + "/samples/" + name; }
  void link(const std::string& name) const { fs::create_symlink(path("victim"), path(name)); }
  void expect_untouched() const {
    EXPECT_EQ(folder_.read("victim"), "mine") << err_.str();
    EXPECT_TRUE(fs::is_empty(path("elsewhere"))) << err_.str();
  }

  const std::string source_ = support::source_path("");
  support::TemporaryFolder folder_;
  RealFileSystem files_;
  std::ostringstream out_;
  std::ostringstream err_;
};

TEST_F(LinksTest, Render) {
  for (const char* name : {"out/a.pdf", "out/a.docx"}) link(name);
  for (const bool overwrite : {false, true}) {
    std::vector<std::string> words = {
        "render", sample("ke-hoach-tay-ninh-2024.json"), "--out", path("out"), "--name", "a"};
    if (overwrite) words.push_back("--overwrite");
    call(words);
    expect_untouched();
  }
}

TEST_F(LinksTest, IssueAndBackupAndExport) {
  for (const char* name : {"out/a.pdf", "out/a.docx", "copy.vbr", "book.csv"}) link(name);
  const std::string book = path("so.vbr");
  const auto issue = [&](const std::string& name) {
    return call({"issue", sample("ke-hoach-tay-ninh-2024.json"), "--register", book, "--date",
                 "2024-02-05", "--out", path("out"), "--name", name, "--overwrite"});
  };
  issue("a");
  expect_untouched();
  issue("b");
  call({"register", "backup", path("copy.vbr"), "--register", book});
  expect_untouched();
  call({"register", "export", "--register", book, "--out", path("book.csv"), "--overwrite"});
  expect_untouched();
}

TEST_F(LinksTest, RedlineAndAmend) {
  for (const char* name : {"redline.docx", "amend.json"}) link(name);
  const std::string old = sample("ke-hoach-tay-ninh-2024.json");
  const std::string fresh = sample("ke-hoach-bac-giang-2024.json");
  call({"redline", old, fresh, "--out", path("redline.docx"), "--overwrite"});
  expect_untouched();
  call({"amend", old, fresh, "--out", path("amend.json")});
  expect_untouched();
}

TEST_F(LinksTest, BatchAndItsFolderOfState) {
  folder_.write("units.csv", "code;name\n1;Xã A\n");
  const auto batch = [&] {
    return call({"batch", sample("units/ke-hoach-phong-tu-phap.json"), "--units", path("units.csv"),
                 "--out", path("out"), "--overwrite", "--zip", path("all.zip"), "--progress",
                 "none"});
  };
  fs::create_directory_symlink(path("elsewhere"), path("out/.vanban"));
  EXPECT_NE(batch(), 0);
  expect_untouched();
  fs::remove(path("out/.vanban"));
  for (const char* name : {"out/manifest.csv", "out/manifest.json", "all.zip"}) link(name);
  batch();
  expect_untouched();
}

}  // namespace
}  // namespace vanban::cli
