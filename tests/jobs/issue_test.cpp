// SPDX-License-Identifier: MIT
#include "jobs/issue.hpp"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/private_file.hpp"
#include "jobs/correct_date.hpp"
#include "once.hpp"
#include "pipeline/office_profile.hpp"
#include "pipeline/register_request.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::jobs {
namespace {

using namespace pipeline;
namespace fs = std::filesystem;

constexpr const char* kPlan = R"({
  "template": "ke-hoach",
  "organ": {"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
  "issued_date": {"day": null, "month": 2, "year": 2024},
  "subject": "Phát động phong trào thi đua",
  "body": ["Thực hiện nhiệm vụ năm 2024."],
  "recipients": ["Bộ Tư pháp", "Sở Nội vụ"],
  "archive": {"units": ["VP"]},
  "drafter": {"notation": "PL", "copies": 20},
  "signer": {"title": "Giám đốc", "name": "Nguyễn Văn A"}
})";

/// A folder of its own for each test, with plans, a register and outputs in it.
class IssueJobTest : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path(name); }
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  std::string read(const std::string& name) const { return folder_.read(name); }
  /// The usual plan with one piece of its text replaced.
  static std::string plan_with(const std::string& old, const std::string& fresh) {
    std::string text = kPlan;
    return text.replace(text.find(old), old.size(), fresh);
  }
  IssueJob job(const std::string& plan, const char* date) const {
    IssueJob job{path(plan),
                 path("so.vbr"),
                 *Date::from_iso(date),
                 {},
                 path("out"),
                 {},
                 {support::source_path("templates")},
                 {{Format::txt}, false}};
    return job;
  }
  Result<IssueReport> issue(const std::string& plan, const char* date) const {
    RealFileSystem files;
    return once(issue_job, job(plan, date), files);
  }
  std::vector<registry::Entry> book() const {
    const auto opened = registry::Register::open(path("so.vbr"), registry::OpenMode::read);
    return opened ? *opened->list({}) : std::vector<registry::Entry>{};
  }
  static std::string code_of(const Result<IssueReport>& report) {
    return report ? std::string() : report.error().front().code;
  }

  support::TemporaryFolder folder_;
  RealFileSystem files_;
};

TEST_F(IssueJobTest, TakesTheNumberAndFillsItAndTheDateIn) {
  write("a.json", kPlan);
  const auto report = issue("a.json", "2024-02-05");
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->issued.numbering.code, "01/KH-STP");
  EXPECT_FALSE(report->issued.already_issued);
  const std::string text = read("out/a.txt");
  EXPECT_THAT(text, testing::HasSubstr("Số: 01/KH-STP"));
  EXPECT_THAT(text, testing::HasSubstr("ngày\u00A005 tháng\u00A002 năm\u00A02024"));
}

TEST_F(IssueJobTest, TheBookHoldsWhatTheDocumentSays) {
  write("a.json", kPlan);
  ASSERT_TRUE(issue("a.json", "2024-02-05"));
  const auto entries = book();
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].fields,
            (registry::BookFields{"Kế hoạch", "Phát động phong trào thi đua", "Nguyễn Văn A",
                                  "Bộ Tư pháp; Sở Nội vụ", "VT, VP", "20", "", ""}));
  EXPECT_EQ(entries[0].series, (registry::SeriesKey{"STP", "common", {}, 2024}));
}

TEST_F(IssueJobTest, TheSamePlanAgainGivesTheSameNumberAndRendersNothing) {
  write("a.json", kPlan);
  ASSERT_TRUE(issue("a.json", "2024-02-05"));
  const auto again = issue("a.json", "2024-03-01");
  ASSERT_TRUE(again) << describe(again.error(), Language::english);
  EXPECT_TRUE(again->issued.already_issued);
  EXPECT_EQ(again->issued.numbering.code, "01/KH-STP");
  EXPECT_EQ(again->issued.numbering.date.to_iso(), "2024-02-05");
  EXPECT_EQ(again->pages, 0);
  EXPECT_EQ(book().size(), 1U);
}

TEST_F(IssueJobTest, AMissingIssuedFileIsPutBackTheSameToTheByte) {
  write("a.json", kPlan);
  IssueJob both = job("a.json", "2024-02-05");
  both.options.formats = {Format::pdf, Format::docx};
  ASSERT_TRUE(once(issue_job, both, files_));
  const std::string before = read("out/a.pdf");
  fs::remove_all(path("out"));
  const auto again = issue("a.json", "2024-02-05");
  ASSERT_TRUE(again) << describe(again.error(), Language::english);
  ASSERT_EQ(again->notes.size(), 2U);
  EXPECT_EQ(again->notes.front().code, "issue.file-restored");
  EXPECT_EQ(again->notes.front().severity, Severity::note);
  EXPECT_EQ(read("out/a.pdf"), before);
  EXPECT_TRUE(fs::exists(path("out/a.docx")));
  EXPECT_FALSE(fs::exists(path("out/a.txt")));
}

TEST_F(IssueJobTest, ASecretFileThatIsPutBackIsItsOwnersAlone) {
  write("a.json", kPlan);
  IssueJob secret = job("a.json", "2024-02-05");
  secret.secrecy = registry::Secrecy::secret;
  ASSERT_TRUE(once(issue_job, secret, files_));
  EXPECT_TRUE(disk::is_private(path("out/a.txt")));
  fs::remove(path("out/a.txt"));
  ASSERT_TRUE(issue("a.json", "2024-02-05")) << "the register knows that it is secret";
  EXPECT_TRUE(disk::is_private(path("out/a.txt")));
}

TEST_F(IssueJobTest, AnAlteredFileIsToldAndAMissingOneIsMadeFromTheRegistersOwnTexts) {
  write("a.json", kPlan);
  ASSERT_TRUE(issue("a.json", "2024-02-05"));
  std::ofstream(path("out/a.txt"), std::ios::app) << "thêm";
  const auto altered = issue("a.json", "2024-02-05");
  ASSERT_TRUE(altered);
  ASSERT_EQ(altered->notes.size(), 1U);
  EXPECT_EQ(altered->notes.front().code, "issue.file-changed");
  EXPECT_THAT(read("out/a.txt"), testing::EndsWith("thêm"));
  const std::string changed = read("out/a.txt");
  fs::remove(path("out/a.txt"));
  fs::copy(support::source_path("templates"), path("mau"), fs::copy_options::recursive);
  std::ofstream(path("mau/parts/body.vbt"), std::ios::app) << "\nĐoạn thêm.\n";
  IssueJob other_template = job("a.json", "2024-02-05");
  other_template.template_folders = {path("mau")};
  const auto gone = once(issue_job, other_template, files_);
  ASSERT_TRUE(gone) << describe(gone.error(), Language::english);
  ASSERT_EQ(gone->notes.size(), 1U);
  EXPECT_EQ(gone->notes.front().code, "issue.file-restored");
  EXPECT_EQ(read("out/a.txt") + "thêm", changed);
}

TEST_F(IssueJobTest, LayoutOfTheJsonTextDoesNotMakeAnotherPlan) {
  write("a.json", kPlan);
  ASSERT_TRUE(issue("a.json", "2024-02-05"));
  write("a.json", std::string("\n\n") + kPlan);
  const auto again = issue("a.json", "2024-02-05");
  ASSERT_TRUE(again) << describe(again.error(), Language::english);
  EXPECT_TRUE(again->issued.already_issued);
}

TEST_F(IssueJobTest, RefusesOtherTextUnderTheSameId) {
  write("a.json", plan_with("\"template\"", "\"document_id\": \"kh-1\", \"template\""));
  ASSERT_TRUE(issue("a.json", "2024-02-05"));
  std::string other = plan_with("\"template\"", "\"document_id\": \"kh-1\", \"template\"");
  other.replace(other.find("nhiệm vụ"), std::string("nhiệm vụ").size(), "công tác");
  write("b.json", other);
  EXPECT_EQ(code_of(issue("b.json", "2024-02-06")), "registry.other-text");
  EXPECT_EQ(book().size(), 1U);
}

TEST_F(IssueJobTest, RefusesADateBeforeTheLast) {
  write("a.json", kPlan);
  write("b.json", plan_with("năm 2024.", "quý I năm 2024."));
  ASSERT_TRUE(issue("a.json", "2024-02-05"));
  EXPECT_EQ(code_of(issue("b.json", "2024-02-04")), "registry.date-before-last");
  EXPECT_FALSE(fs::exists(path("out/b.txt")));
  const auto later = issue("b.json", "2024-02-05");
  ASSERT_TRUE(later);
  EXPECT_EQ(later->issued.numbering.number, 2);
}

TEST_F(IssueJobTest, AFailingRenderingTakesNothing) {
  write("a.json", plan_with("thi đua\",\n", "thi đua 漢\",\n"));
  IssueJob failing = job("a.json", "2024-02-05");
  failing.options.formats = {Format::pdf, Format::docx};
  const auto report = once(issue_job, failing, files_);
  EXPECT_EQ(code_of(report), "layout.missing-glyph");
  EXPECT_TRUE(book().empty());
  EXPECT_FALSE(fs::exists(path("out/a.pdf")));
  write("a.json", kPlan);
  const auto mended = issue("a.json", "2024-02-05");
  ASSERT_TRUE(mended);
  EXPECT_EQ(mended->issued.numbering.number, 1);
}

TEST_F(IssueJobTest, ADraftOfThatNameIsReplacedOnlyWhenAsked) {
  write("a.json", kPlan);
  fs::create_directory(path("out"));
  write("out/a.txt", "dự thảo");
  EXPECT_EQ(code_of(issue("a.json", "2024-02-05")), "registry.file-exists");
  EXPECT_TRUE(book().empty());
  IssueJob asked = job("a.json", "2024-02-05");
  asked.existing = registry::ExistingFiles::replace;
  ASSERT_TRUE(once(issue_job, asked, files_));
  EXPECT_THAT(read("out/a.txt"), testing::HasSubstr("01/KH-STP"));
}

TEST_F(IssueJobTest, MakesTheRegistersFolderOnFirstUse) {
  write("a.json", kPlan);
  IssueJob elsewhere = job("a.json", "2024-02-05");
  elsewhere.register_path = path("new/folder/so.vbr");
  ASSERT_TRUE(once(issue_job, elsewhere, files_));
  EXPECT_TRUE(fs::exists(elsewhere.register_path));
}

TEST_F(IssueJobTest, RefusesANumberWrittenByHandAtItsPlace) {
  write("a.json", plan_with("\"subject\"", "\"code_number\": 7, \"subject\""));
  const auto report = issue("a.json", "2024-02-05");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().front().code, "issue.number-by-hand");
  EXPECT_EQ(report.error().front().place.line, 5);
  EXPECT_FALSE(fs::exists(path("so.vbr")));
}

TEST_F(IssueJobTest, WarnsWhereThePlanNamesAnotherDate) {
  write("a.json", plan_with("{\"day\": null, \"month\": 2, \"year\": 2024}", "\"2024-02-01\""));
  const auto report = issue("a.json", "2024-02-05");
  ASSERT_TRUE(report);
  ASSERT_EQ(report->notes.size(), 1U);
  EXPECT_EQ(report->notes.front().code, "issue.other-date");
  EXPECT_EQ(report->notes.front().severity, Severity::warning);
}

TEST_F(IssueJobTest, TellsThatNumberAndDateOnRecordStay) {
  write("a.json", kPlan);
  ASSERT_TRUE(issue("a.json", "2024-02-05"));
  EXPECT_TRUE(issue("a.json", "2024-02-05")->notes.empty());
  IssueJob same_number = job("a.json", "2024-02-05");
  same_number.reserved_number = 1;
  EXPECT_TRUE(once(issue_job, same_number, files_)->notes.empty());
  IssueJob other_number = same_number;
  other_number.reserved_number = 7;
  for (const IssueJob& asked : {job("a.json", "2024-03-01"), other_number}) {
    const auto again = once(issue_job, asked, files_);
    ASSERT_TRUE(again) << describe(again.error(), Language::english);
    ASSERT_EQ(again->notes.size(), 1U);
    EXPECT_EQ(again->notes.front().code, "issue.record-stays");
    EXPECT_EQ(again->notes.front().severity, Severity::warning);
    EXPECT_THAT(again->notes.front().message.en, testing::HasSubstr("01/KH-STP"));
    EXPECT_THAT(again->notes.front().message.vi, testing::HasSubstr("2024-02-05"));
  }
}

TEST_F(IssueJobTest, AMissingSignerIsToldBeforeTheNumberIsTaken) {
  write("a.json", plan_with(", \"name\": \"Nguyễn Văn A\"", ""));
  IssueJob asked = job("a.json", "2024-02-05");
  Diagnostics told;
  asked.tell = [&](const Diagnostics& doubts) {
    told = doubts;
    EXPECT_TRUE(book().empty()) << "the number was taken already";
  };
  const auto report = once(issue_job, asked, files_);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.front().code, "issue.no-signer-name");
  EXPECT_EQ(told.front().place.line, 10);
  EXPECT_TRUE(report->notes.empty());
}

TEST_F(IssueJobTest, AMissingSignerStandsInTheNotesWhereNobodyIsTold) {
  write("a.json", plan_with(", \"name\": \"Nguyễn Văn A\"", ""));
  const auto report = issue("a.json", "2024-02-05");
  ASSERT_TRUE(report);
  ASSERT_EQ(report->notes.size(), 1U);
  EXPECT_EQ(report->notes.front().code, "issue.no-signer-name");
}

TEST_F(IssueJobTest, APreviewShowsNumberDateAndFirstPageAndTakesNothing) {
  write("a.json", kPlan);
  const auto first = once(preview_issue, job("a.json", "2024-02-05"), files_);
  ASSERT_TRUE(first) << describe(first.error(), Language::english);
  EXPECT_EQ(first->numbering.code, "01/KH-STP");
  EXPECT_THAT(first->first_page, testing::HasSubstr("ngày 05 tháng 02 năm 2024"));
  EXPECT_THAT(first->first_page, testing::HasSubstr("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  EXPECT_FALSE(first->already_issued);
  EXPECT_FALSE(fs::exists(path("so.vbr")));
  EXPECT_FALSE(fs::exists(path("out")));
  ASSERT_TRUE(issue("a.json", "2024-02-05"));
  EXPECT_TRUE(once(preview_issue, job("a.json", "2024-02-05"), files_)->already_issued);
  EXPECT_EQ(book().size(), 1U);
}

TEST_F(IssueJobTest, ACorrectedDateStandsInTheBookAndInANewVersion) {
  write("a.json", kPlan);
  ASSERT_TRUE(issue("a.json", "2024-12-06"));
  auto opened = registry::Register::open(path("so.vbr"), registry::OpenMode::write);
  ASSERT_TRUE(opened);
  Workshop workshop(files_);
  const auto done = correct_date(
      *opened, {{"01/KH-STP", 2024}, *Date::from_iso("2024-02-06"), "gõ nhầm tháng"}, workshop);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  EXPECT_THAT(read("out/a-v2.txt"), testing::HasSubstr("06 tháng\xC2\xA0"
                                                       "02 năm"));
  EXPECT_THAT(read("out/a.txt"), testing::HasSubstr("06 tháng\xC2\xA0"
                                                    "12 năm"));
  EXPECT_THAT(book().front().fields.note, testing::HasSubstr("gõ nhầm tháng"));
  EXPECT_TRUE(opened->verify()->empty());
}

TEST_F(IssueJobTest, KeepsPlanTemplatesAndProfileWithTheVersion) {
  write("a.json", kPlan);
  write("office.json", R"({"series": {"scope": "per_kind"}})");
  IssueJob with_profile = job("a.json", "2024-02-05");
  with_profile.office_path = path("office.json");
  ASSERT_TRUE(once(issue_job, with_profile, files_));
  const auto opened = registry::Register::open(path("so.vbr"), registry::OpenMode::read);
  ASSERT_TRUE(opened);
  const auto document = opened->document(fs::weakly_canonical(path("a.json")).string());
  ASSERT_TRUE(document);
  EXPECT_EQ(document->entry->series.group, "kind:KH");
  const auto& sources = document->versions.front().sources;
  ASSERT_GE(sources.size(), 4U);
  EXPECT_EQ(sources.front().role, registry::SourceRole::plan);
  EXPECT_EQ(sources.back().role, registry::SourceRole::office_profile);
  EXPECT_EQ(*opened->source_text(sources.back().sha256), read("office.json"));
  EXPECT_THAT(*opened->source_text(sources.front().sha256), testing::HasSubstr("ke-hoach"));
}

TEST(KindOf, IsTheNotationsFirstPartButForACongVan) {
  model::Metadata metadata;
  metadata.type_name = "Kế hoạch";
  metadata.code_notation = "KH-STP-VP";
  EXPECT_EQ(kind_of(metadata), "KH");
  metadata.type_name = "Công văn";
  metadata.form = model::Form::letter;
  metadata.code_notation = "STP-VP";
  EXPECT_EQ(kind_of(metadata), "");
}

Result<OfficeProfile> profile(const std::string& text) {
  MemoryFileSystem files;
  EXPECT_TRUE(files.write("office.json", text));
  return read_office_profile(files, "office.json");
}

TEST(OfficeProfileFile, ReadsGroups) {
  const auto read = profile(
      R"({"series": {"scope": "groups", "groups": [{"name": "Quyết định", "kinds": ["QĐ"]}]}})");
  ASSERT_TRUE(read) << describe(read.error(), Language::english);
  EXPECT_EQ(read->series.group_of("QĐ"), "group:Quyết định");
  EXPECT_EQ(read->series.group_of("KH"), "rest");
}

TEST(OfficeProfileFile, NamesWhatItDoesNotKnowWithItsPlace) {
  const auto read = profile("{\"serie\": {},\n \"series\": {\"scope\": \"each\"}}");
  ASSERT_FALSE(read);
  ASSERT_EQ(read.error().size(), 2U);
  EXPECT_EQ(read.error()[0].code, "office.unknown-field");
  EXPECT_EQ(read.error()[0].place.column, 2);
  EXPECT_EQ(read.error()[1].place.line, 2);
  EXPECT_EQ(read.error()[1].place.field, "series.scope");
}

TEST(OfficeProfileFile, RefusesAKindInTwoGroupsAtItsGroup) {
  const auto read = profile(
      "{\"series\": {\"scope\": \"groups\", \"groups\": [{\"name\": \"A\", \"kinds\": [\"QĐ\"]},\n"
      "{\"name\": \"B\", \"kinds\": [\"QĐ\"]}]}}");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().front().code, "registry.series-kind-twice");
  EXPECT_EQ(read.error().front().place.line, 2);
}

TEST(OfficeProfileFile, RefusesGroupsWithoutTheirScopeAndEmptyLists) {
  EXPECT_FALSE(profile(R"({"series": {"scope": "common", "groups": []}})"));
  EXPECT_FALSE(profile(R"({"series": {"scope": "groups"}})"));
  EXPECT_FALSE(profile(R"({"series": {"scope": "groups", "groups": [{"name": "A"}]}})"));
  EXPECT_FALSE(profile(R"([1])"));
}

}  // namespace
}  // namespace vanban::jobs
