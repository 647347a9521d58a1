// SPDX-License-Identifier: MIT
#include "jobs/render.hpp"
#include "once.hpp"
#include "support/source_tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>

namespace vanban::jobs {
namespace {

using namespace pipeline;

const std::string kRoot = support::source_path("");

/// The real disk for reading, memory for writing, or a disk that is full.
class HalfReal : public RealFileSystem {
 public:
  Result<void> make_folder(const std::string&) override { return {}; }
  Result<void> write_together(const std::vector<OutputFile>& files) override {
    if (full) return fail(Diagnostic{"io.write", Fault::io, Severity::error, {}, {}, {}});
    written = files;
    return {};
  }
  bool full = false;
  std::vector<OutputFile> written;
};

RenderRequest request_for(const std::string& plan) {
  RenderRequest request;
  request.plan_path = kRoot + "/samples/" + plan + ".json";
  request.out_folder = "out";
  request.template_folders = {kRoot + "/templates"};
  return request;
}

TEST(RenderJob, WritesTheWantedFilesUnderThePlansName) {
  HalfReal files;
  RenderRequest request = request_for("ke-hoach-tay-ninh-2024");
  request.options.formats.add(Format::txt);
  const auto report = once(render_job, request, files);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  ASSERT_EQ(files.written.size(), 3U);
  EXPECT_EQ(files.written[0].path, "out/ke-hoach-tay-ninh-2024.pdf");
  EXPECT_EQ(files.written[0].content.substr(0, 5), "%PDF-");
  EXPECT_EQ(files.written[1].content.substr(0, 2), "PK");
  EXPECT_EQ(report->pages, 8);
}

TEST(RenderJob, GivesTheSameBytesInAnotherLocaleZoneAndFolder) {
  HalfReal first, second;
  const RenderRequest request = request_for("quyet-dinh-khanh-hoa-2021");
  ASSERT_TRUE(once(render_job, request, first));
  setenv("TZ", "America/New_York", 1);
  setenv("LC_ALL", "tr_TR.UTF-8", 1);
  std::setlocale(LC_ALL, "");
  ASSERT_TRUE(once(render_job, request, second));
  unsetenv("TZ");
  unsetenv("LC_ALL");
  std::setlocale(LC_ALL, "C");
  ASSERT_EQ(first.written.size(), second.written.size());
  for (std::size_t i = 0; i < first.written.size(); ++i)
    EXPECT_TRUE(first.written[i].content == second.written[i].content) << first.written[i].path;
}

TEST(RenderJob, SaysWhenTheDiskIsFull) {
  HalfReal files;
  files.full = true;
  const auto report = once(render_job, request_for("ke-hoach-tay-ninh-2024"), files);
  ASSERT_FALSE(report);
  EXPECT_EQ(exit_code(report.error()), 5);
}

TEST(RenderJob, RefusesANameThatLeavesTheFolder) {
  HalfReal files;
  RenderRequest request = request_for("ke-hoach-tay-ninh-2024");
  for (const char* name : {"../x", "a/b", "..", "."}) {
    request.name = name;
    const auto report = once(render_job, request, files);
    ASSERT_FALSE(report) << name;
    EXPECT_EQ(exit_code(report.error()), 2);
  }
  EXPECT_TRUE(files.written.empty());
}

TEST(RenderJob, WarnsOfMarksThatWouldBePrintedTwice) {
  HalfReal files;
  RenderRequest request = request_for("ke-hoach-thi-dua-2025");
  const auto usual = once(render_job, request, files);
  ASSERT_TRUE(usual);
  EXPECT_TRUE(usual->notes.empty());
  auto text = files.read(request.plan_path);
  ASSERT_TRUE(text);
  text->replace(text->find("\"recipients\": ["), 15, "\"recipients\": [\"- Sở Y tế\",");
  request.plan_path = testing::TempDir() + "typed-mark.json";
  ASSERT_TRUE(RealFileSystem().write_together({{request.plan_path, *text}}));
  const auto marked = once(render_job, request, files);
  ASSERT_TRUE(marked) << describe(marked.error(), Language::english);
  ASSERT_EQ(marked->notes.size(), 1U);
  EXPECT_EQ(marked->notes[0].code, "data.typed-mark");
  EXPECT_EQ(marked->notes[0].place.field, "recipients[0]");
}

TEST(RenderJob, NamesAMissingPlan) {
  HalfReal files;
  const auto report = once(render_job, request_for("no-such-plan"), files);
  ASSERT_FALSE(report);
  EXPECT_EQ(exit_code(report.error()), 5);
  EXPECT_THAT(report.error()[0].place.file, testing::HasSubstr("no-such-plan.json"));
}

}  // namespace
}  // namespace vanban::jobs
