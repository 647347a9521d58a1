// SPDX-License-Identifier: MIT
// Two versions of a plan to one file: what is made, and what is said where one cannot be read.
#include "jobs/redline.hpp"
#include "jobs/render.hpp"
#include "once.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace vanban::jobs {
namespace {

using namespace pipeline;

using testing::HasSubstr;
using testing::StartsWith;

const std::string kRoot = support::source_path("");
const std::string kOld = kRoot + "/samples/sua-doi/ke-hoach-kiem-tra-2024.json";
const std::string kNew = kRoot + "/samples/sua-doi/ke-hoach-kiem-tra-2024-ban-2.json";

constexpr const char* kPlan = R"({
 "template": "ke-hoach",
 "organ": {"parent": "UBND tỉnh Tây Ninh", "name": "Sở Tư pháp", "notation": "STP", "place": "PLACE"},
 "issued_date": "2024-02-05",
 "subject": "Phát động phong trào thi đua",
 "body": ["Nội dung."],
 "recipients": ["Bộ Tư pháp"],
 "signer": {"title": "Giám đốc"}
})";

/// Reads from the real disk and from memory; writes into memory only.
class HalfReal : public RealFileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const auto found = memory.find(path);
    return found == memory.end() ? RealFileSystem::read(path, limit) : found->second;
  }
  Result<void> make_folder(const std::string&) override { return {}; }
  Result<void> write(const std::string& path, std::string_view content) override {
    written[path] = std::string(content);
    return {};
  }
  std::map<std::string, std::string> memory;
  std::map<std::string, std::string> written;
};

const support::TemporaryFolder& folder_for_word_files() {
  static const support::TemporaryFolder kFolder;
  return kFolder;
}

RedlineRequest request_for(const std::string& out, RedlineFormat format) {
  RedlineRequest request;
  request.old_path = kOld;
  request.new_path = kNew;
  request.out_path = out;
  request.format = format;
  request.template_folders = {kRoot + "/templates"};
  return request;
}

std::string plan_at(const std::string& place) {
  std::string text = kPlan;
  return text.replace(text.find("PLACE"), 5, place);
}

RedlineReport done(const RedlineRequest& request, HalfReal& files) {
  const auto report = once(redline_job, request, files);
  EXPECT_TRUE(report) << describe(report.error(), Language::english);
  return report ? *report : RedlineReport{};
}

std::string error_of(const RedlineRequest& request, HalfReal& files, int code) {
  const auto report = once(redline_job, request, files);
  EXPECT_FALSE(report);
  EXPECT_TRUE(files.written.empty());
  if (report) return {};
  EXPECT_EQ(exit_code(report.error()), code);
  return describe(report.error(), Language::english);
}

TEST(RedlineJob, WritesAPdfThatShowsBothVersions) {
  HalfReal files;
  const RedlineReport report = done(request_for("out/a.pdf", RedlineFormat::pdf), files);
  EXPECT_THAT(files.written.at("out/a.pdf"), StartsWith("%PDF-1.7"));
  EXPECT_EQ(report.bytes, files.written.at("out/a.pdf").size());
  EXPECT_EQ(report.pages, 2);
  EXPECT_GT(report.changes, 5U);
  EXPECT_TRUE(report.notes.empty());
}

TEST(RedlineJob, WritesADocxThatDependsOnNothingButItsInput) {
  HalfReal files;
  RedlineRequest request = request_for("a.docx", RedlineFormat::docx);
  request.author = "Nguyễn Văn A";
  done(request, files);
  const std::string undated = files.written.at("a.docx");
  EXPECT_THAT(undated, StartsWith("PK"));
  done(request, files);
  EXPECT_TRUE(files.written.at("a.docx") == undated);
  request.date = Date::from_iso("2024-03-15");
  done(request, files);
  EXPECT_FALSE(files.written.at("a.docx") == undated);
}

TEST(RedlineJob, WithoutAnAuthorTheIssuingOrganIsIt) {
  HalfReal files;
  RedlineRequest request = request_for("a.docx", RedlineFormat::docx);
  done(request, files);
  const std::string by_default = files.written.at("a.docx");
  request.author = "Sở Tư pháp";
  done(request, files);
  EXPECT_TRUE(files.written.at("a.docx") == by_default);
  request.author = "Nguyễn Văn A";
  done(request, files);
  EXPECT_FALSE(files.written.at("a.docx") == by_default);
}

TEST(RedlineJob, ListsTheChangesByPlace) {
  HalfReal files;
  RedlineRequest request = request_for("", RedlineFormat::txt);
  const RedlineReport report = done(request, files);
  EXPECT_TRUE(files.written.empty());
  EXPECT_THAT(report.text, HasSubstr("Mục II.2, đoạn 1: sửa “một” thành “hai”\n"));
  request.language = Language::english;
  request.out_path = "changes.txt";
  done(request, files);
  EXPECT_THAT(files.written.at("changes.txt"), HasSubstr("change “một” to “hai”\n"));
}

TEST(RedlineJob, WordFilesAreComparedAsThePlansTheyWereMadeOf) {
  HalfReal files;
  RedlineRequest request = request_for("", RedlineFormat::txt);
  const auto of_plans = once(redline_job, request, files);
  ASSERT_TRUE(of_plans);
  for (std::string* path : {&request.old_path, &request.new_path}) {
    RenderRequest made;
    made.plan_path = *path;
    made.out_folder = folder_for_word_files().root().string();
    made.template_folders = request.template_folders;
    made.options.formats = {Format::docx};
    made.overwrite = true;
    RealFileSystem disk;
    const auto done = once(render_job, made, disk);
    ASSERT_TRUE(done);
    *path = done->files[0].path;
  }
  const auto of_files = once(redline_job, request, files);
  ASSERT_TRUE(of_files) << describe(of_files.error(), Language::english);
  EXPECT_EQ(of_files->text, of_plans->text);
}

TEST(RedlineJob, TheSameDocumentTwiceIsAValidFileAndANote) {
  for (const auto format : {RedlineFormat::docx, RedlineFormat::pdf, RedlineFormat::txt}) {
    HalfReal files;
    RedlineRequest request = request_for("out", format);
    request.new_path = request.old_path;
    const RedlineReport report = done(request, files);
    EXPECT_EQ(report.changes, 0U);
    ASSERT_EQ(report.notes.size(), 1U);
    EXPECT_EQ(report.notes[0].code, "redline.no-changes");
    EXPECT_EQ(exit_code(report.notes), 0);
    EXPECT_GT(files.written.at("out").size(), 10U);
  }
}

TEST(RedlineJob, OtherTemplatesAreTold) {
  HalfReal files;
  RedlineRequest request = request_for("out.pdf", RedlineFormat::pdf);
  request.new_path = kRoot + "/samples/cong-van-2024.json";
  const RedlineReport report = done(request, files);
  ASSERT_FALSE(report.notes.empty());
  EXPECT_EQ(report.notes[0].code, "redline.other-template");
  EXPECT_THAT(report.notes[0].message.en, HasSubstr(kOld + ": ke-hoach"));
}

/// Both dates of a long place side by side leave no room for the issuer: the letterhead then keeps
/// the columns of either version.
TEST(RedlineJob, ALetterheadTooWideForBothWordingsIsShownAllTheSame) {
  HalfReal files;
  files.memory["old.json"] = plan_at("Thành phố Phan Rang - Tháp Chàm");
  files.memory["new.json"] = plan_at("Thị trấn Chư Ty, huyện Đức Cơ, Gia Lai");
  RedlineRequest request = request_for("out.pdf", RedlineFormat::pdf);
  request.old_path = "old.json";
  request.new_path = "new.json";
  EXPECT_EQ(done(request, files).pages, 1);
}

/// As in `vanban render`: the two see the same documents.
TEST(RedlineJob, VersionsHaveTheOfficesDefaults) {
  HalfReal files;
  files.memory["office.json"] =
      R"({"series": {"scope": "common"}, "defaults": {"signer": {"title": "Giám đốc"}}})";
  files.memory["old.json"] = plan_at("Tây Ninh");
  std::string& old_text = files.memory["old.json"];
  const std::string signer = R"(,
 "signer": {"title": "Giám đốc"})";
  old_text.erase(old_text.find(signer), signer.size());
  files.memory["new.json"] = old_text;
  std::string& new_text = files.memory["new.json"];
  new_text.replace(new_text.find("Nội dung."), std::string("Nội dung.").size(), "Nội dung mới.");
  RedlineRequest request = request_for("", RedlineFormat::txt);
  request.old_path = "old.json";
  request.new_path = "new.json";
  EXPECT_THAT(error_of(request, files, 3), HasSubstr("signer"));
  request.office_path = "office.json";
  EXPECT_EQ(done(request, files).text, "Đoạn 1: thêm “mới” sau “Nội dung”\n");
}

TEST(RedlineJob, FindingsOfBothFilesComeTogetherAndNameTheirFile) {
  HalfReal files;
  RedlineRequest request = request_for("out.docx", RedlineFormat::docx);
  request.old_path = "gone.json";
  request.new_path = "broken.json";
  files.memory["broken.json"] = "{\n \"template\": \"ke-hoach\",\n";
  const std::string error = error_of(request, files, 5);
  EXPECT_THAT(error, HasSubstr("gone.json"));
  EXPECT_THAT(error, HasSubstr("broken.json:1:1:"));
}

TEST(RedlineJob, ATemplateThatIsNotThereIsToldForItsVersion) {
  HalfReal files;
  files.memory["new.json"] = plan_at("Tây Ninh");
  std::string& text = files.memory["new.json"];
  text.replace(text.find("ke-hoach"), 8, "ke-hoachh");
  RedlineRequest request = request_for("out.docx", RedlineFormat::docx);
  request.new_path = "new.json";
  EXPECT_THAT(error_of(request, files, 4), HasSubstr("new.json"));
}

TEST(RedlineJob, ContentThatCannotBeLaidOutNamesItsFile) {
  for (const auto format : {RedlineFormat::docx, RedlineFormat::pdf}) {
    HalfReal files;
    files.memory["new.json"] = plan_at("Tây Ninh ☃");
    RedlineRequest request = request_for("out", format);
    request.new_path = "new.json";
    EXPECT_THAT(error_of(request, files, 7), HasSubstr("new.json:3:"));
  }
}

TEST(RedlineJob, NeverWritesOverEitherVersion) {
  HalfReal files;
  for (const std::string& path :
       {kOld, kNew, kRoot + "/samples/units/../sua-doi/" + "ke-hoach-kiem-tra-2024-ban-2.json"}) {
    const RedlineRequest request = request_for(path, RedlineFormat::txt);
    EXPECT_THAT(error_of(request, files, 2), HasSubstr(path));
  }
}

TEST(RedlineJob, KnowsAFormatByItsEnding) {
  EXPECT_EQ(redline_format_of("a/b.c/So sánh.DOCX"), RedlineFormat::docx);
  EXPECT_EQ(redline_format_of("x.Pdf"), RedlineFormat::pdf);
  EXPECT_EQ(redline_format_of("x.txt"), RedlineFormat::txt);
  EXPECT_EQ(redline_format_of("docx"), std::nullopt);
  EXPECT_EQ(redline_format_of("x.doc"), std::nullopt);
}

}  // namespace
}  // namespace vanban::jobs
