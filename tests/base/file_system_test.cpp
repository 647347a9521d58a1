// SPDX-License-Identifier: MIT
#include "base/file_system.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "support/temporary_folder.hpp"

namespace vanban {
namespace {

class OnDisk : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path(name); }

  support::TemporaryFolder folder_;
  RealFileSystem files;
};

TEST_F(OnDisk, ReadsWhatWasWritten) {
  ASSERT_TRUE(files.write(path("kế hoạch.txt"), std::string("a\0b\n", 4)));
  EXPECT_EQ(*files.read(path("kế hoạch.txt")), std::string("a\0b\n", 4));
  ASSERT_TRUE(files.write(path("kế hoạch.txt"), ""));
  EXPECT_EQ(*files.read(path("kế hoạch.txt")), "");
}

TEST_F(OnDisk, RefusesFilesPastTheLimit) {
  ASSERT_TRUE(files.write(path("a"), "12345"));
  EXPECT_TRUE(files.read(path("a"), 5));
  const auto refused = files.read(path("a"), 4);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().code, "io.too-large");
}

TEST_F(OnDisk, RefusesAHugeSparseFileWithoutReadingIt) {
  ASSERT_TRUE(files.write(path("huge"), ""));
  std::filesystem::resize_file(path("huge"), std::uintmax_t{1} << 40U);
  const auto refused = files.read(path("huge"), 1024);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().code, "io.too-large");
}

TEST_F(OnDisk, NamesTheFileThatIsMissing) {
  const auto missing = files.read(path("none"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().front().fault, Fault::io);
  EXPECT_EQ(missing.error().front().place.file, path("none"));
  EXPECT_FALSE(missing.error().front().hint.empty());
}

TEST_F(OnDisk, AFolderIsNoFile) { EXPECT_FALSE(files.read(folder_.root().string())); }

TEST_F(OnDisk, LeavesNothingBehindWhenWritingFails) {
  ASSERT_TRUE(files.make_folder(path("taken")));
  EXPECT_FALSE(files.write(path("taken"), "x"));  // a folder of that name
  EXPECT_FALSE(files.write(path("no/such/folder/a"), "x"));
  EXPECT_TRUE(files.list(folder_.root().string())->empty());
}

/// Lets no file of this process grow past a size, as a full disk would.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

TEST_F(OnDisk, AWriteThatStopsHalfwayLeavesTheOldFileAndNoOther) {
  ASSERT_TRUE(files.write(path("a"), "old"));
  {
    const FileSizeLimit limit(1000);
    const auto refused = files.write(path("a"), std::string(5000, 'x'));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().fault, Fault::io);
  }
  EXPECT_EQ(*files.read(path("a")), "old");
  EXPECT_EQ(files.list(folder_.root().string())->size(), 1U);
}

TEST_F(OnDisk, AnUnwritableFolderIsAnIoFault) {
  if (::geteuid() == 0) GTEST_SKIP() << "skipped: root may write everywhere";
  ::chmod(folder_.root().c_str(), 0500);
  const auto refused = files.write(path("a"), "x");
  ::chmod(folder_.root().c_str(), 0700);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().fault, Fault::io);
}

TEST_F(OnDisk, MakesFoldersWithParentsOnceOrTwice) {
  EXPECT_TRUE(files.make_folder(path("a/b/c")));
  EXPECT_TRUE(files.make_folder(path("a/b/c")));
  ASSERT_TRUE(files.write(path("file"), ""));
  EXPECT_FALSE(files.make_folder(path("file")));
  EXPECT_FALSE(files.make_folder(path("file/x")));
}

TEST_F(OnDisk, ListsFilesInByteOrderAndNoFolders) {
  for (const char* name : {"b", "a", "Z", "ă"}) ASSERT_TRUE(files.write(path(name), ""));
  ASSERT_TRUE(files.make_folder(path("folder")));
  EXPECT_EQ(*files.list(folder_.root().string()), (std::vector<std::string>{"Z", "a", "b", "ă"}));
  EXPECT_FALSE(files.list(path("none")));
}

TEST_F(OnDisk, WritesFilesTogetherOrNotAtAll) {
  ASSERT_TRUE(files.write(path("a"), "old"));
  EXPECT_FALSE(files.write_together({{path("a"), "new"}, {path("no/such/b"), "new"}}));
  EXPECT_EQ(*files.read(path("a")), "old");
  ASSERT_TRUE(files.write_together({{path("a"), "new"}, {path("b"), "new"}}));
  EXPECT_EQ(*files.read(path("a")), "new");
  EXPECT_EQ(*files.list(folder_.root().string()), (std::vector<std::string>{"a", "b"}));
}

TEST(InMemory, BehavesAsTheDiskDoes) {
  MemoryFileSystem files;
  ASSERT_TRUE(files.write("d/b", "1"));
  ASSERT_TRUE(files.write("d/a", "2"));
  ASSERT_TRUE(files.write("d/e/c", "3"));
  ASSERT_TRUE(files.write("d/a", "22"));
  EXPECT_EQ(*files.read("d/a"), "22");
  EXPECT_FALSE(files.read("d/a", 1));
  EXPECT_FALSE(files.read("d"));
  EXPECT_TRUE(files.exists("d"));
  EXPECT_FALSE(files.exists("x"));
  EXPECT_EQ(*files.list("d"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(*files.list_folders("d"), (std::vector<std::string>{"e"}));
  EXPECT_EQ(files.kind("d/e"), disk::Kind::folder);
  EXPECT_EQ(files.kind("d/e/c"), disk::Kind::file);
  EXPECT_EQ(files.canonical("d/./x/../a"), "d/a");
}

}  // namespace
}  // namespace vanban
