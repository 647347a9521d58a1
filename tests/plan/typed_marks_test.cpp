// SPDX-License-Identifier: MIT
#include "plan/typed_marks.hpp"

#include <gtest/gtest.h>

#include "plan_data.hpp"

namespace vanban::plan {
namespace {

/// The fields that are warned about, in order.
std::string warned(const std::string& more, SubjectLead lead = SubjectLead::none) {
  const auto plan = from_text(smallest(more), "plan.json");
  if (!plan) return describe(plan.error(), Language::english);
  std::string fields;
  for (const Diagnostic& warning : typed_marks(plan->data, *plan->source, lead)) {
    EXPECT_EQ(warning.severity, Severity::warning);
    fields += warning.place.field + " ";
  }
  return fields;
}

TEST(TypedMarks, AreFoundWhereTheProductSetsThem) {
  EXPECT_EQ(
      warned(R"(, "body": [{"heading": "I. Mục đích", "body": [{"items": ["- Một", "Hai"]}]}])"),
      "body[0].heading body[0].body[0].items[0] ");
  EXPECT_EQ(warned(R"(, "body": [{"number": "1.2. Một"}, {"points": [{"text": "đ) Một"}]}])"),
            "body[0].number body[1].points[0].text ");
  EXPECT_EQ(warned(R"(, "body": [{"article": "Điều 1. Ban hành"}, {"chapter": "Chương II"}])"),
            "body[0].article body[1].chapter ");
  EXPECT_EQ(warned(R"(, "recipients": ["- Sở Nội vụ;", {"text": "+ Sở Y tế"}])"),
            "recipients[0] recipients[1].text ");
  EXPECT_EQ(warned(R"(, "annexes": [{"title": "T", "body": [{"clauses": ["2) Một"]}]}])"),
            "annexes[0].body[0].clauses[0] ");
}

TEST(TypedMarks, LeaveTextAloneThatOnlyLooksAlike) {
  EXPECT_EQ(warned(R"(, "body": [{"heading": "30.000 người tham gia"}, {"heading": "Vui tươi"},
      {"chapter": "Chương trình công tác"}, {"article": "Điều kiện"}, {"items": ["-5 độ"]},
      {"points": ["a, b"]}, {"number": "2024 là năm bản lề"}, {"heading": "I"}])"),
            "");
}

TEST(TypedMarks, AreFoundInEveryFieldThatGetsItsOwn) {
  EXPECT_EQ(
      warned(R"(, "bases": ["- Căn cứ Luật", "Căn cứ Nghị định"], "code_number": "15/KH-STP")"),
      "bases[0] code_number ");
  EXPECT_EQ(warned(R"(, "recipients": ["Như trên", "Lưu: VT", "- Lưu VT, VP", "Nơi nhận:"])"),
            "recipients[1] recipients[2] recipients[2] recipients[3] ");
  EXPECT_EQ(warned(R"(, "archive": {"units": ["Lưu: VT"]}, "contact": {"phone": "Điện thoại: 1"})"),
            "archive.units[0] contact.phone ");
  EXPECT_EQ(warned(R"(, "addressees": ["Kính gửi: Bộ Tư pháp", "- Sở Nội vụ", "Bộ Y tế"])"),
            "addressees[0] addressees[1] ");
  EXPECT_EQ(warned(R"(, "annexes": [{"title": "Phụ lục I: Danh mục", "body": ["a"]},
      {"title": "Phụ lục hợp đồng", "body": ["a"]}])"),
            "annexes[0].title ");
  EXPECT_EQ(warned(R"(, "code_notation": "05/QĐ-STP")"), "code_notation ");
  EXPECT_EQ(warned(R"(, "code_number": "05", "code_notation": "STP-VP")"), "");
  const auto place = from_text(R"({"template": "a", "organ": {"name": "A", "place": "Tây Ninh,"},
      "signer": {"title": "B"}})",
                               "p");
  ASSERT_TRUE(place);
  const Diagnostics warnings = typed_marks(place->data, *place->source, SubjectLead::none);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].place.field, "organ.place");
  EXPECT_EQ(warnings[0].message.en, "“,” is typed in the text and set by itself: it prints twice");
}

TEST(TypedMarks, AreFoundInEveryShapeInUse) {
  EXPECT_EQ(
      warned(R"-(, "body": [{"heading": "1/ Một"}, {"heading": "I - Hai"}, {"heading": "b) Ba"},
      {"number": "2- Bốn"}, {"points": ["a. Năm"]}, {"part": "Phần thứ nhất: Chung"},
      {"chapter": "CHƯƠNG II QUY ĐỊNH"}, {"titled_article": "ĐIỀU 3: Phạm vi"}])-"),
      "body[0].heading body[1].heading body[2].heading body[3].number body[4].points[0] "
      "body[5].part body[6].chapter body[7].titled_article ");
  EXPECT_EQ(warned(R"-(, "annexes": [{"title": "PHỤ LỤC", "body": ["a"]},
      {"title": "PHỤ LỤC SỐ 01", "body": ["a"]}, {"title": "Phụ lục hợp đồng", "body": ["a"]}])-"),
            "annexes[0].title annexes[1].title ");
  EXPECT_EQ(warned(R"-(, "recipients": ["LƯU: VT", {"text": "Sở Y tế", "note": "(VBĐT)"}],
      "archive": {"units": ["VP"], "note": "(BS)"}, "addressees": ["KÍNH GỬI: Sở Nội vụ", "Bộ"])-"),
            "recipients[0] recipients[1].note archive.note addressees[0] ");
}

TEST(TypedMarks, TellOfDivisionsTypedInOtherTexts) {
  EXPECT_EQ(warned(R"-(, "body": ["Điều 2. Hiệu lực", {"heading": "Chương I. Chung"},
      {"items": ["Phụ lục I: Biểu mẫu"]}, {"clauses": [{"text": "Mục 2: Hồ sơ"}]}, "PHỤ LỤC I"],
      "annexes": [{"title": "A", "body": ["Điều 1. Một"]}])-"),
            "body[0] body[1].heading body[2].items[0] body[3].clauses[0].text body[4] "
            "annexes[0].body[0] ");
  EXPECT_EQ(warned(R"-(, "body": ["Điều 2 Luật Lưu trữ quy định", "“Điều 2. Hiệu lực”",
      "Phụ lục kèm theo.", "Mục tiêu: 5"], "annexes": [{"title": "A", "body": ["b"]}])-"),
            "");
}

TEST(TypedMarks, TellOfCapitalsInsideTheAttachmentLine) {
  EXPECT_EQ(warned(R"-(, "type_name": "KẾ HOẠCH", "annexes": [{"title": "A",
      "note": "(Kèm theo Quyết định số 5/QĐ-UBND HĐND của SỞ TƯ PHÁP)", "body": ["a"]}])-"),
            "type_name annexes[0].note ");
  EXPECT_EQ(warned(R"-(, "annexes": [{"title": "A", "note": "(Kèm theo Kế hoạch số 5/KH-HĐND UBND)",
      "body": ["a"]}])-"),
            "");
}

TEST(TypedMarks, TellOfCapitalsThatRunningTextShows) {
  EXPECT_EQ(
      warned(R"(, "annexes": [{"title": "A", "note": "KÈM THEO KẾ HOẠCH SỐ 5", "body": ["a"]}])"),
      "annexes[0].note ");
  EXPECT_EQ(warned(R"(, "authority": "GIÁM ĐỐC SỞ TƯ PHÁP")"), "");
}

TEST(TypedMarks, TellOfMarksOfTextThatPrintAsTyped) {
  EXPECT_EQ(
      warned(R"(, "subject": "Báo **cáo**", "body": ["**Một", "a^[b", "60*90cm", "**c** *d*"])"),
      "subject body[0] body[1] ");
  EXPECT_EQ(
      warned(R"(, "body": [{"table": {"columns": [{"title": "**A**"}], "rows": [["**b"]]}}])"),
      "body[0].table.columns[0].title body[0].table.rows[0][0] ");
}

TEST(TypedMarks, TellOfTheSubjectsMarks) {
  EXPECT_EQ(warned(R"(, "subject": "Về việc báo cáo")"), "");
  EXPECT_EQ(warned(R"(, "subject": "Về việc báo cáo")", SubjectLead::set_by_template), "subject ");
  EXPECT_EQ(warned(R"(, "subject": "V/v báo cáo.")"), "subject subject ");
  const auto decision = from_text(smallest(R"(, "subject": "V/v báo cáo")"), "plan.json");
  ASSERT_TRUE(decision);
  const Diagnostics warnings = typed_marks(decision->data, *decision->source, SubjectLead::none);
  ASSERT_EQ(warnings.size(), 1U);
  EXPECT_EQ(warnings[0].code, "data.subject-mark");
}

}  // namespace
}  // namespace vanban::plan
