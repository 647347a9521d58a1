// SPDX-License-Identifier: MIT
#include "base/disk.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "base/sha256.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::disk {
namespace {

using testing::ElementsAre;
namespace fs = std::filesystem;

class DiskTest : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path(name); }
  void put(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  int refusal(const std::string& name) const {
    const auto content = read(path(name));
    return content ? 0 : content.error().number;
  }

  support::TemporaryFolder folder_;
};

TEST_F(DiskTest, ReadsWholeFilesOfAnySize) {
  for (const std::size_t size : {0U, 1U, 4095U, 4096U, 4097U, 300'000U}) {
    put("a", std::string(size, 'x'));
    EXPECT_EQ(read(path("a"))->size(), size);
  }
  EXPECT_FALSE(read("/proc/self/status")->empty()) << "its length is not known before";
}

TEST_F(DiskTest, APipeIsRefusedWithoutWaitingForItsWriter) {
  ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(refusal("pipe"), kNoRegularFile);
  EXPECT_EQ(status_of(path("pipe"))->kind, Kind::other);
}

TEST_F(DiskTest, DevicesFoldersAndMissingFilesAreRefused) {
  EXPECT_EQ(read("/dev/zero").error().number, kNoRegularFile);
  EXPECT_EQ(refusal(""), EISDIR);
  EXPECT_EQ(refusal("none"), ENOENT);
}

TEST_F(DiskTest, ALimitHoldsForFilesThatSayTheyAreEmpty) {
  EXPECT_EQ(read("/proc/self/maps", 100).error().number, EFBIG);
}

TEST_F(DiskTest, ANewFileFollowsNoLink) {
  fs::create_symlink("victim", path("dangling"));
  const auto refused = File::open(path("dangling"), File::Mode::create_new);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().number, EEXIST);
  EXPECT_FALSE(exists(path("victim")));
}

TEST_F(DiskTest, AppendingAndLockingFollowNoLink) {
  put("victim", "mine");
  fs::create_symlink("victim", path("link"));
  for (const auto mode : {File::Mode::append, File::Mode::lock})
    EXPECT_EQ(File::open(path("link"), mode).error().number, ELOOP);
}

TEST_F(DiskTest, AppendsAndReadsAtAnOffset) {
  for (const char* text : {"abc", "def"}) {
    const auto file = File::open(path("a"), File::Mode::append);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write(text));
  }
  const auto file = File::open(path("a"), File::Mode::read);
  std::string piece(10, '\0');
  EXPECT_EQ(*file->read_at(4, piece.data(), piece.size()), 2U);
  EXPECT_EQ(piece.substr(0, 2), "ef");
  EXPECT_EQ(*file->read_at(6, piece.data(), piece.size()), 0U);
}

TEST_F(DiskTest, ALockIsHeldUntilItsFileIsClosed) {
  const auto lock = [&] { return File::open(path("lock"), File::Mode::lock); };
  auto first = lock();
  EXPECT_TRUE(*first->try_lock());
  EXPECT_FALSE(*lock()->try_lock());
  ASSERT_TRUE(first->close());
  EXPECT_TRUE(*lock()->try_lock());
}

TEST_F(DiskTest, RenamesOverAFileOnlyWhereThatIsAllowed) {
  put("a", "new");
  put("b", "old");
  EXPECT_EQ(rename(path("a"), path("b"), Replace::never).error().number, EEXIST);
  EXPECT_EQ(*read(path("b")), "old");
  EXPECT_TRUE(rename(path("a"), path("b"), Replace::allowed));
  EXPECT_EQ(*read(path("b")), "new");
  EXPECT_FALSE(exists(path("a")));
}

TEST_F(DiskTest, SwapsTwoFiles) {
  put("a", "1");
  put("b", "2");
  ASSERT_TRUE(swap_names(path("a"), path("b")));
  EXPECT_EQ(*read(path("a")), "2");
  EXPECT_EQ(*read(path("b")), "1");
}

TEST_F(DiskTest, RemovesOnceOrTwice) {
  put("a", "");
  EXPECT_TRUE(remove(path("a")));
  EXPECT_TRUE(remove(path("a")));
  EXPECT_FALSE(remove(folder_.root().string()));
}

TEST_F(DiskTest, KnowsOneFileUnderTwoNames) {
  put("a", "");
  put("b", "");
  fs::create_symlink("a", path("link"));
  fs::create_hard_link(path("a"), path("hard"));
  EXPECT_TRUE(is_same(path("a"), path("./a")));
  EXPECT_TRUE(is_same(path("a"), path("link")));
  EXPECT_TRUE(is_same(path("a"), path("hard")));
  EXPECT_FALSE(is_same(path("a"), path("b")));
  EXPECT_TRUE(is_same(path("none"), path("x/../none"))) << "by its name, where there is no file";
  EXPECT_EQ(canonical(path("link")), canonical(path("a")));
  EXPECT_EQ(canonical(path("a/../none")), canonical(folder_.root().string()) + "/none");
}

TEST_F(DiskTest, ListsFilesAndFoldersInByteOrder) {
  for (const char* name : {"b", "a", "Z", "ă"}) put(name, "");
  fs::create_directory(path("folder"));
  fs::create_directory_symlink("folder", path("link"));
  EXPECT_THAT(*list_files(folder_.root().string()), ElementsAre("Z", "a", "b", "ă"));
  EXPECT_THAT(*list_folders(folder_.root().string()), ElementsAre("folder"));
  EXPECT_EQ(list_files(path("none")).error().number, ENOENT);
}

TEST_F(DiskTest, TellsWhatIsThere) {
  put("a", "123");
  ::chmod(path("a").c_str(), 0444);
  fs::create_symlink("none", path("broken"));
  EXPECT_EQ(file_status(path("a"))->bytes, 3U);
  EXPECT_TRUE(file_status(path("a"))->read_only);
  EXPECT_FALSE(file_status(folder_.root().string()));
  EXPECT_FALSE(status_of(path("broken")));
  EXPECT_EQ(status_of(path("broken"), Links::keep)->kind, Kind::other);
  EXPECT_TRUE(exists(path("broken")));
  EXPECT_FALSE(exists(path("none")));
  EXPECT_EQ(folder_of("a"), ".");
  EXPECT_EQ(folder_of("x/a"), "x");
}

TEST_F(DiskTest, HashesAFilePieceByPiece) {
  const std::string content(600'000, 'x');
  put("a", content);
  EXPECT_EQ(*sha256_of(path("a")), sha256_hex(content));
  EXPECT_FALSE(sha256_of(path("none")));
}

TEST(RandomNames, DifferEachTime) {
  EXPECT_EQ(random_name().size(), 16U);
  EXPECT_NE(random_name(), random_name());
}

}  // namespace
}  // namespace vanban::disk
