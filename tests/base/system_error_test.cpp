// SPDX-License-Identifier: MIT
#include "base/system_error.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <set>

namespace vanban {
namespace {

TEST(SystemErrors, TheCommonOnesHaveWordsOfTheirOwnInBothLanguages) {
  std::set<std::string> vietnamese;
  std::set<std::string> english;
  const int common[] = {ENOENT,  EACCES, EPERM,  EROFS,  ENOSPC,       EDQUOT,  EISDIR,
                        ENOTDIR, EEXIST, EMFILE, ENFILE, ENAMETOOLONG, EIO,     ELOOP,
                        EBUSY,   EFBIG,  EINVAL, ENOMEM, EXDEV,        ETXTBSY, ENODEV};
  for (const int number : common) {
    EXPECT_TRUE(vietnamese.insert(system_reason(number).vi).second) << number;
    EXPECT_TRUE(english.insert(system_reason(number).en).second) << number;
    EXPECT_EQ(system_reason(number).vi.find("lỗi hệ thống"), std::string::npos) << number;
  }
}

TEST(SystemErrors, AnyOtherIsNamedByItsNumber) {
  EXPECT_EQ(system_reason(ECONNRESET).vi, "lỗi hệ thống số " + std::to_string(ECONNRESET));
  EXPECT_EQ(system_reason(ECONNRESET).en, "Connection reset by peer");
}

TEST(SystemErrors, AFindingSaysWhereWhyAndWhatToDo) {
  const Diagnostic finding =
      io_error("io.write", {"a.pdf", ENOSPC}, {"không ghi được tệp", "cannot write the file"});
  EXPECT_EQ(finding.fault, Fault::io);
  EXPECT_EQ(finding.place.file, "a.pdf");
  EXPECT_EQ(finding.message.vi, "không ghi được tệp (đĩa đã đầy)");
  EXPECT_EQ(finding.message.en, "cannot write the file (the disk is full)");
  EXPECT_FALSE(finding.hint.empty());
}

}  // namespace
}  // namespace vanban
