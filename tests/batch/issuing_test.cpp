// SPDX-License-Identifier: MIT
// Batches that take their numbers from a register.
#include <sys/wait.h>

#include <csignal>

#include "batch/after/archive.hpp"
#include "batch/after/joined_pdf.hpp"
#include "batch/after/verify.hpp"
#include "batch/unit_renderer.hpp"
#include "fixture.hpp"

namespace vanban::batch {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace fs = std::filesystem;

/// A document for each unit: its text is the unit's fields, its organ the field `organ` or STP.
class PlainRequests : public UnitRequests {
 public:
  explicit PlainRequests(Date date) : date_(date) {}

  registry::Identity identity(const units::Unit& unit) const override {
    return {"plan#" + unit.code, registry::Identity::Source::plan_field};
  }

  Result<UnitRequest> request(const units::Unit& unit) const override {
    const std::string organ = unit.fields.value("org", std::string("STP"));
    registry::IssueRequest request{
        {identity(unit), {{registry::SourceRole::plan, "plan", unit.fields.dump()}}, {}},
        organ,
        "KH",
        "KH-" + organ,
        registry::Secrecy::ordinary,
        {},
        date_,
        {}};
    return UnitRequest{std::move(request), std::nullopt};
  }

 private:
  Date date_;
};

class IssuingTest : public BatchTest {
 protected:
  BatchRequest issue(const std::string& list, const std::string& folder = "out",
                     const std::string& date = "2024-02-05") const {
    BatchRequest batch = request(list, folder);
    const Date day = *Date::from_iso(date);
    batch.issuing = {root_ + "/" + folder + ".vbr", day, std::make_shared<PlainRequests>(day)};
    return batch;
  }

  registry::Register book(const std::string& folder = "out") const {
    return registry::Register::open(root_ + "/" + folder + ".vbr", registry::OpenMode::write)
        .value();
  }

  /// `code identity` of every number in the book.
  std::vector<std::string> numbers(const std::string& folder = "out") const {
    std::vector<std::string> all;
    const std::vector<registry::Entry> entries = book(folder).list({}).value();
    for (const registry::Entry& entry : entries) all.push_back(entry.code + " " + entry.identity);
    return all;
  }

  static std::vector<std::string> codes(const Diagnostics& findings) {
    std::vector<std::string> list;
    for (const Diagnostic& finding : findings)
      list.push_back(fmt::format("{} {}", finding.place.line, finding.code));
    return list;
  }
};

TEST_F(IssuingTest, NumbersFollowTheListAndStandEverywhere) {
  BatchRequest batch = issue(list_of(150));
  batch.threads = 4;
  const auto report = run(batch);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->summary.made, 150U);
  const auto book = numbers();
  ASSERT_EQ(book.size(), 150U);
  for (std::size_t i = 0; i < book.size(); ++i) {
    EXPECT_EQ(book[i], fmt::format("{:02}/KH-STP plan#{}", i + 1, i + 1));
  }
  EXPECT_THAT(content_of(root_ + "/out/u-7.pdf"), HasSubstr("07 2024-02-05"));
  EXPECT_THAT(content_of(root_ + "/out/manifest.csv"), HasSubstr("\"07/KH-STP\";\"u-7.docx\""));
  EXPECT_THAT(content_of(root_ + "/out/manifest.json"),
              HasSubstr(R"("number":"07/KH-STP","issued":"2024-02-05")"));
  EXPECT_THAT(*IssuingTest::book().verify(), IsEmpty());
}

TEST_F(IssuingTest, OrgansHaveSeriesOfTheirOwn) {
  ASSERT_TRUE(run(issue("code,name,org\n1,a,A\n2,b,B\n3,c,A\n4,d,B\n")));
  EXPECT_THAT(numbers(),
              ElementsAre("01/KH-A plan#1", "02/KH-A plan#3", "01/KH-B plan#2", "02/KH-B plan#4"));
}

TEST_F(IssuingTest, TheSameCommandAgainKeepsNumbersAndFiles) {
  ASSERT_TRUE(run(issue(list_of(20))));
  const auto before = contents();
  for (const char* const date : {"2024-02-05", "2024-03-01"}) {
    const auto again = run(issue(list_of(20), "out", date));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->summary.kept, 20U);
    EXPECT_EQ(contents(), before);
  }
  // Another program version makes no new files of what is issued.
  const auto newer = run(issue(list_of(20)), "2");
  ASSERT_TRUE(newer);
  EXPECT_EQ(newer->summary.kept, 20U);
  EXPECT_EQ(content_of(root_ + "/out/u-3.pdf"), before.at("u-3.pdf"));
}

TEST_F(IssuingTest, NewUnitsTakeTheNextNumbers) {
  ASSERT_TRUE(run(issue("code,name\n1,a\n3,c\n")));
  const auto report = run(issue("code,name\n1,a\n2,b\n3,c\n", "out", "2024-03-01"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->summary.made, 1U);
  EXPECT_THAT(numbers(), ElementsAre("01/KH-STP plan#1", "02/KH-STP plan#3", "03/KH-STP plan#2"));
}

TEST_F(IssuingTest, AUnitChangedBehindItsIssueIsRefusedAlone) {
  ASSERT_TRUE(run(issue("code,name\n1,a\n2,b\n")));
  const std::string before = content_of(root_ + "/out/u-1.pdf");
  const auto report = run(issue("code,name\n1,đổi\n2,b\n3,c\n"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->summary.kept, 1U);
  EXPECT_EQ(report->summary.made, 1U);
  EXPECT_THAT(codes(report->findings), ElementsAre("2 registry.other-text"));
  EXPECT_THAT(report->findings[0].message.vi, HasSubstr("01/KH-STP"));
  EXPECT_THAT(report->findings[0].hint.en, HasSubstr("take it out of the list"));
  EXPECT_EQ(content_of(root_ + "/out/u-1.pdf"), before);
  EXPECT_EQ(numbers().size(), 3U);
}

TEST_F(IssuingTest, IssuedUnitsStayInTheManifestWhenTheyFailNow) {
  ASSERT_TRUE(run(issue("code,name\n1,a\n2,b\n3,hỏng\n")));
  const std::string before = content_of(root_ + "/out/manifest.json");
  std::ofstream(root_ + "/out/u-2.pdf") << "sửa tay";
  const auto report = run(issue("code,name\n1,đổi\n2,b\n3,hỏng\n"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->summary.failed, 3U);
  const std::string manifest = content_of(root_ + "/out/manifest.json");
  EXPECT_EQ(manifest.substr(0, manifest.find("\"failed\": [")),
            before.substr(0, before.find("\"failed\": [")));
  EXPECT_THAT(manifest, HasSubstr("\"totals\": {\"units\": 2, \"failed\": 3,"));
  const auto verified = verify(root_ + "/out");
  ASSERT_TRUE(verified);
  EXPECT_THAT(codes(verified->findings), ElementsAre("0 batch.changed-file", "0 batch.failed-unit",
                                                     "0 batch.failed-unit", "0 batch.failed-unit"));
  const auto packed = pack(root_ + "/out", root_ + "/out.zip");
  ASSERT_TRUE(packed);
  ASSERT_EQ(packed->size(), 2U) << "the first unit is as it was issued";
  EXPECT_EQ((*packed)[0].code, "2");
  fs::remove_all(root_ + "/out/.vanban");
  ASSERT_TRUE(run(issue("code,name\n1,a\n2,b\n3,hỏng\n")));
  EXPECT_THAT(content_of(root_ + "/out/manifest.json"), HasSubstr("\"units\": 2, \"failed\": 2,"));
}

TEST_F(IssuingTest, WithoutAnyDocumentThereIsNothingToPack) {
  ASSERT_TRUE(run(request("code,name\n1,hỏng\n")));
  for (const Diagnostics& findings :
       {pack(root_ + "/out", root_ + "/x.zip").error(),
        merge(root_ + "/out", root_ + "/x.pdf", FirstPage::anywhere).error()})
    EXPECT_THAT(codes(findings), ElementsAre("0 batch.no-documents"));
  EXPECT_FALSE(fs::exists(root_ + "/x.zip"));
}

TEST_F(IssuingTest, AFailingUnitLeavesNoGap) {
  const auto report = run(issue("code,name\n1,a\n2,hỏng\n3,ném\n4,b\n"));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->summary.failed, 2U);
  EXPECT_THAT(numbers(), ElementsAre("01/KH-STP plan#1", "02/KH-STP plan#4"));
  EXPECT_THAT(content_of(root_ + "/out/u-4.pdf"), HasSubstr("02 2024-02-05"));
  const auto mended = run(issue("code,name\n1,a\n2,lành\n3,ném\n4,b\n"));
  ASSERT_TRUE(mended);
  EXPECT_EQ(numbers().back(), "03/KH-STP plan#2");
}

TEST_F(IssuingTest, NothingIsTakenWhereTheCheckFindsSomething) {
  const auto report = run(issue("code,name\n1,a\n2,sai\n"));
  ASSERT_FALSE(report);
  EXPECT_THAT(codes(report.error()), ElementsAre("0 test.wrong"));
  EXPECT_TRUE(fs::is_empty(root_));
}

TEST_F(IssuingTest, ADateBeforeTheLastOneOfASeriesIsFoundByTheCheck) {
  ASSERT_TRUE(run(issue("code,name,org\n1,a,A\n", "out", "2024-02-05")));
  const auto report =
      run(issue("code,name,org\n1,a,A\n2,b,B\n3,c,A\n4,d,A\n", "out", "2024-02-01"));
  ASSERT_FALSE(report);
  EXPECT_THAT(codes(report.error()), ElementsAre("4 registry.date-before-last"));
  EXPECT_THAT(numbers(), ElementsAre("01/KH-A plan#1"));
}

TEST_F(IssuingTest, CheckTouchesNoRegister) {
  const PlainRenderers renderers;
  const Runner runner(renderers, progress_, stopwatch_);
  ASSERT_TRUE(runner.check(issue(list_of(4))));
  EXPECT_TRUE(fs::is_empty(root_));
  ASSERT_TRUE(run(issue(list_of(4))));
  const std::string before = content_of(root_ + "/out.vbr");
  const auto checked = runner.check(issue(list_of(9)));
  ASSERT_TRUE(checked);
  EXPECT_EQ(checked->kept, 4U);
  EXPECT_EQ(content_of(root_ + "/out.vbr"), before);
}

TEST_F(IssuingTest, AVoidedNumberIsNotKept) {
  ASSERT_TRUE(run(issue("code,name\n1,a\n2,b\n")));
  book().void_entry({"01/KH-STP", 2024}, "gửi nhầm").value();
  const auto refused = run(issue("code,name\n1,a\n2,b\n"));
  ASSERT_FALSE(refused) << "its file may never be replaced";
  EXPECT_EQ(refused.error()[0].code, "batch.issued-file");
  BatchRequest renamed = issue("code,name\n1,a\n2,b\n");
  renamed.name_of = [](const units::Unit& unit) -> Result<std::string> {
    return "v2-" + unit.code;
  };
  const auto report = run(renamed);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->summary.made, 1U);
  EXPECT_EQ(report->summary.kept, 1U);
  EXPECT_EQ(numbers().back(), "03/KH-STP plan#1");
}

TEST_F(IssuingTest, ALostIssuedFileComesBackOnlyAsItWas) {
  ASSERT_TRUE(run(issue(list_of(3))));
  const auto before = contents();
  fs::remove(root_ + "/out/u-2.docx");
  ASSERT_TRUE(run(issue(list_of(3))));
  EXPECT_EQ(contents(), before);
  fs::remove(root_ + "/out/u-2.docx");
  const auto newer = run(issue(list_of(3)), "2");
  ASSERT_TRUE(newer);
  EXPECT_EQ(newer->findings[0].code, "batch.issued-file-gone");
  std::ofstream(root_ + "/out/u-3.docx") << "sửa tay";
  const auto changed = run(issue(list_of(3)));
  ASSERT_TRUE(changed);
  EXPECT_EQ(changed->findings[0].code, "batch.issued-file-changed");
  EXPECT_EQ(content_of(root_ + "/out/u-3.docx"), "sửa tay");
}

TEST_F(IssuingTest, ALostJournalIsMadeAgainFromTheRegister) {
  ASSERT_TRUE(run(issue(list_of(5))));
  const auto before = contents();
  fs::remove_all(root_ + "/out/.vanban");
  const auto again = run(issue(list_of(5)));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->summary.kept, 5U);
  for (const auto& [name, content] : contents()) {
    // These files are no PDFs to count the pages of.
    if (name == "manifest.json" || name == "manifest.csv") continue;
    EXPECT_EQ(content, before.at(name));
  }
}

TEST_F(IssuingTest, DraftsOfTheBatchGiveWayAndIssuedFilesDoNot) {
  ASSERT_TRUE(run(request(list_of(2))));
  ASSERT_TRUE(run(issue(list_of(2))));
  EXPECT_THAT(content_of(root_ + "/out/u-2.pdf"), HasSubstr("02 2024-02-05"));
  BatchRequest draft = request(list_of(2));
  draft.overwrite = true;
  const auto refused = run(draft);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error()[0].code, "batch.issued-file");
  fs::remove(root_ + "/out.vbr");
  const auto other_register = run(issue(list_of(2)));
  ASSERT_FALSE(other_register);
  EXPECT_EQ(other_register.error()[0].code, "batch.issued-file");
  EXPECT_THAT(content_of(root_ + "/out/u-2.pdf"), HasSubstr("02 2024-02-05"));
}

TEST_F(IssuingTest, AnotherFolderIsRefusedWithTheNameOfTheFirst) {
  ASSERT_TRUE(run(issue(list_of(3))));
  BatchRequest moved = issue(list_of(4));
  moved.out_folder = root_ + "/elsewhere";
  const auto refused = run(moved);
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.error().size(), 1U);
  EXPECT_EQ(refused.error()[0].code, "batch.issued-elsewhere");
  EXPECT_THAT(refused.error()[0].hint.en, HasSubstr("--out " + root_ + "/out"));
  EXPECT_EQ(numbers().size(), 3U);
}

TEST_F(IssuingTest, PeoplesFilesAreNotReplaced) {
  fs::create_directories(root_ + "/out");
  std::ofstream(root_ + "/out/u-2.docx") << "của người khác";
  const auto refused = run(issue(list_of(2)));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error()[0].code, "batch.file-in-the-way");
  EXPECT_FALSE(fs::exists(root_ + "/out.vbr"));
  BatchRequest batch = issue(list_of(2));
  batch.overwrite = true;
  ASSERT_TRUE(run(batch));
  EXPECT_THAT(content_of(root_ + "/out/u-2.docx"), HasSubstr("02 2024-02-05"));
}

TEST_F(IssuingTest, AFolderUnderTheNameOfAFileIsFoundBeforeNumbersAreTaken) {
  for (const char* const name : {"u-2.pdf", "manifest.csv"}) {
    fs::create_directories(root_ + "/out/" + name);
    BatchRequest batch = issue(list_of(3));
    for (const bool overwrite : {false, true}) {
      batch.overwrite = overwrite;
      const auto refused = run(batch);
      ASSERT_FALSE(refused) << name;
      EXPECT_THAT(codes(refused.error()), ElementsAre("0 batch.file-in-the-way")) << name;
    }
    EXPECT_FALSE(fs::exists(root_ + "/out.vbr"));
    fs::remove(root_ + "/out/" + name);
  }
  EXPECT_TRUE(run(issue(list_of(3))));
}

TEST_F(IssuingTest, InterruptedItGoesOn) {
  int asked = 0;
  BatchRequest batch = issue(list_of(150));
  // All are checked; the first group is ready when the second is read, and is still issued.
  batch.interrupted = [&asked] { return ++asked > 151 + 100; };
  const auto first = run(batch);
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->interrupted);
  EXPECT_EQ(first->summary.made, 64U);
  EXPECT_FALSE(fs::exists(root_ + "/out/manifest.json"));
  ASSERT_TRUE(run(issue(list_of(150))));
  ASSERT_TRUE(run(issue(list_of(150), "whole")));
  EXPECT_EQ(contents(), contents("whole"));
  EXPECT_EQ(numbers(), numbers("whole"));
}

TEST_F(IssuingTest, KilledAtAnyMomentNumbersAndFilesAreThoseOfAnUndisturbedRun) {
  const int rounds =
      std::getenv("VANBAN_KILL_ROUNDS") ? std::atoi(std::getenv("VANBAN_KILL_ROUNDS")) : 20;
  std::string list = "code,name,org\n";
  for (int i = 1; i <= 150; ++i)
    list += fmt::format("{},{},{}\n", i, i == 40 ? "hỏng" : "x", i % 3 == 0 ? "B" : "A");
  const std::int64_t begun = stopwatch_.microseconds();
  ASSERT_TRUE(run(issue(list, "whole")));
  const auto duration = static_cast<std::uint32_t>(stopwatch_.microseconds() - begun);
  const auto whole = contents("whole");
  const auto whole_numbers = numbers("whole");
  std::uint32_t random = 7;
  int killed = 0;
  for (int round = 0; round < rounds; ++round) {
    for (const auto& entry : fs::directory_iterator(root_))
      if (entry.path().filename().string().rfind("out", 0) == 0) fs::remove_all(entry.path());
    for (int kill = 0; kill < 2; ++kill) {
      random = random * 1664525U + 1013904223U;
      const pid_t child = ::fork();
      if (child == 0) ::_exit(run(issue(list)) ? 0 : 1);
      ::usleep((random >> 12U) % duration);
      ::kill(child, SIGKILL);
      int status = 0;
      ::waitpid(child, &status, 0);
      killed += WIFSIGNALED(status);
    }
    const auto report = run(issue(list));
    ASSERT_TRUE(report) << round << describe(report.error(), Language::english);
    ASSERT_EQ(contents(), whole) << round;
    ASSERT_EQ(numbers(), whole_numbers) << round;
    ASSERT_THAT(*book().verify(), IsEmpty()) << round;
    for (const auto& entry : fs::directory_iterator(root_ + "/out"))
      EXPECT_THAT(entry.path().filename().string(), testing::Not(HasSubstr(".part")));
  }
  EXPECT_GT(killed, rounds / 2) << "the run is too fast to be killed";
}

}  // namespace
}  // namespace vanban::batch
