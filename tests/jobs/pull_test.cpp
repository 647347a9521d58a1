// SPDX-License-Identifier: MIT
#include "jobs/pull.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "jobs/render.hpp"
#include "once.hpp"
#include "opc/zip_reader.hpp"
#include "opc/zip_writer.hpp"
#include "plan/json_editor.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::jobs {
namespace {

using plan::Json;
using testing::HasSubstr;
using testing::IsEmpty;

const opc::PackageKind kKind{};
const std::string kSample = support::source_path("samples/ke-hoach-tay-ninh-2024.json");
const std::string kText = support::source_text("samples/ke-hoach-tay-ninh-2024.json");

std::string part_of(const opc::ZipReader& package, const std::string& name) {
  const auto source = package.stream(name);
  std::string all;
  std::string piece(1 << 16, '\0');
  while (const std::size_t count = (*source)->read(piece.data(), piece.size()).value_or(0))
    all.append(piece, 0, count);
  return all;
}

class Pull : public testing::Test {
 protected:
  /// The sample's Word file, with `from` replaced in its text wherever it stands.
  void edit(const std::string& from, const std::string& to, const std::string& options = "") {
    RenderRequest request;
    request.plan_path = plan_;
    request.out_folder = folder_.root().string();
    request.name = "van-ban";
    request.template_folders = templates_;
    request.options.formats = {pipeline::Format::docx};
    request.options.carry_plan = options != "--no-plan";
    request.overwrite = true;
    ASSERT_TRUE(once(render_job, request, files_));
    const auto package = opc::ZipReader::open(docx(), kKind);
    opc::ZipWriter writer;
    opc::Deflater deflater;
    for (const opc::PartFacts& facts : (*package)->parts()) {
      std::string text = part_of(**package, facts.name);
      if (facts.name == "word/document.xml") {
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos);
        text.replace(at, from.size(), to);
      }
      opc::PackedPart part;
      deflater.pack(text, part);
      writer.add(facts.name, part);
    }
    folder_.write("van-ban.docx", writer.close());
  }

  std::string docx() const { return folder_.path("van-ban.docx"); }
  PullRequest request() const {
    PullRequest request;
    request.path = docx();
    request.plan_path = plan_;
    request.out_path = folder_.path("moi.json");
    request.template_folders = templates_;
    return request;
  }
  static Json sample() { return Json::parse(kText); }

  std::string plan_ = kSample;
  support::TemporaryFolder folder_;
  RealFileSystem files_;
  std::vector<std::string> templates_{support::source_path("templates")};
};

TEST_F(Pull, AFileThatNobodyEditedGivesThePlanByteForByte) {
  edit("", "");
  const auto done = once(pull_job, request(), files_);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  EXPECT_THAT(done->edits, IsEmpty());
  EXPECT_THAT(done->conflicts, IsEmpty());
  EXPECT_EQ(folder_.read("moi.json"), kText);
}

TEST_F(Pull, AnEditOfAParagraphChangesThatFieldAlone) {
  edit("Phát huy tinh thần", "Tiếp tục phát huy tinh thần");
  const auto done = once(pull_job, request(), files_);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  ASSERT_EQ(done->edits.size(), 1U);
  EXPECT_THAT(done->edits[0].after.dump(), HasSubstr("Tiếp tục phát huy tinh thần"));
  EXPECT_THAT(done->conflicts, IsEmpty());
  EXPECT_THAT(folder_.read("moi.json"), HasSubstr("Tiếp tục phát huy tinh thần"));
}

TEST_F(Pull, AnEditedCellComesHomeIntoARowByFields) {
  plan_ = support::source_path("samples/sua-doi/ke-hoach-kiem-tra-2024.json");
  edit("08/5/2024", "09/5/2024");
  const auto done = once(pull_job, request(), files_);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  EXPECT_THAT(done->conflicts, IsEmpty());
  std::string expected = support::source_text("samples/sua-doi/ke-hoach-kiem-tra-2024.json");
  expected.replace(expected.find("08/5/2024"), 9, "09/5/2024");
  EXPECT_EQ(folder_.read("moi.json"), expected);
}

TEST_F(Pull, WhatThePlanChangedMeanwhileStays) {
  edit("Phát huy tinh thần", "Tiếp tục phát huy tinh thần");
  Json changed = sample();
  changed["archive"]["units"] = {"VP", "TTra"};
  folder_.write("nay.json", changed.dump(2));
  PullRequest asked = request();
  asked.plan_path = folder_.path("nay.json");
  const auto done = once(pull_job, asked, files_);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  EXPECT_THAT(folder_.read("moi.json"), HasSubstr("Tiếp tục phát huy tinh thần"));
  EXPECT_THAT(folder_.read("moi.json"), HasSubstr("TTra"));
}

TEST_F(Pull, TwoChangesOfOnePlaceAreAConflictThatKeepsThePlan) {
  edit("Phát động phong trào", "Triển khai phong trào");
  Json changed = sample();
  changed["subject"] = "Phát động thi đua năm 2026";
  folder_.write("nay.json", changed.dump(2));
  PullRequest asked = request();
  asked.plan_path = folder_.path("nay.json");
  const auto done = once(pull_job, asked, files_);
  ASSERT_TRUE(done) << describe(done.error(), Language::english);
  ASSERT_EQ(done->conflicts.size(), 1U);
  EXPECT_EQ(to_string(done->conflicts[0].field), "subject");
  EXPECT_EQ(exit_code(done->notes), exit_code(Fault::state));
  EXPECT_EQ(Json::parse(folder_.read("moi.json"))["subject"], "Phát động thi đua năm 2026");
}

TEST_F(Pull, AFileWithoutAPlanIsRefusedWithTheWayOut) {
  edit("", "", "--no-plan");
  const auto done = once(pull_job, request(), files_);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error()[0].code, "pull.no-plan");
  EXPECT_FALSE(folder_.exists("moi.json"));
}

TEST_F(Pull, ThePlanItselfIsOnlyReplacedWhenAsked) {
  edit("Phát huy tinh thần", "Tiếp tục phát huy tinh thần");
  folder_.write("nay.json", kText);
  PullRequest asked = request();
  asked.plan_path = asked.out_path = folder_.path("nay.json");
  const auto refused = once(pull_job, asked, files_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error()[0].code, "pull.file-exists");
  EXPECT_EQ(folder_.read("nay.json"), kText);
  asked.overwrite = true;
  EXPECT_TRUE(once(pull_job, asked, files_));
  EXPECT_THAT(folder_.read("nay.json"), HasSubstr("Tiếp tục phát huy tinh thần"));
}

}  // namespace
}  // namespace vanban::jobs
