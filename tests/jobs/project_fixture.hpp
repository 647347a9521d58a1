// SPDX-License-Identifier: MIT
// A project of three documents in a folder of its own: a decision, the plan attached to it, a
// letter that cites it.
#pragma once

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "jobs/issue.hpp"
#include "jobs/regenerate.hpp"
#include "once.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

namespace vanban::jobs {

inline constexpr const char* kDecision = R"({
  "template": "quyet-dinh", "document_id": "qd",
  "organ": {"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
  "authority": "Giám đốc Sở Tư pháp",
  "subject": "Ban hành Kế hoạch thi đua",
  "bases": ["Căn cứ Luật Thi đua, khen thưởng"],
  "body": [{"article": "Ban hành kèm theo Quyết định này Kế hoạch thi đua."}],
  "signer": {"title": "Giám đốc"}
})";
inline constexpr const char* kAttached = R"({
  "template": "van-ban-kem-theo", "document_id": "kh", "type_name": "Kế hoạch",
  "links": [{"relation": "attached_to", "document": "qd.json", "as": "quyet_dinh"}],
  "organ": {"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
  "subject": "Thi đua năm 2025",
  "body": ["Thực hiện @{quyet_dinh.short}."],
  "signer": {"title": "Giám đốc"}
})";
inline constexpr const char* kLetter = R"({
  "template": "cong-van", "document_id": "cv", "unit_notation": "VP",
  "links": [{"relation": "cites", "document": "qd", "as": "quyet_dinh"}],
  "organ": {"name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
  "subject": "Triển khai thi đua",
  "addressees": ["Các đơn vị"],
  "body": ["Thực hiện @{quyet_dinh}."],
  "signer": {"title": "Giám đốc"}
})";
inline constexpr const char* kOffice = R"({"defaults": {"signer": {"name": "Nguyễn Văn A"}}})";

class ProjectTest : public testing::Test {
 protected:
  void SetUp() override {
    write("du-an/qd.json", kDecision);
    write("du-an/kh.json", kAttached);
    write("du-an/cv.json", kLetter);
    write("office.json", kOffice);
  }

  std::string path(const std::string& name) const { return folder_.path(name); }
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  std::string read(const std::string& name) const { return folder_.read(name); }
  bool exists(const std::string& name) const { return folder_.exists(name); }
  void edit(const std::string& name, const std::string& old, const std::string& fresh) const {
    std::string text = read(name);
    const std::size_t at = text.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    write(name, text.replace(at, old.size(), fresh));
  }
  /// Every file below the folder with its content; without SQLite's index and log of an open
  /// register, which belong to it.
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> all = folder_.files();
    std::erase_if(all, [](const auto& file) {
      return file.first.ends_with("-shm") || file.first.ends_with("-wal");
    });
    return all;
  }

  static std::string templates() { return support::source_path("templates"); }

  Result<IssueReport> issue(const std::string& plan, const char* date = "2025-02-05") {
    const IssueJob job{path("du-an/" + plan), path("so.vbr"),
                       *Date::from_iso(date), path("office.json"),
                       path("out"),           {},
                       {templates()},         {{pipeline::Format::txt}, false}};
    return once(issue_job, job, files_);
  }
  RegenerateJob job(bool dry_run = false) const {
    RegenerateJob job;
    job.register_path = path("so.vbr");
    job.project_folder = path("du-an");
    job.office_path = path("office.json");
    job.template_folders = {templates()};
    job.formats = pipeline::Formats{pipeline::Format::txt};
    job.dry_run = dry_run;
    return job;
  }
  RegenerateReport regenerate(const RegenerateJob& job) {
    auto report = once(regenerate_job, job, files_);
    EXPECT_TRUE(report) << describe(report ? Diagnostics{} : report.error(), Language::english);
    return report ? std::move(*report) : RegenerateReport{};
  }
  RegenerateReport regenerate() { return regenerate(job()); }

  /// What became of a document; `unchanged` where the report does not know it.
  static RegeneratedDocument of(const RegenerateReport& report, const std::string& identity) {
    for (const RegeneratedDocument& document : report.documents)
      if (document.identity == identity) return document;
    return {};
  }
  static std::size_t touched(const RegenerateReport& report) {
    std::size_t count = 0;
    for (const RegeneratedDocument& document : report.documents)
      if (document.outcome != RegeneratedDocument::Outcome::unchanged) ++count;
    return count;
  }

  support::TemporaryFolder folder_;
  RealFileSystem files_;
};

}  // namespace vanban::jobs
