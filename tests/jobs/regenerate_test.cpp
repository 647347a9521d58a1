// SPDX-License-Identifier: MIT
#include "jobs/regenerate.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>

#include "jobs/render.hpp"
#include "once.hpp"
#include "project_fixture.hpp"

namespace vanban::jobs {
namespace {

using namespace pipeline;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Outcome = RegeneratedDocument::Outcome;

class RegenerateTest : public ProjectTest {
 protected:
  void issue_all() {
    for (const char* plan : {"qd.json", "kh.json", "cv.json"}) {
      const auto report = issue(plan);
      ASSERT_TRUE(report) << describe(report.error(), Language::english);
    }
  }
};

TEST_F(RegenerateTest, FirstRunMakesTheDraftsAndTheSecondNothing) {
  const auto first = regenerate();
  EXPECT_EQ(touched(first), 3U);
  EXPECT_EQ(first.documents.front().identity, "qd") << "what others name comes first";
  for (const char* name : {"qd", "kh", "cv"})
    EXPECT_TRUE(exists(std::string("du-an/") + name + ".txt")) << name;
  const auto before = files();
  const auto second = regenerate();
  EXPECT_EQ(second.documents.size(), 3U);
  EXPECT_EQ(touched(second), 0U);
  EXPECT_TRUE(files() == before);
}

TEST_F(RegenerateTest, ADryRunWritesNothing) {
  const auto before = files();
  EXPECT_EQ(touched(regenerate(job(true))), 3U);
  EXPECT_TRUE(files() == before);
  issue_all();
  edit("du-an/qd.json", "Kế hoạch thi đua\"", "Quy chế\"");
  const auto issued = files();
  const auto report = regenerate(job(true));
  EXPECT_EQ(touched(report), 3U);
  EXPECT_FALSE(of(report, "cv").changes.empty());
  ASSERT_TRUE(of(report, "kh").numbering) << "an attached plan is issued with its decision";
  EXPECT_EQ(of(report, "kh").numbering->code, "01/QĐ-STP");
  EXPECT_TRUE(files() == issued);
}

TEST_F(RegenerateTest, AnIssuedDocumentKeepsItsNumberAndItsFile) {
  issue_all();
  const std::string issued = read("out/qd.txt");
  edit("du-an/qd.json", "Căn cứ Luật Thi đua, khen thưởng", "Căn cứ Luật Lưu trữ");
  const auto report = regenerate();
  const RegeneratedDocument decision = of(report, "qd");
  EXPECT_EQ(decision.outcome, Outcome::regenerated);
  ASSERT_EQ(decision.reasons.size(), 1U);
  EXPECT_EQ(describe(decision.reasons.front()).en, "plan data (bases)");
  ASSERT_EQ(decision.changes.size(), 1U);
  EXPECT_EQ(read("out/qd.txt"), issued);
  EXPECT_THAT(read("out/qd-v2.txt"), HasSubstr("Số: 01/QĐ-STP"));
  EXPECT_THAT(read("out/qd-v2.txt"), HasSubstr("Luật Lưu trữ"));
  EXPECT_EQ(touched(report), 1U) << "nobody prints the decision's bases";
}

TEST_F(RegenerateTest, AChangedDecisionTouchesThoseThatNameItInOneRun) {
  issue_all();
  edit("du-an/qd.json", "Ban hành Kế hoạch thi đua", "Ban hành Quy chế thi đua");
  const auto report = regenerate();
  EXPECT_EQ(of(report, "qd").outcome, Outcome::regenerated);
  const RegeneratedDocument letter = of(report, "cv");
  EXPECT_EQ(letter.outcome, Outcome::regenerated);
  ASSERT_FALSE(letter.reasons.empty());
  EXPECT_EQ(letter.reasons.front().kind, Reason::Kind::linked);
  EXPECT_THAT(describe(letter.reasons.front()).en, HasSubstr("subject: "));
  EXPECT_THAT(read("out/cv-v2.txt"), HasSubstr("ban hành Quy chế thi đua"));
  // The attached plan prints number, date and authority only.
  EXPECT_EQ(of(report, "kh").outcome, Outcome::same_text);
  EXPECT_EQ(touched(regenerate()), 0U);
}

TEST_F(RegenerateTest, TheNumberOfADecisionReachesTheDraftsThatNameIt) {
  regenerate();
  ASSERT_TRUE(issue("qd.json"));
  const auto report = regenerate();
  EXPECT_EQ(of(report, "kh").outcome, Outcome::regenerated);
  EXPECT_THAT(read("du-an/kh.txt"), HasSubstr("01/QĐ-STP"));
  EXPECT_THAT(read("du-an/cv.txt"), HasSubstr("01/QĐ-STP"));
  EXPECT_EQ(of(report, "qd").outcome, Outcome::unchanged);
}

TEST_F(RegenerateTest, TheOfficesDefaultsTouchTheDraftsThatPrintThem) {
  regenerate();
  edit("office.json", "Nguyễn Văn A", "Nguyễn Văn B");
  const auto report = regenerate();
  EXPECT_THAT(read("du-an/qd.txt"), HasSubstr("Nguyễn Văn B"));
  EXPECT_TRUE(of(report, "qd").kept_signer.empty());
  EXPECT_THAT(describe(of(report, "qd").reasons.front()).en,
              HasSubstr("office profile (signer.name: Nguyễn Văn A → Nguyễn Văn B)"));
  edit("office.json", "{\"defaults\"", R"({"series": {"scope": "per_kind"}, "defaults")");
  EXPECT_EQ(touched(regenerate()), 0U);
}

TEST_F(RegenerateTest, ANewDirectorDoesNotSignWhatWasSigned) {
  issue_all();
  edit("office.json", "Nguyễn Văn A", "Nguyễn Văn B");
  const auto report = regenerate();
  for (const char* name : {"qd", "kh", "cv"}) {
    EXPECT_EQ(of(report, name).outcome, Outcome::same_text) << name;
    EXPECT_THAT(of(report, name).kept_signer, HasSubstr("Nguyễn Văn A")) << name;
    EXPECT_FALSE(exists(std::string("out/") + name + "-v2.txt")) << name;
  }
  EXPECT_EQ(touched(regenerate()), 0U);
  edit("du-an/qd.json", "Luật Thi đua, khen thưởng", "Luật Lưu trữ");
  const RegeneratedDocument decision = of(regenerate(), "qd");
  EXPECT_EQ(decision.outcome, Outcome::regenerated);
  EXPECT_EQ(decision.changes.size(), 1U) << "the signer is no change";
  EXPECT_THAT(read("out/qd-v3.txt"), HasSubstr("Nguyễn Văn A"));
  EXPECT_EQ(touched(regenerate()), 0U);
}

TEST_F(RegenerateTest, ASignerInThePlanDoesNotSignWhatWasSignedEither) {
  issue_all();
  edit("du-an/qd.json", "{\"title\": \"Giám đốc\"}",
       R"({"for": "Giám đốc", "title": "Phó Giám đốc", "name": "Nguyễn Văn B"})");
  edit("du-an/qd.json", "\"Giám đốc Sở Tư pháp\"", "\"Phó Giám đốc Sở Tư pháp\"");
  edit("du-an/qd.json", "Luật Thi đua, khen thưởng", "Luật Lưu trữ");
  const auto report = regenerate();
  EXPECT_EQ(of(report, "qd").outcome, Outcome::regenerated);
  EXPECT_EQ(of(report, "qd").kept_signer, "Giám đốc Sở Tư pháp Nguyễn Văn A");
  EXPECT_THAT(read("out/qd-v2.txt"), HasSubstr("Nguyễn Văn A"));
  EXPECT_THAT(read("out/qd-v2.txt"), Not(HasSubstr("Phó Giám đốc")));
  EXPECT_EQ(of(report, "kh").outcome, Outcome::unchanged) << "its decision was signed as it was";
  EXPECT_EQ(of(report, "cv").outcome, Outcome::unchanged);
}

TEST_F(RegenerateTest, ADocumentIssuedLaterCitesTheAuthorityThatSigned) {
  ASSERT_TRUE(issue("qd.json"));
  edit("du-an/qd.json", "\"Giám đốc Sở Tư pháp\"", "\"Quyền Giám đốc Sở Tư pháp\"");
  regenerate();
  ASSERT_TRUE(issue("kh.json"));
  EXPECT_THAT(read("out/kh.txt"), Not(HasSubstr("Quyền Giám đốc")));
}

TEST_F(RegenerateTest, ATemplatesCommentMakesAVersionWithoutFiles) {
  std::filesystem::copy(templates(), folder_.root() / "mau",
                        std::filesystem::copy_options::recursive);
  RegenerateJob own = job();
  own.template_folders = {path("mau")};
  regenerate(own);
  std::ofstream(path("mau/parts/body.vbt"), std::ios::app) << "{# ghi chú #}\n";
  const auto before = read("du-an/qd.txt");
  const auto report = regenerate(own);
  for (const char* name : {"qd", "kh", "cv"}) {
    EXPECT_EQ(of(report, name).outcome, Outcome::same_text) << name;
    EXPECT_EQ(describe(of(report, name).reasons.front()).en, "template parts/body.vbt");
  }
  EXPECT_EQ(read("du-an/qd.txt"), before);
  EXPECT_EQ(touched(regenerate(own)), 0U);
}

TEST_F(RegenerateTest, ATemplateThatOnlyMovedTouchesNothing) {
  std::filesystem::copy(templates(), folder_.root() / "mau",
                        std::filesystem::copy_options::recursive);
  regenerate();
  RegenerateJob moved = job();
  moved.template_folders = {path("mau")};
  EXPECT_EQ(touched(regenerate(moved)), 0U);
}

TEST_F(RegenerateTest, AFailingDocumentDoesNotStopTheOthers) {
  regenerate();
  edit("du-an/cv.json", "\"Triển khai thi đua\"", "7");
  edit("du-an/qd.json", "Luật Thi đua, khen thưởng", "Luật Lưu trữ");
  const auto report = regenerate();
  EXPECT_EQ(of(report, "cv").outcome, Outcome::failed);
  ASSERT_FALSE(of(report, "cv").findings.empty());
  EXPECT_EQ(of(report, "cv").findings.front().place.field, "subject");
  EXPECT_EQ(of(report, "qd").outcome, Outcome::regenerated);
}

TEST_F(RegenerateTest, AMissingPlanIsAFindingAndAMovedOneIsFoundByItsId) {
  issue_all();
  RegenerateJob whole = job();
  whole.project_folder.clear();
  std::filesystem::remove(path("du-an/cv.json"));
  const auto report = regenerate(whole);
  EXPECT_EQ(of(report, "cv").outcome, Outcome::failed);
  EXPECT_EQ(of(report, "cv").findings.front().code, "regenerate.plan-missing");
  std::filesystem::create_directories(folder_.root() / "du-an/moi");
  write("du-an/moi/cv.json", kLetter);
  EXPECT_EQ(of(regenerate(), "cv").outcome, Outcome::unchanged);
}

TEST_F(RegenerateTest, ADraftChangedByHandIsNotReplaced) {
  regenerate();
  write("du-an/qd.txt", "sửa tay");
  edit("du-an/qd.json", "Luật Thi đua, khen thưởng", "Luật Lưu trữ");
  const RegeneratedDocument document = of(regenerate(), "qd");
  EXPECT_EQ(document.outcome, Outcome::failed);
  EXPECT_EQ(document.findings.front().code, "regenerate.file-exists");
  EXPECT_EQ(read("du-an/qd.txt"), "sửa tay");
  RegenerateJob asked = job();
  asked.overwrite = true;
  EXPECT_EQ(of(regenerate(asked), "qd").outcome, Outcome::regenerated);
  EXPECT_THAT(read("du-an/qd.txt"), HasSubstr("Luật Lưu trữ"));
}

TEST_F(RegenerateTest, AForeignFileIsNotOverwritten) {
  write("du-an/qd.txt", "của người khác");
  EXPECT_EQ(of(regenerate(), "qd").outcome, Outcome::failed);
  EXPECT_EQ(read("du-an/qd.txt"), "của người khác");
  RegenerateJob asked = job();
  asked.overwrite = true;
  EXPECT_EQ(of(regenerate(asked), "qd").outcome, Outcome::regenerated);
}

/// What `render` made is a draft of ours here too, and what somebody edited is none.
TEST_F(RegenerateTest, ADraftOfAnotherCommandIsReplacedWhileNobodyEditedIt) {
  RegenerateJob as_docx = job();
  as_docx.formats = pipeline::Formats{pipeline::Format::docx};
  RenderRequest request;
  request.plan_path = path("du-an/qd.json");
  request.out_folder = path("du-an");
  request.template_folders = {templates()};
  request.options.formats = {pipeline::Format::docx};
  ASSERT_TRUE(once(render_job, request, files_));
  const std::string drafted = read("du-an/qd.docx");
  std::string edited = drafted;
  edited[edited.size() / 2] = static_cast<char>(edited[edited.size() / 2] ^ 1);
  write("du-an/qd.docx", edited);
  EXPECT_EQ(of(regenerate(as_docx), "qd").outcome, Outcome::failed);
  EXPECT_EQ(read("du-an/qd.docx"), edited);
  write("du-an/qd.docx", drafted);
  EXPECT_EQ(of(regenerate(as_docx), "qd").outcome, Outcome::regenerated);
}

TEST_F(RegenerateTest, AnIssuedFileStaysWhateverIsAsked) {
  ASSERT_TRUE(issue("qd.json"));
  const std::string issued = read("out/qd.txt");
  edit("du-an/cv.json", "\"document_id\": \"cv\"", "\"document_id\": \"thu\"");
  std::filesystem::rename(path("du-an/cv.json"), path("cv.json"));
  std::filesystem::create_directories(path("khac"));
  std::filesystem::rename(path("cv.json"), path("khac/qd.json"));
  RegenerateJob asked = job();
  asked.project_folder = path("khac");
  asked.out_folder = path("out");
  asked.overwrite = true;
  EXPECT_EQ(of(regenerate(asked), "thu").outcome, Outcome::failed);
  EXPECT_EQ(read("out/qd.txt"), issued);
}

TEST_F(RegenerateTest, ACircleIsAFindingOfTheDocumentsOnIt) {
  edit(
      "du-an/qd.json", "\"document_id\": \"qd\",",
      R"("document_id": "qd", "links": [{"relation": "cites", "document": "cv.json", "as": "x"}],)");
  const auto report = regenerate();
  for (const char* name : {"qd", "cv"})
    EXPECT_EQ(of(report, name).outcome, Outcome::failed) << name;
}

TEST_F(RegenerateTest, AVoidNumberIsPassedOver) {
  issue_all();
  auto book = registry::Register::open(path("so.vbr"), registry::OpenMode::write);
  ASSERT_TRUE(book);
  ASSERT_TRUE(book->void_entry({"02/STP-VP", 2025}, "nhầm"));
  edit("du-an/cv.json", "Triển khai thi đua", "Triển khai");
  EXPECT_EQ(of(regenerate(), "cv").outcome, Outcome::skipped);
}

TEST_F(RegenerateTest, TwoPlansOfOneIdAreAFinding) {
  write("du-an/ban-chep.json", kLetter);
  const auto report = regenerate();
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings.front().code, "project.same-id");
}

/// Whatever the moment of the kill, each version is whole or not there, and the next run goes on.
TEST_F(RegenerateTest, AKillAtAnyMomentLeavesEverythingWhole) {
  constexpr int kRounds = 30;
  issue_all();
  for (int round = 0; round < kRounds; ++round) {
    edit("du-an/qd.json",
         round == 0 ? "Luật Thi đua, khen thưởng" : "Luật số " + std::to_string(round - 1),
         "Luật số " + std::to_string(round));
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      RealFileSystem files;
      const auto done = once(regenerate_job, job(), files);
      ::_exit(done ? 0 : 1);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(round * 3));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const RegenerateReport report = regenerate();
    EXPECT_NE(of(report, "qd").outcome, Outcome::failed) << round;
    const auto book = registry::Register::open(path("so.vbr"), registry::OpenMode::write);
    ASSERT_TRUE(book) << round;
    const auto findings = book->verify();
    ASSERT_TRUE(findings) << round;
    EXPECT_TRUE(findings->empty()) << describe(*findings, Language::english);
    const std::string newest = book->document("qd")->versions.back().outputs.front().path;
    EXPECT_THAT(read(std::filesystem::path(newest).lexically_relative(folder_.root()).string()),
                HasSubstr("Luật số\u00A0" + std::to_string(round)))
        << round;
  }
  EXPECT_EQ(touched(regenerate()), 0U);
}

}  // namespace
}  // namespace vanban::jobs
