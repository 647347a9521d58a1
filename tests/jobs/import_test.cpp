// SPDX-License-Identifier: MIT
// Documents made elsewhere to plans, on the way of the command: read, recognised, printed, counted.
#include "jobs/import.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include <nlohmann/json.hpp>

#include "base/file_system.hpp"
#include "jobs/render.hpp"
#include "recognition/random_text.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::jobs {
namespace {

using testing::HasSubstr;
using Json = nlohmann::ordered_json;

class Import : public testing::Test {
 protected:
  ImportRequest request_for(const std::string& path) {
    ImportRequest request;
    request.path = path;
    request.template_folders = {support::source_path("templates")};
    return request;
  }

  std::string file(const std::string& name, const std::string& content) {
    EXPECT_TRUE(files_.write(folder_.path(name), content));
    return folder_.path(name);
  }

  support::TemporaryFolder folder_;
  RealFileSystem files_;
  Workshop workshop_{files_};
};

TEST_F(Import, TheSampleGivesAPlanThatRendersAndLosesNoWord) {
  const auto done = import_job(
      request_for(support::source_path("samples/nhap/ke-hoach-kiem-tra.txt")), workshop_);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  EXPECT_FALSE(has_errors(done->notes)) << describe(done->notes, Language::english);
  EXPECT_EQ(done->listed, 0);
  const Json plan = Json::parse(done->plan);
  EXPECT_EQ(plan["organ"]["parent"], "UBND tỉnh Tây Ninh");
  EXPECT_EQ(plan["signer"]["for"], "Giám đốc");

  RenderRequest render;
  render.plan_path = file("plan.json", done->plan);
  render.out_folder = folder_.path("out");
  render.template_folders = {support::source_path("templates")};
  const auto rendered = render_job(render, workshop_);
  EXPECT_TRUE(rendered) << describe(rendered.error(), Language::english);
}

TEST_F(Import, WritesPlanAndReportAndReplacesNothingUnasked) {
  ImportRequest request = request_for(file("a.txt", "Một đoạn văn.\n"));
  request.out_path = folder_.path("new/plan.json");
  request.report_path = folder_.path("new/report.json");
  const auto done = import_job(request, workshop_);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  const Json report = Json::parse(files_.read(request.report_path).value());
  EXPECT_EQ(report["words"]["body"], 3);
  EXPECT_TRUE(report["lost"].empty());
  EXPECT_EQ(Json::parse(files_.read(request.out_path).value())["body"][0], "Một đoạn văn.");

  const auto again = import_job(request, workshop_);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().front().code, "import.file-exists");
  request.overwrite = true;
  EXPECT_TRUE(import_job(request, workshop_));
  request.out_path = request.path;
  EXPECT_FALSE(import_job(request, workshop_)) << "the document itself is never replaced";
}

/// Whatever a text holds: its plan prints, and no word is lost.
TEST_F(Import, RandomTextsGivePlansThatPrint) {
  std::mt19937 random(11);
  for (int run = 0; run < 150; ++run) {
    const std::string text = "Một dòng.\n" + recognition::random_text(random);
    const auto done = import_job(request_for(file("a.txt", text)), workshop_);
    ASSERT_TRUE(done) << text;
    EXPECT_FALSE(has_errors(done->notes)) << text << describe(done->notes, Language::english);
    for (const Diagnostic& finding : done->notes)
      EXPECT_EQ(finding.code.substr(0, 7), "import.")
          << text << describe(finding, Language::english) << done->plan;
  }
}

TEST_F(Import, WhatNoReaderReadsIsNamed) {
  const auto done = import_job(request_for(file("a.docx", "%PDF-1.7\n%âãÏÓ\n")), workshop_);
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().front().code, HasSubstr("reading."));
}

TEST_F(Import, TheReportNeverTakesThePlaceOfThePlan) {
  ImportRequest request = request_for(support::source_path("samples/nhap/ke-hoach-kiem-tra.txt"));
  request.out_path = folder_.path("a.json");
  request.report_path = folder_.path("x/../a.json");
  const auto done = import_job(request, workshop_);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().front().code, "import.same-file");
}

}  // namespace
}  // namespace vanban::jobs
