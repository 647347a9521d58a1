// SPDX-License-Identifier: MIT
// Several documents in one commit: order, what fails in their midst, and what is asked beforehand.
#include <fstream>
#include <set>

#include <gmock/gmock.h>

#include "register_fixture.hpp"
#include "registry/faults.hpp"
#include "registry/forecast.hpp"

namespace vanban::registry {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class IssueAllTest : public RegisterTest {
 protected:
  /// Renders as `RegisterTest::renders` does; the documents in `broken` fail.
  class Work : public BulkIssue {
   public:
    explicit Work(std::string folder) : folder_(std::move(folder)) {}
    std::vector<Result<std::vector<RenderedFile>>> render(
        const std::vector<BulkAssignment>& assignments) override {
      std::vector<Result<std::vector<RenderedFile>>> all;
      for (const auto& [index, assignment] : assignments) {
        ++rendered;
        if (broken.count(index) != 0) {
          all.emplace_back(fail(refusal("broken", {}, {}, {})));
          continue;
        }
        const std::string path = folder_ + "/" + std::to_string(index) + ".txt";
        all.emplace_back(std::vector<RenderedFile>{{path, assignment.numbering->code}});
      }
      return all;
    }
    Result<void> staged(const std::vector<StagedDocument>& documents) override {
      for (const StagedDocument& document : documents) {
        EXPECT_TRUE(std::filesystem::exists(document.files[0].temporary));
        codes.push_back(document.numbering.code);
      }
      if (refuse) return fail(refusal("refused", {}, {}, {}));
      return {};
    }
    std::set<std::size_t> broken;
    bool refuse = false;
    int rendered = 0;
    std::vector<std::string> codes;

   private:
    std::string folder_;
  };

  std::vector<IssueRequest> requests(const std::vector<std::string>& identities) const {
    std::vector<IssueRequest> all;
    for (const std::string& identity : identities) all.push_back(request(identity, "2024-02-05"));
    return all;
  }

  /// The number or the first finding of each document.
  static std::vector<std::string> told(const std::vector<Result<Issued>>& outcomes) {
    std::vector<std::string> all;
    for (const Result<Issued>& one : outcomes)
      all.push_back(one ? one->numbering.code : code_of(one));
    return all;
  }
};

TEST_F(IssueAllTest, NumbersFollowTheOrderOfTheRequests) {
  Register book = open();
  issue(book, "z", "2024-02-05").value();
  Work work(output_folder());
  const auto outcomes = book.issue_all(requests({"c", "z", "a"}), work).value();
  EXPECT_THAT(told(outcomes), ElementsAre("02/KH-STP", "01/KH-STP", "03/KH-STP"));
  EXPECT_TRUE(outcomes[1]->already_issued);
  EXPECT_EQ(content("2.txt"), "03/KH-STP");
  EXPECT_THAT(work.codes, ElementsAre("02/KH-STP", "03/KH-STP"));
  EXPECT_THAT(*book.verify(), IsEmpty());
  EXPECT_EQ(book.in_force("a").value()->code, "03/KH-STP");
  EXPECT_FALSE(book.in_force("b").value());
}

TEST_F(IssueAllTest, AFailingDocumentTakesNoNumberAndThoseBehindItMoveUp) {
  Register book = open();
  Work work(output_folder());
  work.broken = {1};
  std::vector<IssueRequest> asked = requests({"a", "b", "c", "d"});
  asked[3].office.clear();
  const auto outcomes = book.issue_all(asked, work).value();
  EXPECT_THAT(told(outcomes),
              ElementsAre("01/KH-STP", "registry.broken", "02/KH-STP", "registry.empty-field"));
  EXPECT_EQ(work.rendered, 4) << "only what moved is made again";
  EXPECT_EQ(content("2.txt"), "02/KH-STP");
  EXPECT_THAT(*book.verify(), IsEmpty());
}

TEST_F(IssueAllTest, AFileInTheWayConcernsItsDocumentAlone) {
  std::filesystem::create_directories(output_folder());
  std::ofstream(output_folder() + "/0.txt") << "của người khác";
  Register book = open();
  Work work(output_folder());
  EXPECT_THAT(told(*book.issue_all(requests({"a", "b"}), work)),
              ElementsAre("registry.file-exists", "01/KH-STP"));
  EXPECT_EQ(content("0.txt"), "của người khác");
  std::vector<IssueRequest> again = requests({"a"});
  again[0].version.existing = ExistingFiles::replace;
  EXPECT_THAT(told(*book.issue_all(again, work)), ElementsAre("02/KH-STP"));
  EXPECT_THAT(told(*book.issue_all(requests({"x", "y"}), work)),
              ElementsAre("registry.issued-file", "registry.issued-file"));
}

TEST_F(IssueAllTest, ARefusalBeforeTheCommitTakesNothing) {
  Register book = open();
  Work work(output_folder());
  work.refuse = true;
  EXPECT_EQ(code_of(book.issue_all(requests({"a", "b"}), work)), "registry.refused");
  EXPECT_THAT(*book.list({}), IsEmpty());
  EXPECT_THAT(written_files(), IsEmpty());
}

TEST_F(IssueAllTest, AReservedNumberIsNotFilledInBulk) {
  Register book = open();
  Work work(output_folder());
  std::vector<IssueRequest> asked = requests({"a"});
  asked[0].reserved_number = 1;
  EXPECT_THAT(told(*book.issue_all(asked, work)), ElementsAre("registry.reserved-in-bulk"));
}

TEST_F(IssueAllTest, AForecastTellsTheNumbersAndLeavesNoTrace) {
  const IssueRequest one = request("a", "2024-02-05");
  const SeriesKey series = series_of(one);
  {
    Forecast forecast = Forecast::open(register_path()).value();
    EXPECT_EQ(forecast.next(series, "KH-STP", one.date)->code, "01/KH-STP");
    EXPECT_EQ(forecast.next(series, "QĐ-STP", one.date)->code, "02/QĐ-STP");
    EXPECT_FALSE(std::filesystem::exists(register_path()));
  }
  Register book = open();
  issue(book, "a", "2024-02-05").value();
  Forecast forecast = Forecast::open(register_path()).value();
  EXPECT_EQ(forecast.in_force("a").value()->code, "01/KH-STP");
  EXPECT_EQ(forecast.acquaintance(one.version)->kind, Acquaintance::Kind::issued);
  IssueRequest changed = one;
  changed.version.sources[0].text += " ";
  EXPECT_EQ(forecast.acquaintance(changed.version)->kind, Acquaintance::Kind::other_text);
  EXPECT_EQ(forecast.acquaintance(request("b", "2024-02-05").version)->kind,
            Acquaintance::Kind::unknown);
  EXPECT_TRUE(forecast.is_issued_file(output_folder() + "/a.txt").value());
  EXPECT_FALSE(forecast.is_issued_file(output_folder() + "/b.txt").value());
  EXPECT_EQ(code_of(forecast.next(series, "KH-STP", date_of("2024-02-04"))),
            "registry.date-before-last");
  EXPECT_EQ(forecast.next(series, "KH-STP", one.date)->code, "02/KH-STP");
  SeriesKey other = series;
  other.group = "khác";
  EXPECT_TRUE(forecast.next(other, "NQ-STP", one.date));
  other.group = "kind:KH";
  EXPECT_EQ(code_of(forecast.next(other, "KH-STP", one.date)), "registry.other-rule");
}

TEST_F(IssueAllTest, AForecastSeesClashesAmongTheNumbersItTold) {
  Forecast forecast = Forecast::open(register_path()).value();
  SeriesKey series = series_of(request("a", "2024-02-05"));
  EXPECT_TRUE(forecast.next(series, "KH-STP", date_of("2024-02-05")));
  series.group = "khác";
  EXPECT_EQ(code_of(forecast.next(series, "KH-STP", date_of("2024-02-05"))), "registry.code-taken");
}

}  // namespace
}  // namespace vanban::registry
