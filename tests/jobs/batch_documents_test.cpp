// SPDX-License-Identifier: MIT
// The real renderer under the runner: samples, names of files, findings about units.
#include "jobs/batch_documents.hpp"

#include "batch/fixture.hpp"
#include "jobs/name_template.hpp"
#include "jobs/unit_fields.hpp"
#include "support/source_tree.hpp"

namespace vanban::batch {
namespace {

using namespace jobs;

using testing::ElementsAre;
using testing::HasSubstr;

const std::string kSource = support::source_path("");

class PlanRendererTest : public BatchTest {
 protected:
  Result<std::unique_ptr<PlanRenderers>> renderers(const std::string& plan,
                                                   const std::string& program = "test") {
    return PlanRenderers::create(workshop_,
                                 {plan, "list.csv", {kSource + "/templates"}, {}, program});
  }

  std::string plan_file(const std::string& text) const {
    std::ofstream(root_ + "/plan.json") << text;
    return root_ + "/plan.json";
  }

  RealFileSystem files_;
  jobs::Workshop workshop_{files_};
};

constexpr const char* kPlan =
    R"({"template": "ke-hoach", "organ": {"notation": "PTP"}, "subject": "Thi đua",
  "issued_date": {"month": 3, "year": 2024}, "body": ["Nội dung."], "signer": {"title": "Trưởng phòng"}})";

TEST_F(PlanRendererTest, MakesTheNineOfficesOfTheSample) {
  const auto made = renderers(kSource + "/samples/units/ke-hoach-phong-tu-phap.json");
  ASSERT_TRUE(made) << describe(made.error(), Language::english);
  BatchRequest batch = request("");
  batch.list_path = kSource + "/samples/units/tay-ninh-2024.csv";
  batch.open_list = [&] { return units::open_units(batch.list_path, units::Letters::folded); };
  const auto report = Runner(**made, progress_, stopwatch_).run(batch);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->summary.made, 9U);
  EXPECT_EQ(report->summary.failed, 0U);
  EXPECT_EQ(content_of(root_ + "/out/u-710.pdf").substr(0, 5), "%PDF-");
  EXPECT_THAT(content_of(root_ + "/out/manifest.csv"), HasSubstr("\"/KH-PTP\""));
}

TEST_F(PlanRendererTest, WhatIsDoubtfulIsToldOnceWithTheUnitsItIsTrueOf) {
  const auto made = renderers(plan_file(R"({"template": "ke-hoach", "subject": "Thi đua",
  "organ": {"name": "Phòng Tư pháp", "notation": "PTP", "place": "Tây Ninh"},
  "issued_date": {"month": 3, "year": 2024}, "body": [{"heading": "I. Mục đích", "body": ["a"]}],
  "signer": {"title": "Trưởng phòng"}})"));
  ASSERT_TRUE(made) << describe(made.error(), Language::english);
  const auto report = Runner(**made, progress_, stopwatch_)
                          .run(request("code,name,subject\n1,A,Thi đua\n2,B,Thi đua.\n3,C,Thi đua."
                                       "\n4,D,Báo cáo **tháng**\n"));
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->summary.made, 4U) << "a warning stops nothing";
  const Diagnostics& notes = report->summary.notes;
  ASSERT_EQ(notes.size(), 3U) << describe(notes, Language::english);
  EXPECT_EQ(notes[0].place.field, "body[0].heading");
  EXPECT_EQ(notes[0].place.line, 3);
  EXPECT_THAT(notes[0].message.en, testing::Not(HasSubstr("row")));
  EXPECT_EQ(notes[1].place.file, "list.csv");
  EXPECT_EQ(notes[1].place.line, 3);
  EXPECT_THAT(notes[1].message.en, HasSubstr("(row 3, 4)"));
  EXPECT_EQ(notes[2].code, "data.plain-mark");
  EXPECT_THAT(notes[2].message.en, HasSubstr("(row 5)"));
}

TEST_F(PlanRendererTest, MakesTheCommunesOfTheSample) {
  const auto made = renderers(kSource + "/samples/units/ke-hoach-cap-xa.json");
  ASSERT_TRUE(made) << describe(made.error(), Language::english);
  BatchRequest batch = request("");
  batch.list_path = kSource + "/samples/units/cap-xa-2025.csv";
  batch.open_list = [&] { return units::open_units(batch.list_path, units::Letters::folded); };
  const auto report = Runner(**made, progress_, stopwatch_).run(batch);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->summary.made, 12U);
}

TEST_F(PlanRendererTest, FindingsNameRowAndColumnOfTheList) {
  const auto made = renderers(plan_file(kPlan));
  ASSERT_TRUE(made) << describe(made.error(), Language::english);
  const auto report =
      Runner(**made, progress_, stopwatch_)
          .run(request(
              "code,name,organ.name,organ.place,style.body_size\n"
              "1,A,Phòng Tư pháp,Gò Dầu,13\n2,B,Phòng Tư pháp,,14\n3,C,Phòng Tư pháp,X,40\n"));
  ASSERT_FALSE(report);
  std::vector<std::string> places;
  for (const Diagnostic& finding : report.error())
    places.push_back(
        fmt::format("{}:{}: {}", finding.place.line, finding.place.field, finding.code));
  EXPECT_THAT(places, ElementsAre("3:organ: plan.missing-field",
                                  "4:E (style.body_size): plan.out-of-range"));
}

TEST_F(PlanRendererTest, AMissingCharacterIsPlacedInTheListOrInThePlan) {
  std::string plan = kPlan;
  plan.replace(plan.find("dung"), 4, "★");
  const auto made = renderers(plan_file(plan));
  ASSERT_TRUE(made) << describe(made.error(), Language::english);
  const auto list =
      units::read_units("list.csv", "code,name,organ.name,organ.place\n1,A,Phòng 漢,Gò Dầu\n",
                        units::Letters::folded);
  const auto unit = (*list)->next();
  const auto document = (*made)->make()->render(**unit);
  ASSERT_FALSE(document);
  std::vector<std::string> places;
  for (const Diagnostic& finding : document.error())
    places.push_back(
        fmt::format("{}:{}:{}", finding.place.file, finding.place.line, finding.place.field));
  EXPECT_THAT(places, ElementsAre("list.csv:2:C (organ.name)", root_ + "/plan.json:2:body[0]"));
}

TEST_F(PlanRendererTest, ThePlanItselfMustBeRight) {
  const auto wrong = renderers(plan_file(R"({"template": "ke-hoach", "subject": 5})"));
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error()[0].code, "plan.wrong-type");
  EXPECT_EQ(renderers(plan_file("{}")).error()[0].code, "batch.no-template");
  EXPECT_EQ(renderers(root_ + "/none.json").error()[0].fault, Fault::io);
}

TEST_F(PlanRendererTest, AnyChangeOfPlanOrProgramChangesTheFingerprint) {
  const std::string first = (*renderers(plan_file(kPlan)))->fingerprint();
  EXPECT_EQ((*renderers(plan_file(kPlan)))->fingerprint(), first);
  EXPECT_NE((*renderers(plan_file(kPlan), "other"))->fingerprint(), first);
  std::string other = kPlan;
  other.replace(other.find("Nội"), 5, "Mới");
  EXPECT_NE((*renderers(plan_file(other)))->fingerprint(), first);
}

std::string name_for(const std::string& text, const std::string& unit_name) {
  const auto list =
      units::read_units("list", "code,name\n7," + unit_name + "\n", units::Letters::folded);
  const auto name = NameTemplate::compile(text);
  if (!name) return name.error()[0].code;
  const auto unit = (*list)->next();
  const auto result = name->name_of(**unit, "list");
  return result ? *result : result.error()[0].code;
}

TEST(NameTemplate, IsATemplateLikeAnyOther) {
  EXPECT_EQ(name_for(std::string(kUsualName), "Đắk R'Lấp"), "7-dak-r-lap");
  EXPECT_EQ(name_for("{{ unit.name }}", "Phan Rang - Tháp Chàm"), "Phan Rang - Tháp Chàm");
  EXPECT_EQ(name_for("KH {{ unit.code | upper }} năm 2024", "A"), "KH 7 năm 2024");
  EXPECT_EQ(name_for("1. {{ unit.code }}", "A"), "1. 7");
  EXPECT_EQ(name_for("- {{ unit.name }}", "../../x"), "- ../../x");
}

TEST(NameTemplate, IsRefusedWhereItIsNone) {
  for (const char* const wrong : {"", "a\nb", "{{ unit.code", "{% if %}"}) {
    const auto name = NameTemplate::compile(wrong);
    ASSERT_FALSE(name) << wrong;
    EXPECT_EQ(name.error()[0].fault, Fault::usage) << wrong;
  }
  EXPECT_NE(name_for("{{ unit.nmae }}", "A").find('.'), std::string::npos) << "a finding's code";
}

constexpr const char* kPlanOfUnits =
    R"({"template": "ke-hoach", "organ": {"name": "Phòng @{unit.ngành}", "notation": "PTP", "place": "X"},
  "subject": "Thi đua của @{unit.name}", "issued_date": {"month": 3, "year": 2024},
  "body": ["Giao **@{unit.lãnh đạo}** thực hiện."], "recipients": ["@{unit.name}"],
  "signer": {"title": "Trưởng phòng", "name": "A"}})";

TEST_F(PlanRendererTest, ProseSpeaksOfTheUnit) {
  const auto made = PlanRenderers::create(workshop_, {plan_file(kPlanOfUnits),
                                                      "list.csv",
                                                      {kSource + "/templates"},
                                                      {{pipeline::Format::txt}, false},
                                                      "test"});
  ASSERT_TRUE(made) << describe(made.error(), Language::english);
  EXPECT_TRUE((*made)->uses_field("name"));
  const auto report = Runner(**made, progress_, stopwatch_)
                          .run(request("code,name,Lãnh đạo,Ngành,subject\n1,Xã A,bà *B*,Y,\n"
                                       "2,Xã C,ông D,Z,Riêng của @{unit.name}\n"));
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  const std::string first = content_of(root_ + "/out/u-1.txt");
  for (const char* const words : {"PHÒNG Y", "Thi đua của Xã A", "Giao bà *B* thực hiện", "- Xã A"})
    EXPECT_THAT(first, HasSubstr(words));
  const std::string second = content_of(root_ + "/out/u-2.txt");
  for (const char* const words : {"PHÒNG Z", "Riêng của Xã C", "Giao ông D thực hiện"})
    EXPECT_THAT(second, HasSubstr(words));
}

TEST_F(PlanRendererTest, WhatProseMissesOfTheUnitsIsToldAtItsPlace) {
  const auto made = renderers(plan_file(kPlanOfUnits));
  ASSERT_TRUE(made) << describe(made.error(), Language::english);
  std::string list = "code,name,Ngành,Lãnh đạo\n1,Xã A,,B\n";
  const auto empty = Runner(**made, progress_, stopwatch_).run(request(list));
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error()[0].code, "plan.unit-empty");
  EXPECT_EQ(empty.error()[0].place.line, 2);
  list = "code,name,Ngành\n";
  for (int i = 0; i < 5; ++i) list += fmt::format("{0},Xã {0},Y\n", i);
  const auto unknown = Runner(**made, progress_, stopwatch_).run(request(list));
  ASSERT_FALSE(unknown);
  ASSERT_EQ(unknown.error().size(), 2U) << describe(unknown.error(), Language::english);
  EXPECT_EQ(unknown.error()[0].code, "plan.unit-reference");
  EXPECT_EQ(unknown.error()[0].place.field, "body[0]");
  EXPECT_EQ(unknown.error()[0].place.line, 3);
  EXPECT_EQ(unknown.error()[1].code, "batch.others-alike");
}

TEST_F(PlanRendererTest, WhatNoColumnBringsIsToldOnceInWordsOfColumns) {
  const auto made = renderers(plan_file(kPlan));
  ASSERT_TRUE(made) << describe(made.error(), Language::english);
  std::string list = "code,name,organ.name\n";
  for (int i = 0; i < 9; ++i) list += fmt::format("{0},Xã {0},Phòng\n", i);
  const auto report = Runner(**made, progress_, stopwatch_).run(request(list));
  ASSERT_FALSE(report);
  ASSERT_EQ(report.error().size(), 4U) << describe(report.error(), Language::english);
  EXPECT_THAT(report.error()[0].message.vi, HasSubstr("“Địa danh” (organ.place)"));
  EXPECT_THAT(report.error()[3].message.en, HasSubstr("6 other units"));
}

TEST(UnitFields, AreSeenInPlansAndTemplates) {
  EXPECT_TRUE(says_unit_field("a {{ unit.chief }} b", "chief"));
  EXPECT_TRUE(says_unit_field("@{unit.chief}", "chief"));
  EXPECT_TRUE(says_unit_field("{{ unit[name] }}", "chief"));
  EXPECT_TRUE(says_unit_field("trước **@{unit.Hạn báo cáo}**", "han_bao_cao"));
  EXPECT_FALSE(says_unit_field("trước @{unit.Hạn báo cáo}", "han_bao"));
  for (const char* const other : {"unit.chiefs", "unit.chie", "chief", "unit chief", "unit."})
    EXPECT_FALSE(says_unit_field(other, "chief")) << other;
}

}  // namespace
}  // namespace vanban::batch
