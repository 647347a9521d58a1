// SPDX-License-Identifier: MIT
// Batches with numbers from a register whose plan is linked to another document.
#include <filesystem>

#include "batch/fixture.hpp"
#include "jobs/batch_requests.hpp"
#include "jobs/issue.hpp"
#include "once.hpp"
#include "support/source_tree.hpp"

namespace vanban::batch {
namespace {

using namespace jobs;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string kTemplates = support::source_path("templates");

constexpr const char* kDecision = R"({
  "template": "quyet-dinh", "document_id": "qd",
  "organ": {"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
  "authority": "Giám đốc Sở Tư pháp", "subject": "Ban hành Quy chế",
  "bases": ["Căn cứ Luật Lưu trữ"], "body": [{"article": "Ban hành Quy chế."}],
  "signer": {"title": "Giám đốc", "name": "Nguyễn Văn A"}
})";
constexpr const char* kPlan = R"({
  "template": "ke-hoach", "document_id": "kh", "subject": "Thi đua",
  "organ": {"notation": "PTP", "place": "Tây Ninh"},
  "links": [{"relation": "cites", "document": "qd.json", "as": "quyet_dinh"}],
  "body": ["Thực hiện @{quyet_dinh.short}."],
  "signer": {"title": "Trưởng phòng", "name": "Nguyễn Văn B"}
})";

class LinkedIssueTest : public BatchTest {
 protected:
  LinkedIssueTest() {
    write("qd.json", kDecision);
    write("kh.json", kPlan);
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(root_ + "/" + name) << text;
  }

  Result<BatchReport> issue(const std::string& list = "code,name,organ.name\n1,A,X\n2,B,Y\n") {
    const auto made = PlanRenderers::create(workshop_, {root_ + "/kh.json",
                                                        "list.csv",
                                                        {kTemplates},
                                                        {{pipeline::Format::txt}, false},
                                                        "test",
                                                        {},
                                                        root_ + "/so.vbr"});
    if (!made) return fail(made.error());
    const Date day = *Date::from_iso("2024-02-05");
    auto requests =
        PlanRequests::create(**made, std::nullopt, {day, registry::Secrecy::ordinary, {}});
    if (!requests) return fail(requests.error());
    BatchRequest batch = request(list);
    batch.issuing = {root_ + "/so.vbr", day, std::move(*requests)};
    return Runner(**made, progress_, stopwatch_).run(batch);
  }

  void issue_decision() {
    const IssueJob job{root_ + "/qd.json",
                       root_ + "/so.vbr",
                       *Date::from_iso("2024-02-05"),
                       {},
                       root_,
                       {},
                       {kTemplates},
                       {{pipeline::Format::txt}, false}};
    const auto issued = once(issue_job, job, files_);
    ASSERT_TRUE(issued) << describe(issued.error(), Language::english);
  }

  static std::vector<std::string> codes(const Diagnostics& findings) {
    std::vector<std::string> list;
    for (const Diagnostic& finding : findings) list.push_back(finding.code);
    return list;
  }

  RealFileSystem files_;
  jobs::Workshop workshop_{files_};
};

TEST_F(LinkedIssueTest, AnOpenCitationIsWarnedOfOnce) {
  const auto report = issue();
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->summary.made, 2U);
  ASSERT_THAT(codes(report->summary.notes), ElementsAre("issue.open-link"));
  EXPECT_THAT(report->summary.notes[0].message.en, HasSubstr("no number yet: qd.json"));
  EXPECT_THAT(report->summary.notes[0].place.file, HasSubstr("kh.json"));
}

TEST_F(LinkedIssueTest, ACitationWithANumberIsNot) {
  issue_decision();
  const auto report = issue();
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_THAT(report->summary.notes, IsEmpty());
  EXPECT_THAT(content_of(root_ + "/out/u-1.txt"), HasSubstr("01/QĐ-STP"));
}

TEST_F(LinkedIssueTest, WhatIsIssuedStaysWhenTheLinkedDocumentTakesItsNumber) {
  ASSERT_TRUE(issue());
  const std::string before = content_of(root_ + "/out/u-1.txt");
  issue_decision();
  const auto report = issue("code,name,organ.name\n1,A,X\n2,B,Y\n3,C,Z\n");
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->summary.failed, 0U) << describe(report->findings, Language::english);
  EXPECT_EQ(report->summary.kept, 2U);
  EXPECT_EQ(report->summary.made, 1U);
  ASSERT_THAT(codes(report->summary.notes), ElementsAre("batch.linked-changed"));
  EXPECT_THAT(report->summary.notes[0].message.en, HasSubstr("2 units"));
  EXPECT_EQ(content_of(root_ + "/out/u-1.txt"), before);
  EXPECT_THAT(before, Not(HasSubstr("01/QĐ-STP")));
  EXPECT_THAT(content_of(root_ + "/out/u-3.txt"), HasSubstr("01/QĐ-STP"));
}

TEST_F(LinkedIssueTest, AnEditOfTheUnitIsStillRefused) {
  ASSERT_TRUE(issue());
  const auto report = issue("code,name,organ.name\n1,A,khác\n2,B,Y\n");
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_THAT(codes(report->findings), ElementsAre("registry.other-text"));
}

}  // namespace
}  // namespace vanban::batch
