// SPDX-License-Identifier: MIT
#include "base/network_disk.hpp"

#include <gtest/gtest.h>

namespace vanban::disk {
namespace {

TEST(NetworkDisk, ProgramsThatBringFilesOfOtherMachinesAreKnownByName) {
  for (const char* type : {"fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "fuse.davfs"})
    EXPECT_TRUE(is_network_type(type)) << type;
}

TEST(NetworkDisk, DisksOfThisMachineAreNone) {
  for (const char* type : {"fuseblk", "fuse.gocryptfs", "fuse.ntfs-3g", "ext4", ""})
    EXPECT_FALSE(is_network_type(type)) << type;
  EXPECT_FALSE(network_file_system_of("/proc/self"));
  EXPECT_FALSE(network_file_system_of("/no/such/folder"));
}

}  // namespace
}  // namespace vanban::disk
