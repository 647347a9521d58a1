// SPDX-License-Identifier: MIT
#include "jobs/issued_files.hpp"

#include <gmock/gmock.h>

#include "base/private_file.hpp"
#include "base/sha256.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::jobs {
namespace {

class IssuedFilesTest : public testing::Test {
 protected:
  Diagnostics mend(const Result<std::string>& again,
                   registry::Secrecy secrecy = registry::Secrecy::ordinary) {
    const registry::Issued issued{{1, *Date::from_iso("2024-02-05"), "01/KH-STP"},
                                  1,
                                  true,
                                  {{folder_.path("a.pdf"), 1, sha256_hex("a")}},
                                  secrecy};
    return mend_issued_files(issued, files_, [&](const registry::Output&) { return again; });
  }
  support::TemporaryFolder folder_;
  RealFileSystem files_;
};

TEST_F(IssuedFilesTest, AMissingFileThatComesOutOtherwiseIsAnError) {
  const Diagnostics findings = mend("b");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "issue.file-missing");
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_FALSE(files_.exists(folder_.path("a.pdf")));
}

TEST_F(IssuedFilesTest, WhatStopsTheRenderingIsSaid) {
  const Diagnostics findings =
      mend(fail(make_error("x", Fault::data, {"thiếu phông chữ", "no fonts"})));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_THAT(findings[0].message.vi, testing::HasSubstr("thiếu phông chữ"));
}

TEST_F(IssuedFilesTest, AMissingFileIsPutBackAndThenNothingIsToDo) {
  EXPECT_EQ(mend("a").front().code, "issue.file-restored");
  EXPECT_TRUE(mend("b").empty());
}

TEST_F(IssuedFilesTest, ThatOfASecretDocumentIsItsOwnersAlone) {
  EXPECT_EQ(mend("a", registry::Secrecy::secret).front().code, "issue.file-restored");
  EXPECT_TRUE(disk::is_private(folder_.path("a.pdf")));
}

}  // namespace
}  // namespace vanban::jobs
