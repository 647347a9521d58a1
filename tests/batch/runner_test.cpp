// SPDX-License-Identifier: MIT
#include "batch/runner.hpp"

#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>

#include "batch/check_pass.hpp"
#include "batch/output_folder.hpp"
#include "fixture.hpp"

namespace vanban::batch {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace fs = std::filesystem;

class RunnerTest : public BatchTest {
 protected:
  static std::vector<std::string> codes(const Diagnostics& findings) {
    std::vector<std::string> list;
    for (const Diagnostic& finding : findings)
      list.push_back(fmt::format("{} {}", finding.place.line, finding.code));
    return list;
  }

  /// Cuts the line about the last unit, as a stop of the machine may.
  void tear_journal() const {
    const std::string path = root_ + "/out/.vanban/all.journal";
    const std::string text = content_of(path);
    std::ofstream(path, std::ios::binary) << text.substr(0, text.rfind("{\"position\"") + 40);
  }
};

TEST_F(RunnerTest, WritesEveryUnitAndBothManifests) {
  const auto report = run(request(list_of(5)));
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->summary.made, 5U);
  EXPECT_EQ(contents().size(), 12U);
  const std::string csv = content_of(root_ + "/out/manifest.csv");
  EXPECT_EQ(csv.substr(0, 3), "\xEF\xBB\xBF");
  EXPECT_THAT(csv, HasSubstr("\r\n2;\"2\";\"xxx\";\"/KH-2\";\"u-2.docx\";1;"));
}

TEST_F(RunnerTest, GivesTheSameBytesWithAnyNumberOfThreads) {
  std::vector<std::map<std::string, std::string>> results;
  for (const std::size_t threads : {1U, 2U, 4U}) {
    BatchRequest batch = request(list_of(60), fmt::format("t{}", threads));
    batch.threads = threads;
    ASSERT_TRUE(run(batch));
    results.push_back(contents(fmt::format("t{}", threads)));
  }
  EXPECT_EQ(results[0], results[1]);
  EXPECT_EQ(results[0], results[2]);
}

TEST_F(RunnerTest, ASecondRunKeepsEverything) {
  ASSERT_TRUE(run(request(list_of(20))));
  const std::string manifest = content_of(root_ + "/out/manifest.json");
  const auto again = run(request(list_of(20)));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->summary.kept, 20U);
  EXPECT_EQ(again->summary.made, 0U);
  EXPECT_EQ(content_of(root_ + "/out/manifest.json"), manifest);
}

TEST_F(RunnerTest, AnEditRedoesOnlyTheUnitsItTouches) {
  ASSERT_TRUE(run(request("code,name\n1,a\n2,b\n3,c\n")));
  const auto again = run(request("code,name\n0,mới\n1,a\n2,khác\n3,c\n"));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->summary.made, 2U);
  EXPECT_EQ(again->summary.kept, 2U);
  ASSERT_TRUE(run(request("code,name\n0,mới\n1,a\n2,khác\n3,c\n", "fresh")));
  EXPECT_EQ(contents(), contents("fresh"));
}

TEST_F(RunnerTest, ANewTemplateOrProgramRedoesAll) {
  ASSERT_TRUE(run(request(list_of(3)), "1"));
  const auto again = run(request(list_of(3)), "2");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->summary.made, 3U);
}

TEST_F(RunnerTest, AMissingFileIsMadeAgain) {
  ASSERT_TRUE(run(request(list_of(3))));
  fs::remove(root_ + "/out/u-2.docx");
  const auto again = run(request(list_of(3)));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->summary.made, 1U);
}

TEST_F(RunnerTest, AFileTouchedButNotChangedIsKept) {
  ASSERT_TRUE(run(request(list_of(3))));
  fs::last_write_time(root_ + "/out/u-2.docx", fs::file_time_type::clock::now());
  const auto again = run(request(list_of(3)));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->summary.kept, 3U);
}

TEST_F(RunnerTest, ALinkInPlaceOfTheStateFolderIsRefused) {
  fs::create_directories(root_ + "/elsewhere");
  fs::create_directories(root_ + "/out");
  fs::create_directory_symlink(root_ + "/elsewhere", root_ + "/out/.vanban");
  const auto refused = run(request(list_of(1)));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error()[0].code, "batch.make-folder");
  EXPECT_TRUE(fs::is_empty(root_ + "/elsewhere"));
}

TEST_F(RunnerTest, WorkOfPeopleIsNotOverwritten) {
  ASSERT_TRUE(run(request(list_of(3))));
  std::ofstream(root_ + "/out/u-2.docx") << "sửa tay";
  std::ofstream(root_ + "/out/u-4.pdf") << "của người khác";
  BatchRequest batch = request(list_of(4));
  const auto refused = run(batch);
  ASSERT_FALSE(refused);
  EXPECT_THAT(codes(refused.error()),
              ElementsAre("0 batch.file-in-the-way", "0 batch.file-in-the-way"));
  EXPECT_EQ(content_of(root_ + "/out/u-2.docx"), "sửa tay");
  batch.overwrite = true;
  ASSERT_TRUE(run(batch));
  ASSERT_TRUE(run(request(list_of(4), "fresh")));
  EXPECT_EQ(contents(), contents("fresh"));
}

TEST_F(RunnerTest, ATornLineOfTheJournalHoldsNothingUp) {
  for (const bool with_manifest : {true, false}) {
    ASSERT_TRUE(run(request(list_of(5))));
    const auto before = contents();
    tear_journal();
    // Other data need the manifest to tell whose the old files are; the same data do not.
    if (!with_manifest) fs::remove(root_ + "/out/manifest.json");
    const auto again = run(request(list_of(5)), with_manifest ? "2" : "1");
    ASSERT_TRUE(again) << describe(again.error(), Language::english);
    EXPECT_EQ(again->summary.made, with_manifest ? 5U : 1U);
    if (!with_manifest) {
      EXPECT_EQ(contents(), before);
    }
    fs::remove_all(root_ + "/out");
  }
}

TEST_F(RunnerTest, ADamagedJournalIsToldOnce) {
  ASSERT_TRUE(run(request(list_of(5))));
  std::ofstream(root_ + "/out/.vanban/all.journal") << "%PDF-1.7\nhỏng\n";
  fs::remove(root_ + "/out/manifest.json");
  const auto refused = run(request(list_of(5)), "2");
  ASSERT_FALSE(refused);
  EXPECT_THAT(codes(refused.error()), ElementsAre("0 batch.journal-damaged"));
  EXPECT_THAT(refused.error()[0].message.en, HasSubstr("10 files"));
}

TEST_F(RunnerTest, NothingIsWrittenWhereTheCheckFindsSomething) {
  BatchRequest batch = request("code,name\n1,a\n2,sai\n1,b\n3,\n4,c\n");
  const auto report = run(batch);
  ASSERT_FALSE(report);
  EXPECT_THAT(codes(report.error()),
              ElementsAre("0 test.wrong", "4 units.repeated-code", "5 units.no-name"));
  EXPECT_FALSE(fs::exists(batch.out_folder));
}

TEST_F(RunnerTest, BadFileNamesAreRefusedBeforeAnythingIsWritten) {
  BatchRequest batch = request("code,name\n1,../x\n2,CON\n3,Gò Dầu\n4,gò dầu\n5,Ia H'Drai\n");
  batch.name_of = [](const units::Unit& unit) -> Result<std::string> { return unit.name; };
  const auto report = run(batch);
  ASSERT_FALSE(report);
  EXPECT_THAT(codes(report.error()),
              ElementsAre("2 units.file-name", "3 units.file-name", "5 units.same-file-name"));
  EXPECT_FALSE(fs::exists(batch.out_folder));
  EXPECT_TRUE(fs::is_empty(root_));
}

TEST_F(RunnerTest, CheckWritesNothing) {
  BatchRequest batch = request(list_of(4));
  const PlainRenderers renderers;
  const auto summary = Runner(renderers, progress_, stopwatch_).check(batch);
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->units, 4U);
  EXPECT_FALSE(fs::exists(batch.out_folder));
}

TEST_F(RunnerTest, FindingsAreBounded) {
  std::string list = "code,name\n";
  for (int i = 0; i < 5000; ++i) list += "1,a\n";
  const auto report = run(request(list));
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().size(), kMostFindings + 1);
  EXPECT_EQ(report.error().back().code, "batch.more-findings");
}

TEST_F(RunnerTest, OneLineOfATemplateIsNotToldForEveryUnit) {
  const auto report = run(request("code,name\n1,sai\n2,sai\n3,sai\n4,sai\n5,sai\n"));
  ASSERT_FALSE(report);
  ASSERT_EQ(report.error().size(), 4U);
  EXPECT_EQ(report.error().back().code, "batch.others-alike");
  EXPECT_EQ(report.error().back().message.en, "the same for 2 other units");
}

TEST_F(RunnerTest, AnEmptyListIsRefused) {
  const auto report = run(request("code,name\n\n"));
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error()[0].code, "batch.no-units");
}

TEST_F(RunnerTest, AFailingUnitDoesNotStopTheOthers) {
  const auto report = run(request("code,name\n1,a\n2,hỏng\n3,ném\n4,b\n"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->summary.made, 2U);
  EXPECT_EQ(report->summary.failed, 2U);
  EXPECT_THAT(codes(report->findings), ElementsAre("3 test.broken", "4 batch.unexpected"));
  ASSERT_EQ(report->failed.size(), 2U);
  EXPECT_EQ(report->failed[0].code, "2");
  EXPECT_THAT(content_of(root_ + "/out/manifest.csv"),
              HasSubstr("2;\"2\";\"hỏng\";;;;;;\"lỗi: hỏng\"\r\n"));
  const auto mended = run(request("code,name\n1,a\n2,lành\n3,c\n4,b\n"));
  ASSERT_TRUE(mended);
  EXPECT_EQ(mended->summary.made, 2U);
  EXPECT_EQ(mended->summary.kept, 2U);
}

TEST_F(RunnerTest, AnotherRunInTheSameFolderIsRefused) {
  const auto held = OutputFolder::open(root_ + "/out", "all");
  ASSERT_TRUE(held);
  const auto report = run(request(list_of(2)));
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error()[0].code, "batch.locked");
}

TEST_F(RunnerTest, AListChangedDuringTheRunStopsIt) {
  int opened = 0;
  BatchRequest batch = request("");
  batch.open_list = [&opened] {
    return units::read_units("list.csv", ++opened == 1 ? "name\na\nb\n" : "name\na\nc\n",
                             units::Letters::folded);
  };
  batch.name_of = [](const units::Unit& unit) -> Result<std::string> { return unit.name; };
  const auto report = run(batch);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error()[0].code, "batch.list-changed");
}

TEST_F(RunnerTest, AnUnwritableFolderIsAnIoError) {
  std::ofstream(root_ + "/out") << "một tệp";
  const auto report = run(request(list_of(2)));
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error()[0].fault, Fault::io);
}

/// Runs the batch in a process of its own and gives its exit status.
template <typename Body>
int in_process(const Body& body) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(body());
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

TEST_F(RunnerTest, AFullDiskStopsTheRunAndTheSameCommandGoesOn) {
  // A limit on the size of files fails writes as a full disk does.
  const int status = in_process([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{4000, 4000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto report = run(request(list_of(40)));
    return !report && report.error()[0].fault == Fault::io &&
                   report.error().back().code == "batch.stopped"
               ? 7
               : 1;
  });
  EXPECT_EQ(WEXITSTATUS(status), 7);
  for (const auto& [name, content] : contents()) EXPECT_THAT(name, testing::StartsWith("u-"));
  ASSERT_TRUE(run(request(list_of(40))));
  ASSERT_TRUE(run(request(list_of(40), "fresh")));
  EXPECT_EQ(contents(), contents("fresh"));
}

TEST_F(RunnerTest, KilledAtAnyMomentItGoesOnToTheSameBytes) {
  const int rounds =
      std::getenv("VANBAN_KILL_ROUNDS") ? std::atoi(std::getenv("VANBAN_KILL_ROUNDS")) : 20;
  const std::int64_t begun = stopwatch_.microseconds();
  ASSERT_TRUE(run(request(list_of(150), "whole")));
  const auto duration = static_cast<std::uint32_t>(stopwatch_.microseconds() - begun);
  const auto whole = contents("whole");
  std::uint32_t random = 1;
  int killed = 0;
  for (int round = 0; round < rounds; ++round) {
    fs::remove_all(root_ + "/out");
    // Two kills in a row, the second with another fingerprint half of the time, then to the end.
    for (int kill = 0; kill < 2; ++kill) {
      random = random * 1664525U + 1013904223U;
      const pid_t child = ::fork();
      if (child == 0) ::_exit(run(request(list_of(150)), random & 0x10000U ? "1" : "0") ? 0 : 1);
      ::usleep((random >> 12U) % duration);
      ::kill(child, SIGKILL);
      int status = 0;
      ::waitpid(child, &status, 0);
      killed += WIFSIGNALED(status);
    }
    const auto report = run(request(list_of(150)));
    ASSERT_TRUE(report) << round << describe(report.error(), Language::english);
    ASSERT_EQ(contents(), whole) << round;
    for (const auto& entry : fs::directory_iterator(root_ + "/out/.vanban"))
      EXPECT_THAT(entry.path().filename().string(), testing::Not(HasSubstr("tmp")));
  }
  EXPECT_GT(killed, rounds / 2) << "the run is too fast to be killed";
}

TEST_F(RunnerTest, FilesThatNoUnitHasAnyMoreAreTold) {
  ASSERT_TRUE(run(request("code,name\n1,a\n2,b\n3,c\n")));
  std::ofstream(root_ + "/out/của người khác.txt") << "x";
  const auto report = run(request("code,name\n1,a\n3,hỏng\n"));
  ASSERT_TRUE(report);
  ASSERT_EQ(report->summary.notes.size(), 1U);
  const Diagnostic& note = report->summary.notes[0];
  EXPECT_EQ(note.code, "batch.old-files");
  EXPECT_EQ(note.severity, Severity::warning);
  EXPECT_THAT(note.message.en, HasSubstr("4 files"));
  EXPECT_THAT(note.message.en, HasSubstr("u-2.docx, u-2.pdf, u-3.docx, u-3.pdf"));
  EXPECT_THAT(note.hint.vi, HasSubstr("--prune"));
  EXPECT_THAT(content_of(root_ + "/out/manifest.json"), testing::Not(HasSubstr("u-2.pdf")));
  EXPECT_TRUE(fs::exists(root_ + "/out/u-2.pdf"));
}

TEST_F(RunnerTest, PruningDeletesOnlyWhatTheBatchMade) {
  ASSERT_TRUE(run(request("code,name\n1,a\n2,b\n3,c\n")));
  std::ofstream(root_ + "/out/u-3.docx") << "sửa tay";
  BatchRequest batch = request("code,name\n1,a\n");
  batch.prune = true;
  const auto report = run(batch);
  ASSERT_TRUE(report);
  EXPECT_EQ(report->summary.notes[0].code, "batch.pruned");
  EXPECT_FALSE(fs::exists(root_ + "/out/u-2.pdf"));
  EXPECT_FALSE(fs::exists(root_ + "/out/u-3.pdf"));
  EXPECT_EQ(content_of(root_ + "/out/u-3.docx"), "sửa tay");
  EXPECT_TRUE(fs::exists(root_ + "/out/u-1.pdf"));
  const auto again = run(batch);
  ASSERT_TRUE(again);
  EXPECT_THAT(again->summary.notes, IsEmpty());
}

TEST_F(RunnerTest, AFileThatAnotherUnitTookOverIsNotOld) {
  BatchRequest batch = request("code,name\n1,a\n");
  batch.name_of = [](const units::Unit& unit) -> Result<std::string> { return unit.name; };
  ASSERT_TRUE(run(batch));
  batch.open_list = [] {
    return units::read_units("list.csv", "code,name\n2,a\n", units::Letters::folded);
  };
  const auto report = run(batch);
  ASSERT_TRUE(report);
  EXPECT_THAT(report->summary.notes, IsEmpty());
}

TEST_F(RunnerTest, AnInterruptedRunKeepsWhatIsDoneAndGoesOn) {
  int asked = 0;
  BatchRequest batch = request(list_of(60));
  batch.interrupted = [&asked] { return ++asked > 61 + 20; };
  const auto first = run(batch);
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->interrupted);
  EXPECT_LE(first->summary.made, 20U);
  EXPECT_FALSE(fs::exists(root_ + "/out/manifest.json"));
  const auto second = run(request(list_of(60)));
  ASSERT_TRUE(second);
  EXPECT_EQ(second->summary.kept, first->summary.made);
  ASSERT_TRUE(run(request(list_of(60), "whole")));
  EXPECT_EQ(contents(), contents("whole"));
}

TEST_F(RunnerTest, InterruptedInTheCheckNothingIsWritten) {
  BatchRequest batch = request(list_of(60));
  batch.interrupted = [] { return true; };
  const auto report = run(batch);
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->interrupted);
  EXPECT_TRUE(fs::is_empty(root_));
}

TEST_F(RunnerTest, ShardsTogetherMakeTheWhole) {
  ASSERT_TRUE(run(request(list_of(50), "whole")));
  for (std::size_t index = 1; index <= 3; ++index) {
    BatchRequest batch = request(list_of(50));
    batch.shard = {index, 3};
    const auto report = run(batch);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->summary.units, index == 3 ? 16U : 17U);
  }
  auto parts = contents();
  auto whole = contents("whole");
  for (const char* const suffix : {".json", ".csv"}) {
    whole.erase(fmt::format("manifest{}", suffix));
    for (int index = 1; index <= 3; ++index)
      EXPECT_EQ(parts.erase(fmt::format("manifest-{}-of-3{}", index, suffix)), 1U);
  }
  EXPECT_EQ(parts, whole);
}

}  // namespace
}  // namespace vanban::batch
