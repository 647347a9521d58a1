// SPDX-License-Identifier: MIT
// `vanban issue` and `vanban register` from their words to their exit codes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/application.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::cli {
namespace {

using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

class RegisterCommandTest : public testing::Test {
 protected:
  int call(std::vector<std::string> words) {
    words.insert(words.end(), {"--register", path("so.vbr"), "--lang", "en"});
    out_.str({});
    err_.str({});
    Context context{files_, out_, err_, Language::english, source_ + "/build/release", {}};
    context.today = today_;
    return run(words, context);
  }
  int issue(const std::string& sample, const std::string& date) {
    return call({"issue", source_ + "/samples/" + sample + ".json", "--date", date, "--out",
                 path("out"), "--format", "txt"});
  }
  int reserve(const std::string& count) {
    return call({"register", "reserve", "--organ", "STP", "--notation", "QĐ-STP", "--date",
                 "2024-02-06", "--count", count, "--note", "Phòng A"});
  }
  std::string path(const std::string& name) const { return folder_.path(name); }
  std::string read(const std::string& name) const { return folder_.read(name); }

  const std::string source_ = support::source_path("");
  support::TemporaryFolder folder_;
  RealFileSystem files_;
  std::ostringstream out_;
  std::ostringstream err_;
  std::optional<Date> today_;
};

TEST_F(RegisterCommandTest, IssueSaysTheNumberAndSaysItAgain) {
  ASSERT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-02-05"), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("01/KH-STP  2024-02-05\n"));
  ASSERT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-02-05"), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("01/KH-STP  2024-02-05  (issued before)"));
}

TEST_F(RegisterCommandTest, ADateFarAheadIsAskedForAgain) {
  today_ = Date::from_iso("2024-02-01");
  EXPECT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-03-03"), 2);
  EXPECT_THAT(err_.str(), HasSubstr("--yes"));
  EXPECT_FALSE(folder_.exists("so.vbr"));
  EXPECT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-03-02"), 0) << err_.str();
  EXPECT_EQ(call({"issue", source_ + "/samples/ke-hoach-bac-giang-2024.json", "--date",
                  "2024-12-06", "--out", path("out"), "--format", "txt", "--yes"}),
            0)
      << err_.str();
}

TEST_F(RegisterCommandTest, AMistypedDateIsCorrected) {
  ASSERT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-12-06"), 0) << err_.str();
  const auto correct = [&](const std::string& date) {
    return call({"register", "correct-date", "01/KH-STP", "--date", date, "--reason", "gõ nhầm"});
  };
  ASSERT_EQ(correct("2024-02-06"), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("01/KH-STP  2024-02-06\n"));
  EXPECT_THAT(out_.str(), HasSubstr("-v2.txt"));
  ASSERT_EQ(issue("ke-hoach-bac-giang-2024", "2024-02-07"), 0) << err_.str();
  EXPECT_EQ(correct("2024-02-05"), 8) << "a number was issued after it";
  ASSERT_EQ(call({"register", "verify"}), 0) << err_.str();
}

TEST_F(RegisterCommandTest, ADryRunShowsNumberDateAndFirstPage) {
  ASSERT_EQ(call({"issue", source_ + "/samples/ke-hoach-tay-ninh-2024.json", "--date", "2024-02-05",
                  "--dry-run"}),
            0)
      << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("01/KH-STP  2024-02-05\n"));
  EXPECT_THAT(out_.str(), HasSubstr("ngày 05 tháng 02 năm 2024"));
  EXPECT_FALSE(folder_.exists("so.vbr"));
}

TEST_F(RegisterCommandTest, IssueNeedsARegisterAndADateThatExists) {
  EXPECT_EQ(call({"issue", "plan.json"}), 2);
  EXPECT_THAT(err_.str(), HasSubstr("--date is missing"));
  EXPECT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-02-30"), 2);
  EXPECT_THAT(err_.str(), HasSubstr("2024-02-30"));
  EXPECT_EQ(call({"issue", "plan.json", "--date", "2024-02-05", "--reserved", "0"}), 2);
  EXPECT_FALSE(fs::exists(path("so.vbr")));
}

TEST_F(RegisterCommandTest, ADateBeforeTheLastIsRefusedByTheRegister) {
  ASSERT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-02-05"), 0) << err_.str();
  EXPECT_EQ(issue("cong-van-2024", "2024-02-04"), 8);
}

TEST_F(RegisterCommandTest, AReservedNumberIsFilledAndAnotherVoided) {
  ASSERT_EQ(reserve("2"), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("01/QĐ-STP"));
  EXPECT_THAT(out_.str(), HasSubstr("02/QĐ-STP"));
  EXPECT_EQ(call({"register", "void", "02/QĐ-STP"}), 2);  // without a reason
  ASSERT_EQ(call({"register", "void", "02/QĐ-STP", "--reason", "không ban hành"}), 0) << err_.str();
  ASSERT_EQ(call({"register", "list", "--status", "void"}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("02/QĐ-STP"));
  EXPECT_THAT(out_.str(), HasSubstr("không ban hành"));
  EXPECT_THAT(out_.str(), Not(HasSubstr("01/QĐ-STP")));
}

TEST_F(RegisterCommandTest, ShowTellsColumnsSourcesAndFiles) {
  ASSERT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-02-05"), 0) << err_.str();
  ASSERT_EQ(call({"register", "show", "01/KH-STP"}), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("Nơi nhận văn bản: Vụ TCCB"));
  EXPECT_THAT(out_.str(), HasSubstr("ke-hoach.vbt"));
  EXPECT_THAT(out_.str(), HasSubstr("ke-hoach-tay-ninh-2024.txt"));
  EXPECT_EQ(call({"register", "show", "07/KH-STP"}), 3);
}

TEST_F(RegisterCommandTest, ACodeOfTwoYearsNeedsItsYear) {
  ASSERT_EQ(reserve("1"), 0) << err_.str();
  ASSERT_EQ(call({"register", "reserve", "--organ", "STP", "--notation", "QĐ-STP", "--date",
                  "2025-01-02"}),
            0);
  EXPECT_EQ(call({"register", "show", "01/QĐ-STP"}), 2);
  EXPECT_THAT(err_.str(), HasSubstr("--year"));
  ASSERT_EQ(call({"register", "show", "01/QĐ-STP", "--year", "2025"}), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("02/01/2025"));
}

TEST_F(RegisterCommandTest, ExportWritesTheTenColumnsInEachFormat) {
  ASSERT_EQ(reserve("3"), 0) << err_.str();
  for (const char* const ending : {"csv", "pdf", "docx"})
    ASSERT_EQ(call({"register", "export", "--out", path("so.") + ending, "--year", "2024"}), 0)
        << err_.str();
  EXPECT_THAT(read("so.csv"), HasSubstr("\"03/QĐ-STP\";\"06/02/2024\""));
  EXPECT_EQ(read("so.pdf").substr(0, 5), "%PDF-");
  EXPECT_EQ(read("so.docx").substr(0, 2), "PK");
  EXPECT_EQ(call({"register", "export", "--out", path("so.odt")}), 2);
}

TEST_F(RegisterCommandTest, TheSecretBookIsApart) {
  ASSERT_EQ(reserve("1"), 0) << err_.str();
  ASSERT_EQ(call({"register", "list", "--secret"}), 0) << err_.str();
  EXPECT_EQ(out_.str(), "");
  EXPECT_THAT(err_.str(), HasSubstr("no such line"));
}

TEST_F(RegisterCommandTest, ExportReplacesNeitherAnIssuedFileNorWhatItWasNotTold) {
  const std::string sample = source_ + "/samples/ke-hoach-tay-ninh-2024.json";
  ASSERT_EQ(
      call({"issue", sample, "--date", "2024-02-05", "--out", path("out"), "--format", "pdf"}), 0)
      << err_.str();
  const std::string issued = path("out/ke-hoach-tay-ninh-2024.pdf");
  const std::string before = read("out/ke-hoach-tay-ninh-2024.pdf");
  EXPECT_EQ(call({"register", "export", "--out", issued, "--overwrite"}), 8);
  EXPECT_EQ(read("out/ke-hoach-tay-ninh-2024.pdf"), before);
  ASSERT_EQ(call({"register", "export", "--out", path("so.csv")}), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("so.csv  1 lines"));
  EXPECT_EQ(call({"register", "export", "--out", path("so.csv")}), 5);
  EXPECT_EQ(call({"register", "export", "--out", path("so.csv"), "--overwrite"}), 0) << err_.str();
}

TEST_F(RegisterCommandTest, AYearWithoutNumbersIsNotExported) {
  ASSERT_EQ(reserve("1"), 0) << err_.str();
  EXPECT_EQ(call({"register", "export", "--out", path("so.csv"), "--year", "2031"}), 3);
  EXPECT_THAT(err_.str(), HasSubstr("the book of 2031"));
  EXPECT_FALSE(fs::exists(path("so.csv")));
}

TEST_F(RegisterCommandTest, ANewRegisterIsToldOnce) {
  ASSERT_EQ(reserve("1"), 0);
  EXPECT_THAT(err_.str(), HasSubstr("a new register: "));
  ASSERT_EQ(reserve("1"), 0);
  EXPECT_EQ(err_.str(), "");
}

TEST_F(RegisterCommandTest, ANotationWithBlanksMakesNoRegister) {
  EXPECT_EQ(call({"register", "reserve", "--organ", "STP", "--notation", "QĐ - STP", "--date",
                  "2024-02-06"}),
            3);
  EXPECT_FALSE(fs::exists(path("so.vbr")));
}

TEST_F(RegisterCommandTest, VoidingTellsWhoGoesOnNamingTheNumber) {
  for (const char* const plan : {"quyet-dinh", "ke-hoach"})
    ASSERT_EQ(issue(std::string("du-an/") + plan, "2025-02-14"), 0) << err_.str();
  ASSERT_EQ(call({"register", "list"}), 0);
  const std::string code = out_.str().substr(0, out_.str().find(' '));
  ASSERT_EQ(call({"register", "void", code, "--reason", "ghi nhầm"}), 0) << err_.str();
  EXPECT_THAT(err_.str(), HasSubstr("now void: "));
  EXPECT_THAT(err_.str(), HasSubstr("vanban regenerate"));
}

TEST_F(RegisterCommandTest, VerifyFindsAChangedFileAndBackupCopies) {
  ASSERT_EQ(issue("ke-hoach-tay-ninh-2024", "2024-02-05"), 0) << err_.str();
  ASSERT_EQ(call({"register", "verify"}), 0) << err_.str();
  ASSERT_EQ(call({"register", "backup", path("copy.vbr")}), 0) << err_.str();
  EXPECT_TRUE(fs::exists(path("copy.vbr")));
  EXPECT_NE(call({"register", "backup", path("copy.vbr")}), 0);
  std::ofstream(path("out/ke-hoach-tay-ninh-2024.txt"), std::ios::app) << "thêm";
  EXPECT_NE(call({"register", "verify"}), 0);
  EXPECT_THAT(err_.str(), HasSubstr("ke-hoach-tay-ninh-2024.txt"));
}

TEST_F(RegisterCommandTest, AnUnknownActionOrAMissingRegisterIsToldPlainly) {
  EXPECT_EQ(call({"register", "delete"}), 2);
  EXPECT_THAT(err_.str(), HasSubstr("unknown action"));
  EXPECT_EQ(call({"register", "list"}), 5);
}

}  // namespace
}  // namespace vanban::cli
