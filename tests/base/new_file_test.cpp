// SPDX-License-Identifier: MIT
// What is left of files that belong together when the disk fails at each of its steps in turn.
#include "base/new_file.hpp"

#include <gmock/gmock.h>

#include <cerrno>
#include <filesystem>

#include "base/private_file.hpp"
#include "support/faulty_calls.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::disk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class NewFileTest : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path(name); }
  std::string content(const std::string& name) const { return read(path(name)).value_or("-"); }
  std::vector<std::string> names() const { return *list_files(folder_.root().string()); }
  /// Files whose names nobody can guess.
  std::size_t temporaries() const {
    const auto all = names();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](const auto& name) { return name.rfind(".vanban-", 0) == 0; }));
  }
  void put(const std::string& name, const std::string& text) const { folder_.write(name, text); }

  support::TemporaryFolder folder_;
};

TEST_F(NewFileTest, TakesItsNameWhenItIsWhole) {
  auto file = NewFile::create(path("a"));
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->write("whole"));
  EXPECT_THAT(names(), ElementsAre(testing::MatchesRegex("\\.vanban-[0-9a-f]{16}\\.tmp")));
  ASSERT_TRUE(file->take_name(Replace::never));
  EXPECT_THAT(names(), ElementsAre("a"));
  EXPECT_EQ(content("a"), "whole");
}

TEST_F(NewFileTest, ThatOfASecretDocumentIsItsOwnersAlone) {
  put("a", "old");
  ASSERT_TRUE(write_together({{path("a"), "new", Readers::owner}, {path("b"), "new"}}));
  EXPECT_TRUE(is_private(path("a")));
  EXPECT_FALSE(is_private(path("b")));
  EXPECT_EQ(content("a"), "new");
}

TEST_F(NewFileTest, GoesAwayWhereItNeverTakesItsName) {
  { ASSERT_TRUE(NewFile::create(path("a"))->write("half")); }
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(NewFileTest, ATemporaryNameThatIsALinkIsRefused) {
  put("victim", "mine");
  std::filesystem::create_symlink("victim", path("there"));
  const auto refused = NewFile::create(path("a"), path("there"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().number, EEXIST);
  EXPECT_EQ(refused.error().path, path("a"));
  EXPECT_EQ(content("victim"), "mine");
}

TEST_F(NewFileTest, AFolderInTheWayOfTheLastFileLeavesTheFirstOnesAsTheyWere) {
  put("a", "old");
  std::filesystem::create_directory(path("c"));
  const auto refused = write_together({{path("a"), "new"}, {path("b"), "new"}, {path("c"), "new"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().number, EISDIR);
  EXPECT_EQ(refused.error().path, path("c"));
  EXPECT_EQ(content("a"), "old");
  EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(NewFileTest, ALinkIsReplacedAndItsFileStays) {
  put("original", "mine");
  std::filesystem::create_symlink("original", path("a"));
  ASSERT_TRUE(write_together({{path("a"), "new"}}));
  EXPECT_EQ(content("a"), "new");
  EXPECT_EQ(content("original"), "mine");
}

TEST_F(NewFileTest, AnEarlierTemporaryNameOfAnotherProgramIsNoTrap) {
  put("victim", "mine");
  for (const char* name : {"a.tmp", "a.part", ".vanban"})
    std::filesystem::create_symlink("victim", path(name));
  ASSERT_TRUE(write_together({{path("a"), "new"}}));
  EXPECT_EQ(content("victim"), "mine");
}

/// Two files are replaced and one is new; a single call fails.
class FaultAt : public NewFileTest {
 protected:
  Outcome<void> write_with_fault(long at, int number) {
    put("a", "old");
    std::filesystem::remove(path("b"));
    put("c", "old");
    faulty::fail_once(at, number);
    auto outcome = write_together({{path("a"), "new"}, {path("b"), "new"}, {path("c"), "new"}});
    calls_ = faulty::disarm();
    return outcome;
  }
  long calls_ = 0;
};

TEST_F(FaultAt, EachCallInTurnLeavesAllOrNone) {
  long failed = 0;
  for (long at = 1;; ++at) {
    const auto outcome = write_with_fault(at, EIO);
    if (calls_ < at) break;  // the fault was never reached
    failed += outcome ? 0 : 1;
    SCOPED_TRACE(at);
    EXPECT_EQ(content("a"), outcome ? "new" : "old");
    EXPECT_EQ(content("b"), outcome ? "new" : "-");
    EXPECT_EQ(content("c"), outcome ? "new" : "old");
    EXPECT_LE(temporaries(), outcome ? 1U : 0U) << "only an old content that could not be removed";
    for (const std::string& name : names())
      if (name.rfind(".vanban-", 0) == 0) std::filesystem::remove(path(name));
  }
  // Three writes, three syncs, the name of the new file and the sync of the folder cannot be done
  // without; a swap and a removal can.
  EXPECT_EQ(failed, 8);
}

TEST_F(FaultAt, AFullDiskLeavesNone) {
  for (long at = 1; at <= 3; ++at) {
    put("a", "old");
    faulty::fail_writes(at, ENOSPC);
    const auto outcome = write_together({{path("a"), "1"}, {path("b"), "2"}, {path("c"), "3"}});
    faulty::disarm();
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().number, ENOSPC);
    EXPECT_THAT(names(), ElementsAre("a"));
    EXPECT_EQ(content("a"), "old");
  }
}

}  // namespace
}  // namespace vanban::disk
