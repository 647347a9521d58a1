// SPDX-License-Identifier: MIT
#include "base/held_file_system.hpp"

#include <gtest/gtest.h>

#include "base/private_file.hpp"
#include "base/strict.hpp"
#include "support/temporary_folder.hpp"

namespace vanban {
namespace {

TEST(HeldFileSystem, WhoWritesSeesItTheDiskDoesNotYet) {
  MemoryFileSystem disk;
  HeldFileSystem held(disk);
  ASSERT_TRUE(held.make_folder("out"));
  ASSERT_TRUE(held.write_together({{"out/a", "1"}, {"out/b", "2"}}));
  ASSERT_TRUE(held.write("out/a", "3"));
  EXPECT_EQ(*held.read("out/a"), "3");
  EXPECT_TRUE(held.exists("out/b"));
  EXPECT_FALSE(disk.exists("out/a"));
  ASSERT_EQ(held.held().size(), 2U);
  EXPECT_EQ(held.held()[0].path, "out/a");
  ASSERT_TRUE(held.release());
  EXPECT_EQ(*disk.read("out/a"), "3");
  EXPECT_EQ(*disk.read("out/b"), "2");
}

TEST(HeldFileSystem, AFileOfItsOwnersAloneStaysSo) {
  const support::TemporaryFolder folder;
  RealFileSystem disk;
  HeldFileSystem held(disk);
  ASSERT_TRUE(held.write_together({{folder.path("a"), "1", disk::Readers::owner}}));
  ASSERT_TRUE(held.release());
  EXPECT_TRUE(disk::is_private(folder.path("a")));
}

TEST(HeldFileSystem, AnErrorOfTheDiskComesWithTheRelease) {
  RealFileSystem disk;
  HeldFileSystem held(disk);
  ASSERT_TRUE(held.write("/dev/null/a", "1"));
  const auto released = held.release();
  ASSERT_FALSE(released);
  EXPECT_EQ(released.error().front().fault, Fault::io);
}

TEST(Strict, ItsErrorsHaveTheirOwnExitCode) {
  EXPECT_EQ(exit_code({stopped_by_warnings()}), 10);
  EXPECT_EQ(exit_code({done_with_warnings()}), 10);
  EXPECT_TRUE(has_warnings({make_note("a", {}), make_warning("b", {})}));
  EXPECT_FALSE(has_warnings({make_note("a", {}), make_error("b", Fault::data, {})}));
}

}  // namespace
}  // namespace vanban
