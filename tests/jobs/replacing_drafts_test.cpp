// SPDX-License-Identifier: MIT
// What `render` replaces: unedited drafts of its own, and nothing else without being asked.
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>

#include "jobs/issue.hpp"
#include "jobs/render.hpp"
#include "once.hpp"
#include "pipeline/own_file.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::jobs {
namespace {

constexpr const char* kPlan = R"({
  "template": "ke-hoach",
  "organ": {"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
  "issued_date": {"day": null, "month": 2, "year": 2024},
  "subject": "Phát động phong trào thi đua",
  "body": ["Thực hiện nhiệm vụ năm 2024."],
  "recipients": ["Bộ Tư pháp"],
  "archive": {"units": ["VP"]},
  "signer": {"title": "Giám đốc", "name": "Nguyễn Văn A"}
})";

class ReplacingDraftsTest : public testing::Test {
 protected:
  void SetUp() override { folder_.write("a.json", kPlan); }
  RenderRequest request() const {
    RenderRequest request;
    request.plan_path = folder_.path("a.json");
    request.out_folder = folder_.path("out");
    request.template_folders = {support::source_path("templates")};
    return request;
  }
  std::string render(bool overwrite = false) {
    RenderRequest asked = request();
    asked.overwrite = overwrite;
    const auto done = once(render_job, asked, files_);
    return done ? std::string() : done.error().front().code;
  }
  bool is_own(const std::string& name) const {
    return pipeline::is_own_draft(folder_.path(name), files_);
  }
  /// The plan says something else now.
  void change_plan() const {
    std::string text = kPlan;
    folder_.write("a.json", text.replace(text.find("nhiệm vụ"), 12, "công tác"));
  }

  support::TemporaryFolder folder_;
  RealFileSystem files_;
};

TEST_F(ReplacingDraftsTest, ADraftIsMadeAgainOverItself) {
  ASSERT_EQ(render(), "");
  EXPECT_TRUE(is_own("out/a.pdf"));
  EXPECT_TRUE(is_own("out/a.docx"));
  const std::string before = folder_.read("out/a.docx");
  change_plan();
  ASSERT_EQ(render(), "");
  EXPECT_NE(folder_.read("out/a.docx"), before);
}

TEST_F(ReplacingDraftsTest, AnEditedFileStaysUnlessAsked) {
  for (const char* name : {"out/a.pdf", "out/a.docx"}) {
    ASSERT_EQ(render(true), "");
    std::string bytes = folder_.read(name);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    folder_.write(name, bytes);
    EXPECT_FALSE(is_own(name));
    EXPECT_EQ(render(), "render.file-exists");
    EXPECT_EQ(folder_.read(name), bytes);
    ASSERT_EQ(render(true), "");
    folder_.write(name, folder_.read(name) + "x");
    EXPECT_EQ(render(), "render.file-exists") << "something after the end";
    EXPECT_EQ(render(true), "");
  }
}

TEST_F(ReplacingDraftsTest, AWordFileThatWasPackedAnewStays) {
  ASSERT_EQ(render(), "");
  const std::string docx = folder_.path("out/a.docx");
  const std::string work = folder_.path("work");
  const std::string edit = "mkdir " + work + " && cd " + work + " && unzip -q " + docx +
                           " && sed -i 's/Mục/Phần/;s/2024/2025/' word/document.xml && rm " + docx +
                           " && zip -q -r " + docx + " .";
  if (std::system(edit.c_str()) != 0) GTEST_SKIP() << "no zip and unzip here";
  EXPECT_FALSE(is_own("out/a.docx"));
  EXPECT_EQ(render(), "render.file-exists");
  EXPECT_EQ(render(true), "");
}

TEST_F(ReplacingDraftsTest, SomebodyElsesFilesStay) {
  folder_.write("out/a.pdf", "%PDF-1.4 somebody's");
  folder_.write("out/a.docx", "somebody's");
  EXPECT_EQ(render(), "render.file-exists");
  EXPECT_EQ(folder_.read("out/a.docx"), "somebody's");
}

TEST_F(ReplacingDraftsTest, AnIssuedFileIsNoDraft) {
  const IssueJob job{folder_.path("a.json"),
                     folder_.path("so.vbr"),
                     *Date::from_iso("2024-02-05"),
                     {},
                     folder_.path("out"),
                     {},
                     {support::source_path("templates")},
                     {}};
  ASSERT_TRUE(once(issue_job, job, files_));
  EXPECT_FALSE(is_own("out/a.pdf"));
  EXPECT_FALSE(is_own("out/a.docx"));
  EXPECT_EQ(render(), "render.file-exists");
  RenderRequest with_register = request();
  with_register.overwrite = true;
  with_register.register_path = folder_.path("so.vbr");
  EXPECT_FALSE(once(render_job, with_register, files_)) << "never over a register's file";
}

TEST_F(ReplacingDraftsTest, ATextIsReplacedWhereItSaysTheSame) {
  RenderRequest text = request();
  text.options.formats = {pipeline::Format::txt};
  ASSERT_TRUE(once(render_job, text, files_));
  EXPECT_TRUE(once(render_job, text, files_));
  change_plan();
  EXPECT_FALSE(once(render_job, text, files_));
}

}  // namespace
}  // namespace vanban::jobs
