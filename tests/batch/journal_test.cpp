// SPDX-License-Identifier: MIT
#include "batch/journal.hpp"

#include "fixture.hpp"

namespace vanban::batch {
namespace {

class JournalTest : public BatchTest {
 protected:
  std::string path() const { return root_ + "/journal"; }

  static UnitRecord record(const std::string& code, const std::string& sha256 = "aa") {
    return {1, code, "tên", "/KH", 2, 1500, "khóa", {{code + ".pdf", 10, sha256, 123456789}}};
  }

  void write(const std::vector<UnitRecord>& records) const {
    Result<Journal> journal = Journal::read(path());
    ASSERT_TRUE(journal);
    ASSERT_TRUE(journal->open_for_writing());
    for (const UnitRecord& one : records) ASSERT_TRUE(journal->append(one));
  }

  void append_raw(const std::string& text) const {
    std::ofstream(path(), std::ios::app | std::ios::binary) << text;
  }
};

TEST_F(JournalTest, GivesTheLastLineOfAUnit) {
  write({record("1"), record("2"), record("1", "bb")});
  const Result<Journal> journal = Journal::read(path());
  ASSERT_TRUE(journal);
  EXPECT_EQ(journal->find("1")->record, record("1", "bb"));
  EXPECT_EQ(journal->find("2")->record, record("2"));
  EXPECT_FALSE(journal->find("3"));
}

TEST_F(JournalTest, RemembersOldContentOfAFile) {
  write({record("1"), record("1", "bb")});
  const Result<Journal> journal = Journal::read(path());
  EXPECT_TRUE(journal->knows("1.pdf", "aa"));
  EXPECT_TRUE(journal->knows("1.pdf", "bb"));
  EXPECT_FALSE(journal->knows("1.pdf", "cc"));
  EXPECT_FALSE(journal->knows("2.pdf", "aa"));
}

TEST_F(JournalTest, ALineCutOffOrAlteredDoesNotCount) {
  write({record("1")});
  append_raw("0123456789abcdef {\"code\":\"2\"}\n");
  append_raw("dở dang");
  write({record("3")});
  const Result<Journal> journal = Journal::read(path());
  EXPECT_TRUE(journal->find("1"));
  EXPECT_FALSE(journal->find("2"));
  EXPECT_TRUE(journal->find("3")) << "a torn line must not swallow the next";
}

TEST_F(JournalTest, FilesAreSettledOnceSyncedOrWhileTheMachineRuns) {
  write({record("1")});
  EXPECT_TRUE(Journal::read(path())->find("1")->settled);
  // Another start of the machine, as far as the journal can tell.
  std::string text = content_of(path());
  std::ofstream(path(), std::ios::binary) << text.substr(text.find('\n') + 1);
  EXPECT_FALSE(Journal::read(path())->find("1")->settled);
  Result<Journal> journal = Journal::read(path());
  ASSERT_TRUE(journal->open_for_writing());
  ASSERT_TRUE(journal->append_synced());
  EXPECT_TRUE(Journal::read(path())->find("1")->settled);
}

TEST_F(JournalTest, RecordsSurviveTheirJson) {
  UnitRecord full = record("a\"b\\c\n");
  full.files.push_back({"Đắk R'Lấp.docx", 0, "", -1});
  EXPECT_EQ(from_json(to_json(full)), full);
  for (const char* const wrong : {"", "{}", "[]", "{\"position\":\"x\"}", "null"})
    EXPECT_FALSE(from_json(wrong));
}

}  // namespace
}  // namespace vanban::batch
