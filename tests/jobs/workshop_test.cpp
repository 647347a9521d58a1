// SPDX-License-Identifier: MIT
// What a workshop keeps from one job to the next, and how often jobs evaluate a plan: once for each
// number that it is given.
#include "jobs/workshop.hpp"

#include <filesystem>
#include <map>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/overlay_file_system.hpp"
#include "jobs/batch.hpp"
#include "jobs/redline.hpp"
#include "jobs/render.hpp"
#include "project_fixture.hpp"
#include "support/source_tree.hpp"

namespace vanban::jobs {
namespace {

const std::string kRoot = support::source_path("");
const std::string kTemplates = kRoot + "/templates";

/// The real disk for reading, with a count of what is read; memory for writing.
class CountingDisk : public RealFileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit = 0) const override {
    ++reads[std::filesystem::path(path).extension().string()];
    return RealFileSystem::read(path, limit);
  }
  Result<void> make_folder(const std::string&) override { return {}; }
  Result<void> write_together(const std::vector<OutputFile>& files) override {
    written = files;
    return {};
  }
  mutable std::map<std::string, int> reads;  ///< by ending
  std::vector<OutputFile> written;
};

RenderRequest plan_request(const std::string& plan_path) {
  RenderRequest request;
  request.plan_path = plan_path;
  request.out_folder = "out";
  request.template_folders = {kTemplates};
  return request;
}

const std::string kPlan = kRoot + "/samples/ke-hoach-thi-dua-2025.json";

TEST(Workshop, ASecondDocumentLoadsNoFontAndCompilesNothing) {
  CountingDisk disk;
  Workshop workshop(disk);
  ASSERT_TRUE(render_job(plan_request(kPlan), workshop));
  const auto first = disk.written;
  const auto compiled = workshop.templates().load("ke-hoach-thi-dua", {kTemplates});
  ASSERT_TRUE(compiled);
  EXPECT_EQ(compiled->evaluations(), 1U);
  EXPECT_GT(disk.reads[".ttf"], 0);
  disk.reads.clear();
  ASSERT_TRUE(render_job(plan_request(kPlan), workshop));
  EXPECT_EQ(disk.reads[".ttf"], 0);
  EXPECT_EQ(compiled->evaluations(), 2U) << "another compiled template was used";
  ASSERT_EQ(disk.written.size(), first.size());
  for (std::size_t i = 0; i < first.size(); ++i)
    EXPECT_TRUE(disk.written[i].content == first[i].content) << first[i].path;
}

TEST(Workshop, AChangedTemplateIsCompiledAnew) {
  MemoryFileSystem disk;
  ASSERT_TRUE(disk.write("/a/x.vbt", "{% include \"y\" %}\n"));
  ASSERT_TRUE(disk.write("/b/y.vbt", "Một.\n"));
  pipeline::TemplateStore store(disk);
  const std::vector<std::string> folders = {"/a", "/b"};
  const auto first = store.load("x", folders);
  ASSERT_TRUE(first) << describe(first.error(), Language::english);
  EXPECT_EQ(&store.load("x", folders)->program(), &first->program());
  ASSERT_TRUE(disk.write("/b/y.vbt", "Hai.\n"));
  const auto changed = store.load("x", folders);
  ASSERT_TRUE(changed);
  EXPECT_NE(&changed->program(), &first->program());
  ASSERT_TRUE(disk.write("/a/y.vbt", "Ba.\n"));  // now found before the other
  const auto hidden = store.load("x", folders);
  ASSERT_TRUE(hidden);
  EXPECT_NE(&hidden->program(), &changed->program());
  EXPECT_THAT(hidden->files(), testing::ElementsAre("/a/x.vbt", "/a/y.vbt"));
}

TEST(Workshop, RendersATextThatIsNotSaved) {
  CountingDisk disk;
  OverlayFileSystem overlay(disk);
  Workshop workshop(overlay);
  auto text = disk.read(kPlan);
  ASSERT_TRUE(text);
  const std::string unsaved = kRoot + "/samples/chua-luu.json";
  overlay.set(unsaved, *text);
  disk.reads.clear();
  RenderRequest request = plan_request(unsaved);
  request.options.formats = {pipeline::Format::txt};
  ASSERT_TRUE(render_job(request, workshop));
  EXPECT_EQ(disk.reads[".json"], 0);
  ASSERT_EQ(disk.written.size(), 1U);
  EXPECT_THAT(disk.written[0].content, testing::HasSubstr("KẾ HOẠCH"));
}

TEST(Workshop, ARedlineKeepsFontsAndTemplatesToo) {
  CountingDisk disk;
  Workshop workshop(disk);
  RedlineRequest request;
  request.old_path = kRoot + "/samples/ke-hoach-tay-ninh-2024.json";
  request.new_path = kRoot + "/samples/sua-doi/ke-hoach-tay-ninh-2024-ban-2.json";
  request.format = RedlineFormat::pdf;
  request.template_folders = {kTemplates};
  const auto first = redline_job(request, workshop);
  ASSERT_TRUE(first) << describe(first.error(), Language::english);
  disk.reads.clear();
  const auto second = redline_job(request, workshop);
  ASSERT_TRUE(second);
  EXPECT_EQ(disk.reads[".ttf"], 0);
  EXPECT_TRUE(first->text == second->text);
}

/// How often jobs evaluate the plans of a project: the workshop's templates count.
class EvaluationsTest : public ProjectTest {
 protected:
  /// Of the template since the last call.
  std::size_t evaluations(const std::string& name) {
    const auto compiled = workshop_.templates().load(name, {templates()});
    if (!compiled) return 0;
    const std::size_t all = compiled->evaluations();
    return all - std::exchange(told_[name], all);
  }

  Result<IssueReport> issue_here(const std::string& plan) {
    const IssueJob job{path("du-an/" + plan),
                       path("so.vbr"),
                       *Date::from_iso("2025-02-05"),
                       {},
                       path("out"),
                       {},
                       {templates()},
                       {}};
    return issue_job(job, workshop_);
  }

  BatchJob batch(const std::string& folder) const {
    BatchJob job;
    job.plan_path = kRoot + "/samples/units/ke-hoach-phong-tu-phap.json";
    job.list_path = kRoot + "/samples/units/tay-ninh-2024.csv";
    job.out_folder = path(folder);
    job.template_folders = {templates()};
    job.program = "test";
    job.threads = 2;
    return job;
  }

  Result<batch::BatchReport> run(const BatchJob& job) {
    batch::SilentProgress progress;
    const batch::SteadyStopwatch stopwatch;
    return batch_job(job, workshop_, {progress, stopwatch});
  }

  RealFileSystem disk_;
  Workshop workshop_{disk_};
  std::map<std::string, std::size_t> told_;
};

TEST_F(EvaluationsTest, RenderEvaluatesOnce) {
  RenderRequest request = plan_request(path("du-an/qd.json"));
  request.out_folder = path("out");
  ASSERT_TRUE(render_job(request, workshop_));
  EXPECT_EQ(evaluations("quyet-dinh"), 1U);
}

TEST_F(EvaluationsTest, IssueEvaluatesOnceBeforeAndOnceWithTheNumber) {
  ASSERT_TRUE(issue_here("qd.json"));
  EXPECT_EQ(evaluations("quyet-dinh"), 2U) << "the first document of a register";
  const auto again = issue_here("qd.json");
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->issued.already_issued);
  EXPECT_EQ(evaluations("quyet-dinh"), 1U);
  for (const char* name : {"out/qd.pdf", "out/qd.docx"}) std::filesystem::remove(path(name));
  ASSERT_TRUE(issue_here("qd.json"));
  EXPECT_EQ(evaluations("quyet-dinh"), 1U) << "missing files are made of the register's own texts";
  EXPECT_TRUE(exists("out/qd.pdf") && exists("out/qd.docx"));
}

TEST_F(EvaluationsTest, RegenerateEvaluatesOnceWhatIsLinkedToo) {
  ASSERT_TRUE(issue_here("qd.json"));
  ASSERT_TRUE(issue_here("cv.json"));
  edit("du-an/qd.json", "Ban hành Kế hoạch thi đua", "Ban hành Kế hoạch thi đua năm 2025");
  evaluations("quyet-dinh"), evaluations("cong-van");
  RegenerateJob wanted = job();
  wanted.office_path.clear();
  const auto report = regenerate_job(wanted, workshop_);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(of(*report, "qd").outcome, RegeneratedDocument::Outcome::regenerated);
  EXPECT_EQ(of(*report, "cv").outcome, RegeneratedDocument::Outcome::regenerated);
  EXPECT_EQ(evaluations("quyet-dinh"), 1U);
  EXPECT_EQ(evaluations("cong-van"), 1U);
}

TEST_F(EvaluationsTest, ABatchEvaluatesEachUnitOnce) {
  const auto report = run(batch("dot"));
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  ASSERT_EQ(report->summary.made, 9U);
  EXPECT_EQ(evaluations("ke-hoach-phong-tu-phap"), 9U);
}

TEST_F(EvaluationsTest, ABatchWithARegisterEvaluatesOnceBeforeAndOnceWithTheNumber) {
  BatchJob job = batch("dot");
  job.numbers = {path("so.vbr"), *Date::from_iso("2025-02-05")};
  const auto report = run(job);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  ASSERT_EQ(report->summary.made, 9U);
  EXPECT_EQ(evaluations("ke-hoach-phong-tu-phap"), 18U);
}

}  // namespace
}  // namespace vanban::jobs
