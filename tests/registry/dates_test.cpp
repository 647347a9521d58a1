// SPDX-License-Identifier: MIT
// A date that was mistyped: a void number binds nobody, and the last date can be corrected.
#include <sys/stat.h>

#include <gmock/gmock.h>

#include "register_fixture.hpp"

namespace vanban::registry {
namespace {

class DatesTest : public RegisterTest {
 protected:
  Result<Issued> correct(Register& book, const std::string& code, const std::string& date) const {
    return book.correct_date({{code, 2024, Secrecy::ordinary}, date_of(date.c_str()), "gõ nhầm"},
                             renders("corrected"));
  }
  Entry entry(const Register& book, const std::string& code) const {
    return book.find({code, 2024, Secrecy::ordinary}).value();
  }
};

TEST_F(DatesTest, AVoidNumberNoLongerBlocksEarlierDates) {
  Register book = open();
  ASSERT_TRUE(issue(book, "a", "2024-02-05"));
  ASSERT_TRUE(issue(book, "b", "2024-12-06"));
  EXPECT_EQ(code_of(issue(book, "c", "2024-02-06")), "registry.date-before-last");
  ASSERT_TRUE(book.void_entry({"02/KH-STP", 2024, Secrecy::ordinary}, "gõ nhầm ngày"));
  EXPECT_EQ(code_of(issue(book, "c", "2024-02-04")), "registry.date-before-last");
  EXPECT_EQ(issue(book, "c", "2024-02-06")->numbering.number, 3);
  EXPECT_TRUE(book.verify()->empty());
}

TEST_F(DatesTest, TheLastDateIsCorrectedWithItsReasonInTheBook) {
  Register book = open();
  ASSERT_TRUE(issue(book, "a", "2024-02-05"));
  ASSERT_TRUE(issue(book, "b", "2024-12-06"));
  const auto done = correct(book, "02/KH-STP", "2024-02-06");
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  EXPECT_EQ(done->numbering, (Numbering{2, date_of("2024-02-06"), "02/KH-STP"}));
  EXPECT_EQ(done->version, 2);
  EXPECT_EQ(entry(book, "02/KH-STP").date, date_of("2024-02-06"));
  EXPECT_EQ(entry(book, "02/KH-STP").fields.note, "sửa ngày 2024-12-06 thành 2024-02-06: gõ nhầm");
  EXPECT_EQ(book.document("b")->versions.back().sources, book.document("b")->versions[0].sources);
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.txt", "b.txt", "corrected.txt"}));
  EXPECT_EQ(issue(book, "c", "2024-02-06")->numbering.number, 3);
  EXPECT_TRUE(book.verify()->empty());
}

TEST_F(DatesTest, OtherDatesStay) {
  Register book = open();
  ASSERT_TRUE(issue(book, "a", "2024-02-05"));
  ASSERT_TRUE(issue(book, "b", "2024-02-07"));
  EXPECT_EQ(code_of(correct(book, "01/KH-STP", "2024-02-06")), "registry.not-last");
  EXPECT_EQ(code_of(correct(book, "02/KH-STP", "2024-02-04")), "registry.date-before-last");
  EXPECT_EQ(code_of(correct(book, "02/KH-STP", "2025-02-04")), "registry.other-year");
  EXPECT_EQ(code_of(correct(book, "09/KH-STP", "2024-02-07")), "registry.no-such-entry");
  ASSERT_TRUE(book.void_entry({"02/KH-STP", 2024, Secrecy::ordinary}, "nhầm"));
  EXPECT_EQ(code_of(correct(book, "02/KH-STP", "2024-02-06")), "registry.not-issued");
  // Now nothing was issued after it.
  EXPECT_TRUE(correct(book, "01/KH-STP", "2024-02-06"));
  EXPECT_TRUE(book.verify()->empty());
}

TEST_F(DatesTest, FilesOfSecretDocumentsAreTheirOwnersAlone) {
  Register book = open();
  ASSERT_TRUE(issue(book, "open", "2024-02-05"));
  IssueRequest secret = request("secret", "2024-02-05");
  secret.secrecy = Secrecy::secret;
  ASSERT_TRUE(book.issue(secret, renders("secret")));
  VersionRequest again = secret.version;
  again.sources.push_back({SourceRole::office_profile, "office.json", "{}"});
  ASSERT_TRUE(book.add_version(again, renders("secret-v2")));
  const auto rights = [&](const std::string& name) {
    struct stat status {};
    ::stat((output_folder() + "/" + name).c_str(), &status);
    return status.st_mode & 0777;
  };
  EXPECT_EQ(rights("secret.txt"), 0600U);
  EXPECT_EQ(rights("secret-v2.txt"), 0600U);
  EXPECT_NE(rights("open.txt"), 0600U);
}

}  // namespace
}  // namespace vanban::registry
