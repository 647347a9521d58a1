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
