// SPDX-License-Identifier: MIT
#include "registry/faults.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <cerrno>

namespace vanban::registry {
namespace {

using testing::HasSubstr;

TEST(RegistryFaults, AFailureOfTheDiskIsSaidInTheMessagesLanguage) {
  const Diagnostic finding =
      describe_failure("so.vbr", SqlError(SQLITE_IOERR | (4 << 8), "disk I/O error"));
  EXPECT_EQ(finding.code, "registry.disk");
  EXPECT_THAT(finding.message.vi, HasSubstr("(đĩa báo lỗi đọc hoặc ghi)"));
  EXPECT_THAT(finding.message.en, HasSubstr("(the disk reports a read or write error)"));
}

TEST(RegistryFaults, AFullDiskHasOneNameWhoeverFindsIt) {
  EXPECT_EQ(describe_failure("so.vbr", SqlError(SQLITE_FULL, "")).code, "registry.disk-full");
  EXPECT_EQ(describe_failure(DiskError({"a.pdf", ENOSPC})).code, "registry.disk-full");
}

TEST(RegistryFaults, WhatIsNeededComesOutOrIsThrown) {
  EXPECT_EQ(need(disk::Outcome<int>(3)), 3);
  EXPECT_THROW(need(disk::Outcome<void>(tl::make_unexpected(SystemError{"a", EIO}))), DiskError);
}

}  // namespace
}  // namespace vanban::registry
