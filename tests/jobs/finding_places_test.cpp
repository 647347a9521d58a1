// SPDX-License-Identifier: MIT
// What is wrong with the data is reported in the data: at its own field, with line and column, and
// never at the line of a template that stumbles over it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "jobs/render.hpp"
#include "jobs/workshop.hpp"
#include "support/source_tree.hpp"

namespace vanban::jobs {
namespace {

using testing::ElementsAre;

/// The real disk under plans that are held in memory; writes nothing.
class PlanOnTop : public RealFileSystem {
 public:
  explicit PlanOnTop(std::string text) : text_(std::move(text)) {}
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    if (path == "plan.json") return text_;
    return RealFileSystem::read(path, limit);
  }
  Result<void> make_folder(const std::string&) override { return {}; }
  Result<void> write_together(const std::vector<OutputFile>&) override { return {}; }

 private:
  std::string text_;
};

/// A plan of which the given members replace or join those of a good one, one member a line.
std::string plan_with(const std::string& template_name, const std::string& members) {
  std::string text = "{\"template\": \"" + template_name + "\",\n";
  const auto add = [&](const std::string& name, const std::string& value) {
    if (members.find("\"" + name + "\":") == std::string::npos)
      text += "\"" + name + "\": " + value + ",\n";
  };
  add("organ", R"({"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"})");
  add("subject", "\"Thi đua\"");
  add("signer", R"({"title": "Giám đốc"})");
  if (template_name == "cong-van") add("unit_notation", "\"VP\"");
  if (template_name == "cong-van") add("addressees", "[\"Bộ Tư pháp\"]");
  if (template_name == "quyet-dinh") add("authority", "\"Giám đốc Sở Tư pháp\"");
  if (template_name == "quyet-dinh") add("bases", "[\"Căn cứ Luật\"]");
  if (members.find("\"body\":") == std::string::npos) text += "\"body\": [\"Nội dung.\"],\n";
  return text + members + "}";
}

Diagnostics findings_of(const std::string& plan) {
  PlanOnTop files(plan);
  RenderRequest request;
  request.plan_path = "plan.json";
  request.out_folder = "out";
  request.template_folders = {support::source_path("templates")};
  Workshop workshop(files);
  const auto report = render_job(request, workshop);
  return report ? report->notes : report.error();
}

/// `code field line:column` of each.
std::vector<std::string> places_of(const std::string& plan) {
  std::vector<std::string> places;
  for (const Diagnostic& finding : findings_of(plan))
    places.push_back(fmt::format("{} {} {}:{}", finding.code, finding.place.field,
                                 finding.place.line, finding.place.column));
  return places;
}

TEST(FindingPlaces, EveryMissingCharacterAtItsOwnField) {
  const std::string plan = plan_with("ke-hoach", R"("subject": "Thi đua 漢",
"body": ["漢 và 字.",
  {"items": ["x", "10⁻³"]},
  {"table": {"columns": [{"title": "☐"}], "rows": [["★"]]}}],
"recipients": ["Bộ", "Sở ☑"])");
  EXPECT_THAT(
      places_of(plan),
      ElementsAre("layout.missing-glyph subject 4:12", "layout.missing-glyph body[0] 5:10",
                  "layout.missing-glyph body[0] 5:10", "layout.missing-glyph body[1].items[1] 6:19",
                  "layout.missing-glyph body[2].table.columns[0].title 7:36",
                  "layout.missing-glyph body[2].table.rows[0][0] 7:53",
                  "layout.missing-glyph recipients[1] 8:22"));
}

TEST(FindingPlaces, NameTheUnitOfTheDocument) {
  const Diagnostics findings = findings_of(plan_with("quyet-dinh", R"("authority": "Giám đốc",
"bases": ["Căn cứ"],
"body": [{"article": "Một", "body": [{"clauses": ["a", {"text": "b", "body": [{"points": ["漢"]}]}]}]}])"));
  ASSERT_EQ(findings.size(), 1U) << describe(findings, Language::english);
  EXPECT_EQ(findings[0].place.unit.vi, "điểm a khoản 2 Điều 1");
}

TEST(FindingPlaces, ACharacterOfAContactLineAtItsPart) {
  const std::string plan = plan_with("cong-van", R"("addressees": ["Bộ"],
"contact": {"address": "Số 1", "email": "a漢@b.vn"})");
  const auto places = places_of(plan);
  EXPECT_THAT(places, testing::Contains("layout.missing-glyph contact.email 8:41"));
}

TEST(FindingPlaces, ATableThatIsTooWideAtItsColumns) {
  EXPECT_THAT(places_of(plan_with("ke-hoach", R"("body": ["a",
{"table": {"columns": [{"title": "A", "width": "220mm"}], "rows": [["b"]]}}])")),
              ElementsAre("template.table-too-wide body[1].table.columns 6:23"));
}

TEST(FindingPlaces, AHeadingThatIsTooDeepAtItsTitle) {
  EXPECT_THAT(places_of(plan_with("ke-hoach", R"("body": [{"heading": "1", "body": [
{"heading": "2", "body": [{"heading": "3", "body": [{"heading": "4", "body": [
{"heading": "5"}]}]}]}]}])")),
              ElementsAre("template.heading-too-deep body[0].body[0].body[0].body[0].body[0]."
                          "heading 7:13"));
}

TEST(FindingPlaces, ACutWordAtItsCell) {
  EXPECT_THAT(places_of(plan_with("ke-hoach", R"("body": [{"table": {
"columns": [{"title": "A", "width": "15mm"}, {"title": "B"}],
"rows": [["a", "b"],
  ["Nghiêngngảnghiêngngảnghiêngngả", "x"]]}}])")),
              ElementsAre("layout.word-cut body[0].table.rows[1][0] 8:4"));
}

TEST(FindingPlaces, ALineEndInAColumnTitleIsALineEnd) {
  EXPECT_TRUE(findings_of(plan_with("ke-hoach", R"("body": [{"table": {
"columns": [{"title": "Thời\nhạn"}], "rows": [["a"]]}}])"))
                  .empty());
}

TEST(FindingPlaces, WhatATemplateRefusesAtTheField) {
  EXPECT_THAT(places_of(plan_with("van-ban",
                                  "\"type_name\": \"Thông báo\",\n"
                                  "\"addressees\": [\"Bộ Tư pháp\"]")),
              ElementsAre("template.error addressees 7:15"));
}

/// Kinds with a form of their own in Phụ lục III.
class OwnForms : public testing::TestWithParam<const char*> {};

TEST_P(OwnForms, AreRefusedInFormOnePointFour) {
  EXPECT_THAT(places_of(plan_with("van-ban", "\"type_name\": \"" + std::string(GetParam()) + "\"")),
              testing::Contains("template.error type_name 6:14"));
}

INSTANTIATE_TEST_SUITE_P(All, OwnForms,
                         testing::Values("Công văn", "Công điện", "Giấy mời", "Giấy giới thiệu",
                                         "Biên bản", "Giấy nghỉ phép"));

/// Mistakes of the data of all kinds; each must be reported in the plan.
class DataMistakes : public testing::TestWithParam<const char*> {};

TEST_P(DataMistakes, NeverPointIntoATemplate) {
  for (const char* name : {"ke-hoach", "quyet-dinh", "cong-van", "van-ban"}) {
    const Diagnostics findings = findings_of(plan_with(name, GetParam()));
    for (const Diagnostic& finding : findings) {
      EXPECT_EQ(finding.place.file, "plan.json") << describe(finding, Language::english);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, DataMistakes,
    testing::Values(
        R"("body": ["Chữ 漢."])", R"("body": [{"iems": []}])", R"("body": "x")",
        R"("body": [{"items": [5]}])",
        R"("body": [{"heading": "1", "body": [{"heading": "2", "body": [{"heading": "3", "body":
           [{"heading": "4", "body": [{"heading": "5"}]}]}]}]}])",
        R"("body": [{"table": {"columns": [{"width": "220mm"}], "rows": [["a"]]}}])",
        R"("body": [{"table": {"columns": [{"width": "12"}], "rows": [["a"]]}}])",
        R"("body": [{"table": {"columns": [{}], "rows": [["a", "b"]]}}])",
        R"("body": [{"table": {"columns": [{"title": "a"}, {"field": "b"}],
           "rows": [{"group": "g", "b": "x"}]}}])",
        R"("body": [{"article": "a", "label": "x"}, {"article": "b", "label": "x"}])",
        R"("type_name": "Thư ngỏ")", R"("type_name": "", "addressees": ["a"])",
        R"("type_name": "Công điện", "addressees": ["a"])",
        R"("organ": {"name": "Sở", "place": "Huế"})",
        R"("organ": {"name": "Sở 漢", "notation": "S☐", "place": "Huế ★"})",
        R"("signer": {"title": "字", "for": "★", "name": "☐"})",
        R"("recipients": [{"article": "last"}])", R"("recipients": [{"article": "nowhere"}])",
        R"("recipients": ["字"], "archive": {"units": ["★"]})",
        R"("annexes": [{"title": "字", "body": ["★", {"iems": []}]}])",
        R"("contact": {"address": "字", "phone": "★"})", R"("issued_date": "2024-02-30")",
        R"("bases": ["字"], "authority": "★")", R"("theme": "x")", R"("subject": 5)"));

}  // namespace
}  // namespace vanban::jobs
