// SPDX-License-Identifier: MIT
// What `vanban amend` refuses, and where number and date of the issued document come from.
#include "jobs/amend.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

#include "jobs/issue.hpp"
#include "once.hpp"
#include "plan/json.hpp"
#include "support/source_tree.hpp"

namespace vanban::jobs {
namespace {

using namespace pipeline;

using testing::HasSubstr;

const std::string kRoot = support::source_path("");

constexpr const char* kPlan = R"({
 "template": "ke-hoach",
 "organ": {"parent": "UBND tỉnh Tây Ninh", "name": "Sở Tư pháp", "notation": "STP", "place": "Tây Ninh"},
 "code_number": 5,
 "issued_date": "2024-02-05",
 "subject": "Kiểm tra công tác tư pháp năm 2024",
 "body": ["Sở Tư pháp tổ chức kiểm tra như sau:",
          {"heading": "Nội dung", "body": [{"number": "Kiểm tra công tác hộ tịch."},
                                           {"number": "Kiểm tra công tác chứng thực."}]}],
 "recipients": ["Bộ Tư pháp"],
 "signer": {"title": "Giám đốc"}
})";

/// Plans and drafts in memory, templates from the disk.
class AmendFiles : public RealFileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const auto found = memory.find(path);
    return found == memory.end() ? RealFileSystem::read(path, limit) : found->second;
  }
  std::optional<disk::Kind> kind(const std::string& path) const override {
    return memory.count(path) > 0 ? disk::Kind::file : RealFileSystem::kind(path);
  }
  Result<void> write(const std::string& path, std::string_view content) override {
    memory[path] = std::string(content);
    return {};
  }
  std::map<std::string, std::string> memory;
};

plan::Json plan() { return plan::Json::parse(kPlan); }

class Amend : public testing::Test {
 protected:
  Amend() {
    request.old_path = "old.json";
    request.new_path = "new.json";
    request.out_path = "draft.json";
    request.template_folders = {kRoot + "/templates"};
    after["body"][1]["body"][0]["number"] = "Kiểm tra công tác hộ tịch, quốc tịch.";
  }

  Result<AmendReport> run() {
    files.memory["old.json"] = before.dump();
    files.memory["new.json"] = after.dump();
    return once(amend_job, request, files);
  }

  plan::Json draft() {
    const auto report = run();
    EXPECT_TRUE(report) << describe(report.error(), Language::english);
    return report ? plan::Json::parse(files.memory.at("draft.json")) : plan::Json();
  }

  /// The code of the refusal; nothing may be written then.
  std::string refusal(int exit) {
    const auto report = run();
    EXPECT_FALSE(report);
    EXPECT_EQ(files.memory.count("draft.json"), draft_before ? 1U : 0U);
    if (report) return {};
    EXPECT_EQ(exit_code(report.error()), exit);
    EXPECT_FALSE(report.error().front().hint.vi.empty());
    return report.error().front().code;
  }

  plan::Json before = plan();
  plan::Json after = plan();
  AmendRequest request;
  AmendFiles files;
  bool draft_before = false;
};

TEST_F(Amend, DraftsTheDecisionWhereContentChanged) {
  const plan::Json data = draft();
  EXPECT_EQ(data.at("template"), "quyet-dinh");
  EXPECT_TRUE(data.at("code_number").is_null());
  EXPECT_EQ(data.at("subject"),
            "Về việc sửa đổi, bổ sung Kế hoạch số 05/KH-STP ngày 05 tháng 02 năm 2024 của Sở Tư "
            "pháp");
  EXPECT_EQ(data.at("authority"), "Giám đốc Sở Tư pháp");
  const plan::Json& article = data.at("body").at(0);
  EXPECT_EQ(article.at("article"), "Sửa đổi Mục I.1 của Kế hoạch số 05/KH-STP như sau:");
  EXPECT_EQ(article.at("body").at(0), "“1. Kiểm tra công tác hộ tịch, quốc tịch.”.");
}

TEST_F(Amend, DraftsTheLetterWhereOnlyTheFormChanged) {
  after = plan();
  after["body"][1]["body"][0]["number"] = "kiểm tra công tác hộ tịch.";
  const plan::Json data = draft();
  EXPECT_EQ(data.at("template"), "cong-van");
  EXPECT_EQ(data.at("addressees"), plan::Json::array({"Bộ Tư pháp"}));
  EXPECT_THAT(data.at("body").at(2).get<std::string>(),
              HasSubstr("Tại Mục I.1: đã in là “Kiểm tra công tác hộ tịch”, nay sửa lại là “kiểm "
                        "tra công tác hộ tịch”."));
}

TEST_F(Amend, ADocumentOfTheSameKindWhereItIsAskedFor) {
  request.form = AmendingForm::same_kind;
  const plan::Json data = draft();
  EXPECT_EQ(data.at("template"), "ke-hoach");
  EXPECT_EQ(data.at("subject"),
            "Sửa đổi, bổ sung Kế hoạch số 05/KH-STP ngày 05 tháng 02 năm 2024 của Sở Tư pháp");
}

plan::Json table_block(const std::string& group) {
  return plan::Json::parse(R"({"table": {"columns": [{"title": "STT", "numbered": true},
    {"title": "Hoạt động"}], "rows": [{"group": ")" +
                           group + R"("}, ["Hội nghị"], ["Ngày hội"]]}})");
}

TEST_F(Amend, AGroupRowOverTheNumberedColumnIsARowToo) {
  after = plan();
  before["body"].push_back(table_block("Quý I"));
  after["body"].push_back(table_block("Quý I và tháng 4"));
  plan::Json data = draft();
  EXPECT_THAT(data.at("body").at(0).dump(), HasSubstr("Quý I và tháng 4"));
  after["body"][1]["heading"] = "Nội dung, tiến độ";
  request.overwrite = true;
  const auto report = run();
  ASSERT_TRUE(report);
  EXPECT_EQ(report->changes.amendments.size(), 2U);
  EXPECT_TRUE(report->changes.untold.empty());
}

TEST_F(Amend, ASingleAmendmentOfTheSameKindHasNoNumber) {
  request.form = AmendingForm::same_kind;
  const plan::Json data = draft();
  const plan::Json& body = data.at("body").at(1).at("body");
  EXPECT_EQ(body.at(0), "Sửa đổi Mục I.1 như sau:");
  EXPECT_EQ(body.at(1), "“1. Kiểm tra công tác hộ tịch, quốc tịch.”.");
}

TEST_F(Amend, ALetterIsAmendedByALetter) {
  for (plan::Json* version : {&before, &after}) {
    (*version)["template"] = "cong-van";
    (*version)["unit_notation"] = "VP";
    (*version)["addressees"] = {"Bộ Tư pháp"};
    (*version)["body"] = {"Báo cáo trước ngày 05 tháng 02."};
  }
  after["body"][0] = "Báo cáo trước ngày 15 tháng 02.";
  EXPECT_EQ(draft().at("template"), "cong-van");
}

TEST_F(Amend, ATemplateOfAnyNameMakesLettersWhereItSaysSo) {
  request.template_folders.insert(request.template_folders.begin(), "rieng");
  for (plan::Json* version : {&before, &after}) {
    (*version)["template"] = "thu-tra-loi";
    (*version)["type_name"] = "Thư trả lời";
    (*version)["code_notation"] = "STP-VP";
    (*version)["unit_notation"] = "VP";
    (*version)["addressees"] = {"Bộ Tư pháp"};
    (*version)["body"] = {"Báo cáo trước ngày 05 tháng 02."};
  }
  after["body"][0] = "Báo cáo trước ngày 15 tháng 02.";
  files.memory["rieng/thu-tra-loi.vbt"] =
      "{% about \"Thư trả lời\" \"A letter of answer\" form=\"1.5\" %}\n"
      "{% field unit_notation \"string\" \"Đơn vị soạn thảo\" \"VP\" %}\n"
      "{% extends \"van-ban\" %}\n{% block title %}\n{% include \"parts/addressees\" %}\n"
      "{% endblock %}\n";
  const auto report = run();
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->form, AmendingForm::same_kind);
  EXPECT_EQ(report->data.at("template"), "cong-van");
  EXPECT_EQ(report->data.at("type_name"), "Thư trả lời");
}

TEST_F(Amend, NeedsATemplateOfTheForm) {
  request.template_folders = {"rieng"};
  files.memory["rieng/ke-hoach.vbt"] =
      "{% document type_name=\"Kế hoạch\" code_notation=\"KH-STP\" subject=subject %}\n"
      "{% blocks body %}\n";
  EXPECT_EQ(refusal(4), "amend.no-template");
}

TEST_F(Amend, AnExecutionThatCitesPlacesOfTheOldDocumentIsNotTakenOver) {
  for (plan::Json* version : {&before, &after}) {
    (*version)["template"] = "quyet-dinh";
    (*version)["authority"] = "Giám đốc Sở Tư pháp";
    (*version)["bases"] = {"Căn cứ Luật Lưu trữ"};
    (*version)["body"] = plan::Json::parse(
        R"([{"article": "Cử Nguyễn Văn A dự hội nghị."}, {"article":
            "Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này."}])");
  }
  after["body"][0]["article"] = "Cử Nguyễn Văn B dự hội nghị.";
  const auto report = run();
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_EQ(report->data.at("body").at(2).at("article"),
            "Thủ trưởng các cơ quan, đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành "
            "Quyết định này.");
  EXPECT_TRUE(std::any_of(report->notes.begin(), report->notes.end(),
                          [](const Diagnostic& one) { return one.code == "amend.execution"; }));
}

TEST_F(Amend, AnotherSignerIsToBeChecked) {
  after = plan();
  after["signer"]["name"] = "Nguyễn Văn A";
  const auto report = run();
  ASSERT_TRUE(report);
  EXPECT_TRUE(std::any_of(report->notes.begin(), report->notes.end(),
                          [](const Diagnostic& one) { return one.code == "amend.signer"; }));
}

TEST_F(Amend, DefaultsOfTheOfficeLieUnderBothVersions) {
  const plan::Json organ = before["organ"];
  before.erase("organ");
  after.erase("organ");
  files.memory["office.json"] =
      plan::Json{{"series", {{"scope", "common"}}}, {"defaults", {{"organ", organ}}}}.dump();
  request.office_path = "office.json";
  EXPECT_EQ(draft().at("organ"), organ);
}

TEST_F(Amend, AnAttachedDocumentIsCitedByItsDecision) {
  files.memory["quyet-dinh.json"] = R"({"template": "quyet-dinh", "document_id": "qd",
    "organ": {"parent": "UBND tỉnh Tây Ninh", "name": "Sở Tư pháp", "notation": "STP",
              "place": "Tây Ninh"},
    "code_number": "05", "issued_date": "2025-02-05", "authority": "Giám đốc Sở Tư pháp",
    "subject": "Ban hành Kế hoạch", "bases": ["Căn cứ Luật Lưu trữ"], "body": [{"article": "Ban hành kèm theo Kế hoạch."}],
    "signer": {"title": "Giám đốc"}})";
  for (plan::Json* version : {&before, &after}) {
    (*version)["template"] = "van-ban-kem-theo";
    (*version)["type_name"] = "Kế hoạch";
    (*version)["links"] = plan::Json::parse(
        R"([{"relation": "attached_to", "document": "quyet-dinh.json", "as": "quyet_dinh"}])");
    for (const char* field : {"code_number", "issued_date", "recipients"}) version->erase(field);
  }
  const plan::Json data = draft();
  EXPECT_EQ(data.at("subject"),
            "Về việc sửa đổi, bổ sung Kế hoạch ban hành kèm theo Quyết định số 05/QĐ-STP ngày 05 "
            "tháng 02 năm 2025 của Giám đốc Sở Tư pháp");
  EXPECT_TRUE(data.contains("archive"));
}

TEST_F(Amend, RefusesALetterWhereContentChanged) {
  request.form = AmendingForm::correction;
  EXPECT_EQ(refusal(2), "amend.content-changed");
}

TEST_F(Amend, RefusesADecisionWhereOnlyTheFormChanged) {
  after = plan();
  after["signer"]["name"] = "Nguyễn Văn A";
  request.form = AmendingForm::decision;
  EXPECT_EQ(refusal(2), "amend.form-only");
}

TEST_F(Amend, RefusesVersionsThatDoNotDiffer) {
  after = plan();
  EXPECT_EQ(refusal(3), "amend.no-changes");
  after["style"] = {{"body_size", 13}};
  EXPECT_EQ(refusal(3), "amend.no-changes");
  // An open number beside the one that is known is no change.
  after["code_number"] = nullptr;
  after["issued_date"] = {{"month", 2}, {"year", 2024}};
  EXPECT_EQ(refusal(3), "amend.no-changes");
}

TEST_F(Amend, RefusesTwoDocuments) {
  after["template"] = "van-ban";
  after["type_name"] = "Thông báo";
  EXPECT_EQ(refusal(3), "amend.other-document");
  after = plan();
  after["organ"]["name"] = "Sở Nội vụ";
  EXPECT_EQ(refusal(3), "amend.other-document");
}

TEST_F(Amend, RefusesOneFileTwice) {
  request.new_path = "./old.json";
  EXPECT_EQ(refusal(2), "amend.same-file");
  request.new_path = "new.json";
  request.out_path = "new.json";
  EXPECT_EQ(refusal(2), "amend.overwrites");
}

TEST_F(Amend, NeverOverwritesADraftUnasked) {
  files.memory["draft.json"] = "của người khác";
  draft_before = true;
  EXPECT_EQ(refusal(5), "amend.exists");
  EXPECT_EQ(files.memory["draft.json"], "của người khác");
  request.overwrite = true;
  EXPECT_EQ(draft().at("template"), "quyet-dinh");
}

TEST_F(Amend, FindingsOfBothVersionsComeTogether) {
  before["organ"].erase("name");
  after["signer"].erase("title");
  const auto report = run();
  ASSERT_FALSE(report);
  EXPECT_GE(report.error().size(), 2U);
  EXPECT_EQ(exit_code(report.error()), 3);
}

TEST_F(Amend, WhatNobodyKnowsStaysOpenAndIsTold) {
  before["code_number"] = nullptr;
  after["code_number"] = nullptr;
  before["issued_date"] = {{"month", 2}, {"year", 2024}};
  after["issued_date"] = before["issued_date"];
  const auto report = run();
  ASSERT_TRUE(report);
  EXPECT_EQ(report->notes.front().code, "amend.open-reference");
  EXPECT_THAT(files.memory.at("draft.json"),
              HasSubstr("Kế hoạch số …/KH-STP ngày … tháng 02 năm 2024 của Sở Tư pháp"));
}

TEST_F(Amend, TheRegisterKnowsNumberAndDate) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(testing::TempDir()) / "vanban-amend-register";
  fs::remove_all(folder);
  fs::create_directories(folder);
  before["code_number"] = nullptr;
  after["code_number"] = nullptr;
  before["issued_date"] = nullptr;
  after["issued_date"] = nullptr;
  RealFileSystem disk;
  const std::string issued = (folder / "ke-hoach.json").string();
  ASSERT_TRUE(disk.write(issued, before.dump()));
  IssueJob job{issued,
               (folder / "so.vbr").string(),
               *Date::from_ymd(2024, 3, 8),
               "",
               (folder / "out").string(),
               "",
               {kRoot + "/templates"},
               {{Format::txt}, false}};
  ASSERT_TRUE(once(issue_job, job, disk));
  // The old version is a copy under another name: known by its exact text.
  request.old_path = (folder / "ban-cu.json").string();
  request.new_path = (folder / "ban-moi.json").string();
  request.out_path = (folder / "sua-doi.json").string();
  request.register_path = job.register_path;
  ASSERT_TRUE(disk.write(request.old_path, before.dump()));
  ASSERT_TRUE(disk.write(request.new_path, after.dump()));
  const auto report = once(amend_job, request, disk);
  ASSERT_TRUE(report) << describe(report.error(), Language::english);
  EXPECT_THAT(*disk.read(request.out_path),
              HasSubstr("Kế hoạch số 01/KH-STP ngày 08 tháng 3 năm 2024 của Sở Tư pháp"));
  before["subject"] = "Kế hoạch không có trong sổ";
  ASSERT_TRUE(disk.write(request.old_path, before.dump()));
  request.overwrite = true;
  const auto unknown = once(amend_job, request, disk);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().front().code, "amend.not-in-register");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace vanban::jobs
