// SPDX-License-Identifier: MIT
// The steps of a publication one by one: what each leaves behind when its process dies there.
#include "registry/publication.hpp"

#include <unistd.h>

#include <fstream>

#include <gmock/gmock.h>

#include "processes.hpp"
#include "register_fixture.hpp"

namespace vanban::registry {
namespace {

class PublicationTest : public RegisterTest {
 protected:
  void SetUp() override {
    RegisterTest::SetUp();
    open();
  }
  Database database() const {
    return Database::open(register_path(), Database::Access::write, kDefaultWait);
  }
  std::vector<RenderedFile> files() const {
    return {{output_folder() + "/a.pdf", "pdf"}, {output_folder() + "/a.docx", "docx"}};
  }
  /// A process that dies without cleaning up after the step.
  enum class Step { files_written, committed };
  void die_after(Step step) const {
    ChildProcess([&]() -> int {
      const Database register_file = database();
      const Publication publication =
          Publication::begin(register_file, files(), ExistingFiles::refuse);
      if (step == Step::committed) {
        Transaction transaction(register_file);
        publication.mark_committed();
        transaction.commit();
      }
      ::_exit(0);
    }).wait();
  }
  /// Names of files whose names nobody can guess.
  std::set<std::string> temporary_files() const {
    std::set<std::string> names;
    for (const std::string& name : written_files())
      if (name.rfind(".vanban-", 0) == 0 && name.size() == std::string(".vanban-.part").size() + 16)
        names.insert(name);
    return names;
  }
  std::int64_t notes() const {
    return database().integer("SELECT count(*) FROM publication").value();
  }
};

TEST_F(PublicationTest, DeadBeforeTheCommitLeavesNothing) {
  die_after(Step::files_written);
  EXPECT_EQ(temporary_files().size(), 2U);
  open(OpenMode::write);
  EXPECT_TRUE(written_files().empty());
  EXPECT_EQ(notes(), 0);
}

TEST_F(PublicationTest, DeadAfterTheCommitIsFinishedByTheNext) {
  die_after(Step::committed);
  EXPECT_EQ(temporary_files().size(), 2U);
  open(OpenMode::write);
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.docx", "a.pdf"}));
  EXPECT_EQ(content("a.docx"), "docx");
  EXPECT_EQ(notes(), 0);
}

TEST_F(PublicationTest, DeadBetweenTwoNamesIsFinishedByTheNext) {
  die_after(Step::committed);
  for (const std::string& name : temporary_files())
    if (content(name) == "pdf")
      std::filesystem::rename(output_folder() + "/" + name, output_folder() + "/a.pdf");
  open(OpenMode::write);
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.docx", "a.pdf"}));
  EXPECT_EQ(notes(), 0);
}

TEST_F(PublicationTest, ANameTakenMeanwhileIsKeptAndFinishedOnceItIsFree) {
  die_after(Step::committed);
  std::ofstream(output_folder() + "/a.docx") << "somebody's";
  open(OpenMode::write);
  EXPECT_EQ(content("a.docx"), "somebody's");
  EXPECT_EQ(notes(), 1);
  std::filesystem::remove(output_folder() + "/a.docx");
  open(OpenMode::write);
  EXPECT_EQ(content("a.docx"), "docx");
  EXPECT_EQ(notes(), 0);
}

TEST_F(PublicationTest, LeavingItUnfinishedUndoesIt) {
  {
    const Database register_file = database();
    Publication::begin(register_file, files(), ExistingFiles::refuse);
  }
  EXPECT_TRUE(written_files().empty());
  EXPECT_EQ(notes(), 0);
}

TEST_F(PublicationTest, TwoRegistersWriteIntoOneFolderAtOnce) {
  ASSERT_TRUE(Register::open(path("khac.vbr"), OpenMode::create));
  const Database first = database();
  const Database second = Database::open(path("khac.vbr"), Database::Access::write, kDefaultWait);
  const std::vector<RenderedFile> others = {{output_folder() + "/b.pdf", "the other's"}};
  Publication one = Publication::begin(first, files(), ExistingFiles::refuse);
  Publication other = Publication::begin(second, others, ExistingFiles::refuse);
  EXPECT_EQ(temporary_files().size(), 3U);
  one.mark_committed();
  other.mark_committed();
  one.finish();
  other.finish();
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.docx", "a.pdf", "b.pdf"}));
  EXPECT_EQ(content("a.pdf"), "pdf");
  EXPECT_EQ(content("b.pdf"), "the other's");
}

TEST_F(PublicationTest, ATemporaryFileThatWasAlteredGetsNoName) {
  die_after(Step::committed);
  for (const std::string& name : temporary_files())
    if (content(name) == "pdf") std::ofstream(output_folder() + "/" + name) << "forged";
  open(OpenMode::write);
  EXPECT_EQ(content("a.docx"), "docx");
  EXPECT_FALSE(written_files().contains("a.pdf"));
  EXPECT_EQ(notes(), 1);
  std::ofstream(output_folder() + "/a.pdf") << "pdf";  // made again from elsewhere
  open(OpenMode::write);
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.docx", "a.pdf"}));
  EXPECT_EQ(notes(), 0);
}

TEST_F(PublicationTest, ALinkInPlaceOfATemporaryFileGetsNoName) {
  die_after(Step::committed);
  std::ofstream(path("elsewhere")) << "pdf";
  for (const std::string& name : temporary_files()) {
    if (content(name) != "pdf") continue;
    std::filesystem::remove(output_folder() + "/" + name);
    std::filesystem::create_symlink(path("elsewhere"), output_folder() + "/" + name);
  }
  open(OpenMode::write);
  EXPECT_FALSE(written_files().contains("a.pdf"));
}

TEST_F(PublicationTest, ACopyOfTheRegisterTouchesNothingOfTheOriginals) {
  for (const Step step : {Step::files_written, Step::committed}) {
    die_after(step);
    std::filesystem::copy_file(register_path(), path("copy.vbr"),
                               std::filesystem::copy_options::overwrite_existing);
    ASSERT_TRUE(Register::open(path("copy.vbr"), OpenMode::write));
    EXPECT_EQ(temporary_files().size(), 2U);
    open(OpenMode::write);
    EXPECT_TRUE(temporary_files().empty());
  }
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.docx", "a.pdf"}));
}

TEST_F(PublicationTest, ABackupHoldsNoFilesOnTheirWay) {
  die_after(Step::committed);
  ASSERT_TRUE(open(OpenMode::read).backup(path("copy.vbr")));
  const Database copy = Database::open(path("copy.vbr"), Database::Access::read, kDefaultWait);
  EXPECT_EQ(copy.integer("SELECT count(*) FROM publication"), 0);
  EXPECT_EQ(notes(), 1);
}

TEST_F(PublicationTest, AFolderMovedMeanwhileIsFinishedWhereItIs) {
  die_after(Step::committed);
  const std::filesystem::path moved = folder_.string() + "-moved";
  std::filesystem::rename(folder_, moved);
  ASSERT_TRUE(Register::open(moved / "so.vbr", OpenMode::write));
  std::filesystem::rename(moved, folder_);
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.docx", "a.pdf"}));
}

TEST_F(PublicationTest, ANoteThatNamesAForeignFileIsRefused) {
  std::filesystem::create_directories(output_folder());
  std::ofstream(path("victim")) << "mine";
  for (const char* forged :
       {"victim", "../victim", ".vanban-../../victim.part", "", "/etc/passwd"}) {
    die_after(Step::files_written);
    database().run("UPDATE publication_file SET temporary = ?, path = ? WHERE position = 0", forged,
                   path("victim"));
    EXPECT_EQ(code_of(Register::open(register_path(), OpenMode::write)), "registry.damaged");
    EXPECT_EQ(content("../victim"), "mine") << forged;
    database().execute("DELETE FROM publication_file; DELETE FROM publication");
  }
}

TEST_F(PublicationTest, ANotePathThatLeadsOutOfTheFolderIsRefused) {
  die_after(Step::committed);
  database().run("UPDATE publication_file SET path = '../' || path");
  EXPECT_EQ(code_of(Register::open(register_path(), OpenMode::write)), "registry.damaged");
}

TEST_F(PublicationTest, WhatAnEarlierVersionLeftIsFinished) {
  die_after(Step::committed);
  database().execute(
      "DROP TABLE register; ALTER TABLE publication DROP COLUMN owner; DROP TABLE ledger;"
      "DROP INDEX entry_date; ALTER TABLE series ADD COLUMN last_date TEXT NOT NULL DEFAULT '';"
      "PRAGMA user_version = 2");
  database().run("UPDATE publication_file SET temporary = ?1 || temporary, path = ?2 || path",
                 output_folder() + "/", folder_.string() + "/");
  open(OpenMode::write);
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.docx", "a.pdf"}));
  EXPECT_EQ(notes(), 0);
}

TEST_F(PublicationTest, ALinkBesideTheRegisterIsNotWrittenThrough) {
  std::filesystem::create_directories(output_folder());
  for (const char* suffix : {"-wal", "-shm", "-journal", "-lock", "-new"}) {
    std::ofstream(path("victim")) << "mine";
    std::filesystem::remove(register_path() + suffix);
    std::filesystem::create_symlink(path("victim"), register_path() + suffix);
    EXPECT_EQ(code_of(Register::open(register_path(), OpenMode::write)), "registry.link") << suffix;
    EXPECT_EQ(content("../victim"), "mine");
    std::filesystem::remove(register_path() + suffix);
  }
}

TEST_F(PublicationTest, ALinkToTheRegisterIsTheRegisterWithItsLock) {
  std::filesystem::create_symlink(register_path(), path("link.vbr"));
  Register book = Register::open(path("link.vbr"), OpenMode::write).value();
  ASSERT_TRUE(issue(book, "a", "2024-02-05"));
  EXPECT_FALSE(std::filesystem::exists(path("link.vbr-lock")));
}

TEST_F(PublicationTest, ALinkUnderAnEarlierTemporaryNameIsNotFollowed) {
  std::filesystem::create_directories(output_folder());
  std::ofstream(path("victim")) << "mine";
  for (const char* name : {".vanban-1-0.part", ".vanban-1-1.part"})
    std::filesystem::create_symlink(path("victim"), output_folder() + "/" + name);
  const Database register_file = database();
  Publication publication = Publication::begin(register_file, files(), ExistingFiles::refuse);
  publication.mark_committed();
  publication.finish();
  EXPECT_EQ(content("../victim"), "mine");
  EXPECT_EQ(content("a.pdf"), "pdf");
}

TEST_F(PublicationTest, ABackupFollowsNoLink) {
  std::filesystem::create_directories(output_folder());
  std::ofstream(path("victim")) << "mine";
  for (const char* name : {"copy.vbr.part", "copy.vbr.tmp"})
    std::filesystem::create_symlink(path("victim"), path(name));
  ASSERT_TRUE(open(OpenMode::read).backup(path("copy.vbr")));
  EXPECT_EQ(content("../victim"), "mine");
  EXPECT_TRUE(Register::open(path("copy.vbr"), OpenMode::read));
}

TEST_F(PublicationTest, AReaderTouchesNothing) {
  die_after(Step::files_written);
  open(OpenMode::read);
  EXPECT_EQ(written_files().size(), 2U);
}

}  // namespace
}  // namespace vanban::registry
