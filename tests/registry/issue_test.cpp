// SPDX-License-Identifier: MIT
// What an office asks of its register: numbers, dates, identity, versions.
#include <fstream>

#include <gmock/gmock.h>

#include "register_fixture.hpp"

namespace vanban::registry {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class IssueTest : public RegisterTest {};

TEST_F(IssueTest, NumbersCountFromOneAndStandInTheFiles) {
  Register book = open();
  EXPECT_EQ(issue(book, "a", "2024-02-05")->numbering.code, "01/KH-STP");
  EXPECT_EQ(issue(book, "b", "2024-02-05")->numbering.code, "02/KH-STP");
  EXPECT_EQ(content("a.txt"), "Số: 01/KH-STP\n");
  EXPECT_EQ(content("b.txt"), "Số: 02/KH-STP\n");
}

TEST_F(IssueTest, TheSamePlanAgainGivesTheSameNumberAndRendersNothing) {
  Register book = open();
  issue(book, "a", "2024-02-05").value();
  const Render refuses = [](const Assignment&) -> Result<std::vector<RenderedFile>> {
    ADD_FAILURE() << "rendered again";
    return std::vector<RenderedFile>{};
  };
  const Issued again = book.issue(request("a", "2024-03-01"), refuses).value();
  EXPECT_TRUE(again.already_issued);
  EXPECT_EQ(again.numbering.code, "01/KH-STP");
  EXPECT_EQ(again.numbering.date.to_iso(), "2024-02-05");
  ASSERT_EQ(again.outputs.size(), 1U);
  EXPECT_EQ(again.outputs[0].path, output_folder() + "/a.txt");
}

TEST_F(IssueTest, OtherTextUnderTheSameIdentityIsRefusedNamingTheNumber) {
  Register book = open();
  issue(book, "a", "2024-02-05").value();
  IssueRequest changed = request("a", "2024-02-06");
  changed.version.sources[0].text = "{\"id\":\"a\",\"subject\":\"khác\"}";
  const Result<Issued> refused = book.issue(changed, renders("a"));
  ASSERT_EQ(code_of(refused), "registry.other-text");
  EXPECT_EQ(fault_of(refused), Fault::state);
  EXPECT_THAT(refused.error()[0].message.vi, HasSubstr("01/KH-STP"));
  EXPECT_EQ(book.list({})->size(), 1U);
}

TEST_F(IssueTest, AMovedPlanWithoutAnIdOfItsOwnIsKnownByItsText) {
  Register book = open();
  IssueRequest first = request("/ke-hoach/a.json", "2024-02-05");
  first.version.identity.source = Identity::Source::path;
  book.issue(first, renders("a")).value();
  IssueRequest moved = first;
  moved.version.identity.text = "/luu/a.json";
  EXPECT_TRUE(book.issue(moved, renders("a"))->already_issued);
  moved.version.identity.source = Identity::Source::plan_field;
  EXPECT_EQ(book.issue(moved, renders("b"))->numbering.number, 2);
}

TEST_F(IssueTest, ADateBeforeTheLastOneIsRefusedWithBothDates) {
  Register book = open();
  issue(book, "a", "2024-02-05").value();
  const Result<Issued> refused = issue(book, "b", "2024-02-04");
  ASSERT_EQ(code_of(refused), "registry.date-before-last");
  for (const std::string& text : {refused.error()[0].message.vi, refused.error()[0].message.en}) {
    EXPECT_THAT(text, HasSubstr("2024-02-04"));
    EXPECT_THAT(text, HasSubstr("2024-02-05"));
  }
  EXPECT_EQ(issue(book, "b", "2024-02-05")->numbering.number, 2);
}

TEST_F(IssueTest, ANewYearStartsAtOneAndTheOldOneMayStillBeFinished) {
  Register book = open();
  issue(book, "a", "2024-12-31").value();
  EXPECT_EQ(issue(book, "b", "2025-01-01")->numbering.number, 1);
  EXPECT_EQ(issue(book, "c", "2024-12-31")->numbering.number, 2);
  EXPECT_EQ(issue(book, "d", "2025-01-01")->numbering.number, 2);
}

TEST_F(IssueTest, SeriesAreKeptApartByOfficeKindAndSecrecy) {
  Register book = open();
  IssueRequest plan = request("a", "2024-02-05");
  plan.rule.scope = SeriesRule::Scope::per_kind;
  EXPECT_EQ(book.issue(plan, renders("a"))->numbering.code, "01/KH-STP");
  IssueRequest decision = plan;
  decision.version.identity.text = "b";
  decision.kind = "QĐ";
  decision.notation = "QĐ-STP";
  EXPECT_EQ(book.issue(decision, renders("b"))->numbering.code, "01/QĐ-STP");
  IssueRequest secret = plan;
  secret.version.identity.text = "c";
  secret.secrecy = Secrecy::secret;
  EXPECT_EQ(book.issue(secret, renders("c"))->numbering.code, "01/KH-STP");
  IssueRequest council = plan;
  council.version.identity.text = "d";
  council.office = "HĐTĐKT";
  EXPECT_EQ(book.issue(council, renders("d"))->numbering.number, 1);
}

TEST_F(IssueTest, ARuleChangedWithinTheYearIsRefused) {
  Register book = open();
  issue(book, "a", "2024-02-05").value();
  IssueRequest other = request("b", "2024-02-06");
  other.rule.scope = SeriesRule::Scope::per_kind;
  EXPECT_EQ(code_of(book.issue(other, renders("b"))), "registry.other-rule");
}

TEST_F(IssueTest, AFailedRenderingTakesNothing) {
  Register book = open();
  const Render fails = [](const Assignment&) -> Result<std::vector<RenderedFile>> {
    return fail(Diagnostic{"layout.too-wide", Fault::layout, Severity::error, {}, {}, {}});
  };
  EXPECT_EQ(code_of(book.issue(request("a", "2024-02-05"), fails)), "layout.too-wide");
  EXPECT_TRUE(book.list({})->empty());
  EXPECT_EQ(issue(book, "b", "2024-02-01")->numbering.number, 1);
}

TEST_F(IssueTest, AThrowingRenderingTakesNothing) {
  Register book = open();
  const Render throws = [](const Assignment&) -> Result<std::vector<RenderedFile>> {
    throw std::bad_alloc();
  };
  EXPECT_THROW((void)book.issue(request("a", "2024-02-05"), throws), std::bad_alloc);
  EXPECT_EQ(issue(book, "b", "2024-02-01")->numbering.number, 1);
}

TEST_F(IssueTest, AnExistingFileIsKeptUnlessAskedAndAnIssuedOneAlways) {
  Register book = open();
  std::filesystem::create_directories(output_folder());
  std::ofstream(output_folder() + "/a.txt") << "a draft";
  const Result<Issued> refused = issue(book, "a", "2024-02-05");
  EXPECT_EQ(code_of(refused), "registry.file-exists");
  EXPECT_EQ(content("a.txt"), "a draft");
  IssueRequest replacing = request("a", "2024-02-05");
  replacing.version.existing = ExistingFiles::replace;
  EXPECT_EQ(book.issue(replacing, renders("a"))->numbering.number, 1);
  EXPECT_EQ(content("a.txt"), "Số: 01/KH-STP\n");
  replacing.version.identity.text = "b";
  EXPECT_EQ(code_of(book.issue(replacing, renders("a"))), "registry.issued-file");
  EXPECT_EQ(content("a.txt"), "Số: 01/KH-STP\n");
}

TEST_F(IssueTest, AFolderUnderTheNameOfAFileIsFoundBeforeTheNumberIsTaken) {
  Register book = open();
  std::filesystem::create_directories(output_folder() + "/a.txt");
  IssueRequest replacing = request("a", "2024-02-05");
  replacing.version.existing = ExistingFiles::replace;
  EXPECT_EQ(code_of(book.issue(replacing, renders("a"))), "registry.file-exists");
  EXPECT_TRUE(book.list({})->empty());
}

TEST_F(IssueTest, AFolderThatCannotBeMadeTakesNothing) {
  Register book = open();
  std::ofstream(path("out")) << "a file where the folder should be";
  EXPECT_EQ(fault_of(issue(book, "a", "2024-02-05")), Fault::io);
  EXPECT_TRUE(book.list({})->empty());
}

TEST_F(IssueTest, AllThatIsWrongWithARequestIsToldAtOnce) {
  Register book = open();
  IssueRequest bad = request("", "2024-02-05");
  bad.office.clear();
  bad.notation = "KH-\xFF";
  bad.version.sources.clear();
  const Result<Issued> refused = book.issue(bad, renders("a"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().size(), 4U);
}

TEST_F(IssueTest, AVersionOfAnIssuedDocumentKeepsItsNumber) {
  Register book = open();
  issue(book, "a", "2024-02-05").value();
  VersionRequest next = request("a", "2024-02-05").version;
  EXPECT_TRUE(book.add_version(next, renders("a"))->unchanged);
  next.sources[1].text = "# Mục đích, yêu cầu";
  EXPECT_EQ(code_of(book.add_version(next, renders("a"))), "registry.issued-file");
  const AddedVersion added = book.add_version(next, renders("a-v2")).value();
  EXPECT_EQ(added.assignment.version, 2);
  EXPECT_EQ(added.assignment.numbering->code, "01/KH-STP");
  const DocumentRecord record = book.document("a").value();
  ASSERT_EQ(record.versions.size(), 2U);
  EXPECT_EQ(record.versions[1].state, VersionState::issued);
  EXPECT_EQ(book.source_text(record.versions[1].sources[1].sha256).value(), "# Mục đích, yêu cầu");
  EXPECT_EQ(written_files(), (std::set<std::string>{"a.txt", "a-v2.txt"}));
}

TEST_F(IssueTest, DraftsTakeNoNumberAndCountAsVersions) {
  Register book = open();
  VersionRequest draft = request("a", "2024-02-05").version;
  draft.existing = ExistingFiles::replace;
  EXPECT_FALSE(book.add_version(draft, renders("a"))->assignment.numbering);
  draft.sources[1].text = "# Mục đích, yêu cầu";
  EXPECT_EQ(book.add_version(draft, renders("a"))->assignment.version, 2);
  EXPECT_TRUE(book.list({})->empty());
  IssueRequest final = request("a", "2024-02-05");
  final.version.existing = ExistingFiles::replace;
  EXPECT_EQ(book.issue(final, renders("a"))->version, 3);
}

TEST_F(IssueTest, LinksAreKnownFromBothEnds) {
  Register book = open();
  VersionRequest plan = request("plan", "2024-02-05").version;
  plan.links = {{Relation::attached_to, "decision"}, {Relation::cites, "law"}};
  book.add_version(plan, renders("plan")).value();
  EXPECT_EQ(book.document("plan")->links, plan.links);
  EXPECT_THAT(*book.linked_from("decision"), ElementsAre(Link{Relation::attached_to, "plan"}));
  EXPECT_THAT(*book.documents(), ElementsAre("plan"));
  EXPECT_EQ(code_of(book.document("decision")), "registry.no-such-document");
}

}  // namespace
}  // namespace vanban::registry
