// SPDX-License-Identifier: MIT
#include "pipeline/links.hpp"

#include <gmock/gmock.h>

#include "jobs/render.hpp"
#include "once.hpp"
#include "project_fixture.hpp"

namespace vanban::jobs {
namespace {

using namespace pipeline;

using testing::HasSubstr;

class LinksTest : public ProjectTest {
 protected:
  Result<RenderReport> render(const std::string& plan, const std::string& book = {}) {
    RenderRequest request;
    request.plan_path = path("du-an/" + plan);
    request.out_folder = path("r");
    request.template_folders = {templates()};
    request.options = {{Format::txt}, false};
    if (!book.empty()) request.register_path = path(book);
    return once(render_job, request, files_);
  }
  Diagnostic refusal_of(const std::string& plan) {
    const auto report = render(plan);
    return report ? Diagnostic{} : report.error().front();
  }
};

TEST_F(LinksTest, ADraftIsCitedWithItsNumberOpen) {
  ASSERT_TRUE(render("cv.json"));
  const std::string blank = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";
  EXPECT_THAT(read("r/cv.txt"), HasSubstr("Quyết định số " + blank + "\u00A0\u00A0/QĐ-STP"));
  EXPECT_THAT(read("r/cv.txt"), HasSubstr("của Sở Tư pháp về việc ban hành Kế hoạch thi đua"));
}

TEST_F(LinksTest, AnIssuedDocumentIsCitedFromTheRegister) {
  ASSERT_TRUE(issue("qd.json"));
  edit("du-an/qd.json", "Ban hành Kế hoạch thi đua\"", "Ban hành Quy chế\"");
  ASSERT_TRUE(render("cv.json", "so.vbr"));
  EXPECT_THAT(read("r/cv.txt"), HasSubstr("01/QĐ-STP"));
  EXPECT_THAT(read("r/cv.txt"), HasSubstr("ban hành Kế hoạch thi đua"));
}

TEST_F(LinksTest, AMissingDocumentIsShownAtItsLink) {
  edit("du-an/cv.json", "\"document\": \"qd\"", "\"document\": \"q\"");
  const Diagnostic finding = refusal_of("cv.json");
  EXPECT_EQ(finding.code, "links.missing");
  EXPECT_EQ(finding.place.line, 3);
}

TEST_F(LinksTest, ACircleIsNamed) {
  edit(
      "du-an/qd.json", "\"document_id\": \"qd\",",
      R"("document_id": "qd", "links": [{"relation": "cites", "document": "cv.json", "as": "x"}],)");
  const auto report = render("cv.json");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().front().code, "links.unreadable");
  EXPECT_EQ(report.error().back().code, "links.cycle");
  EXPECT_THAT(report.error().back().message.en, HasSubstr("cv → qd → cv"));
}

TEST_F(LinksTest, ALinkToItselfIsACircle) {
  edit("du-an/cv.json", "\"document\": \"qd\"", "\"document\": \"cv.json\"");
  EXPECT_EQ(refusal_of("cv.json").code, "links.cycle");
}

TEST_F(LinksTest, FindingsOfTheOtherDocumentAreShownInItsFile) {
  edit("du-an/qd.json", "\"Tây Ninh\"}", "5}");
  const auto report = render("cv.json");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().front().code, "links.unreadable");
  EXPECT_THAT(report.error().back().place.file, HasSubstr("qd.json"));
}

TEST_F(LinksTest, AnAttachedDocumentNeedsATemplateThatSaysSo) {
  edit("du-an/kh.json", "van-ban-kem-theo", "ke-hoach");
  EXPECT_EQ(refusal_of("kh.json").code, "links.not-shown");
}

TEST_F(LinksTest, AnAttachedDocumentTakesNumberAndDateOfItsDecision) {
  EXPECT_EQ(issue("kh.json").error().front().code, "issue.bearer-open");
  EXPECT_FALSE(exists("so.vbr"));
  ASSERT_TRUE(issue("qd.json"));
  const auto report = issue("kh.json");
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->issued.numbering.code, "01/QĐ-STP");
  EXPECT_THAT(read("out/kh.txt"), HasSubstr("(Kèm theo Quyết định số\u00A001/QĐ-STP ngày\u00A005"));
  EXPECT_THAT(read("out/kh.txt"), HasSubstr("của Giám đốc Sở Tư pháp)"));
  const auto book = registry::Register::open(path("so.vbr"), registry::OpenMode::read);
  ASSERT_TRUE(book);
  EXPECT_EQ(book->list({})->size(), 1U);
  const auto record = book->document("kh");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->versions.back().state, registry::VersionState::issued);
  EXPECT_EQ(record->links, (std::vector<registry::Link>{{registry::Relation::attached_to, "qd"}}));
  EXPECT_TRUE(book->verify()->empty());
}

TEST_F(LinksTest, TheSameAttachedPlanAgainRendersNothingAndOtherTextIsRefused) {
  ASSERT_TRUE(issue("qd.json"));
  ASSERT_TRUE(issue("kh.json"));
  const auto again = issue("kh.json", "2025-03-01");
  ASSERT_TRUE(again) << describe(again.error(), Language::english);
  EXPECT_TRUE(again->issued.already_issued);
  edit("du-an/kh.json", "Thi đua năm 2025", "Thi đua năm 2026");
  const auto other = issue("kh.json");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().front().code, "registry.other-text");
  EXPECT_THAT(other.error().front().hint.en, HasSubstr("vanban regenerate"));
}

TEST_F(LinksTest, AnOpenCitationIsWarnedOfAtIssue) {
  const auto report = issue("cv.json");
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_TRUE(std::any_of(report->notes.begin(), report->notes.end(),
                          [](const Diagnostic& note) { return note.code == "issue.open-link"; }));
}

TEST(DocumentFacts, AreCitedAsTheDecreeSays) {
  const DocumentFacts facts{"Quyết định",           "05",         "QĐ-STP",      {5, 2, 2024},
                            "UBND tỉnh giao\nviệc", "Sở Tư pháp", "Giám đốc Sở", "Nguyễn Văn A"};
  const plan::Json json = facts_json(facts);
  EXPECT_EQ(json["citation"],
            "Quyết định số 05/QĐ-STP ngày 05 tháng 02 năm 2024 của Sở Tư pháp về việc UBND tỉnh "
            "giao việc");
  EXPECT_EQ(json["short"], "Quyết định số 05/QĐ-STP");
  EXPECT_EQ(json["date"], "2024-02-05");
}

}  // namespace
}  // namespace vanban::jobs
