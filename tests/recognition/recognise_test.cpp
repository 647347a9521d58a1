// SPDX-License-Identifier: MIT
// Whole documents from plain text.
#include "recognition/recognise.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "plan/plan.hpp"
#include "recognised.hpp"

namespace vanban::recognition {
namespace {

using plan::Json;

TEST(Recognise, APlanInPlainText) {
  const Recognition found =
      recognised(kHead +
                 "Thực hiện nhiệm vụ năm 2024, Sở Tư pháp phát động như sau:\n"
                 "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Ý một.\n- Ý hai.\n"
                 "2. Yêu cầu\nThiết thực.\nII. TỔ CHỨC THỰC HIỆN\n"
                 "1. Văn phòng Sở chủ trì.\n2. Các phòng phối hợp./.\n" +
                 kFoot);
  const Json wanted = Json::parse(R"json({
    "template": "ke-hoach",
    "organ": {"parent": "UBND tỉnh Tây Ninh", "name": "Sở Tư pháp", "notation": "STP",
              "place": "Tây Ninh"},
    "code_number": null,
    "issued_date": {"day": null, "month": 2, "year": 2024},
    "subject": "Phát động phong trào thi đua năm 2024",
    "body": [
      "Thực hiện nhiệm vụ năm 2024, Sở Tư pháp phát động như sau:",
      {"heading": "Mục đích, yêu cầu", "body": [
        {"heading": "Mục đích", "body": [{"items": ["Ý một.", "Ý hai."]}]},
        {"heading": "Yêu cầu", "body": ["Thiết thực."]}]},
      {"heading": "Tổ chức thực hiện", "body": [
        {"number": "Văn phòng Sở chủ trì."},
        {"number": "Các phòng phối hợp"}]}
    ],
    "recipients": ["Bộ Tư pháp (b/c)"],
    "archive": {"units": ["VP"]},
    "signer": {"title": "Giám đốc", "name": "Nguyễn Văn A"}
  })json");
  EXPECT_EQ(found.plan.dump(1), wanted.dump(1));
  EXPECT_TRUE(plan::from_json(found.plan, "a.json"));
}

TEST(Recognise, ADecisionWithTheDocumentItIssues) {
  const Recognition found = recognised(
      "SỞ TƯ PHÁP\nSố: 84/QĐ-STP\nKhánh Hòa, ngày 31 tháng 5 năm 2021\nQUYẾT ĐỊNH\n"
      "Ban hành Kế hoạch phát động thi đua\nGIÁM ĐỐC SỞ TƯ PHÁP\n"
      "Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003;\n"
      "Theo đề nghị của Chánh Văn phòng Sở.\nQUYẾT ĐỊNH:\n"
      "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n"
      "Điều 2. Quyết định có hiệu lực từ ngày ký.\n" +
      std::string("Nơi nhận:\n- Như Điều 2 (VBĐT);\n- Lưu: VT (2).\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n"
                  "Trần Thị B\nKẾ HOẠCH\nPhát động thi đua\n"
                  "(Kèm theo Quyết định số 84/QĐ-STP ngày 31 tháng 5 năm 2021 của Sở Tư pháp)\n"
                  "I. NỘI DUNG\nCác đơn vị thi đua.\n"));
  const Json& plan = found.plan;
  EXPECT_EQ(plan["template"], "quyet-dinh-kem-theo");
  EXPECT_EQ(plan["authority"], "Giám đốc Sở Tư pháp");
  EXPECT_EQ(plan["code_number"], 84);
  EXPECT_EQ(plan["issued_date"], "2021-05-31");
  EXPECT_EQ(plan["bases"], Json::parse(R"(["Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003",
                            "Theo đề nghị của Chánh Văn phòng Sở"])"));
  EXPECT_EQ(plan["body"][1]["article"], "Quyết định có hiệu lực từ ngày ký.");
  EXPECT_EQ(plan["recipients"], Json::parse(R"([{"article": "last", "note": "VBĐT"}])"));
  EXPECT_EQ(plan["archive"], Json::parse(R"({"copies": 2})"));
  EXPECT_EQ(plan["signer"],
            Json::parse(R"({"for": "Giám đốc", "title": "Phó Giám đốc", "name": "Trần Thị B"})"));
  EXPECT_EQ(plan["attached"], Json::parse(R"({
    "type_name": "Kế hoạch", "subject": "Phát động thi đua",
    "body": [{"heading": "Nội dung", "body": ["Các đơn vị thi đua."]}]})"));
}

TEST(Recognise, ALetter) {
  const Recognition found = recognised(
      "UBND TỈNH TÂY NINH\nSỞ TƯ PHÁP\nSố: 12/STP-VP\nV/v báo cáo sơ kết phong trào\n"
      "thi đua năm 2024\nTây Ninh, ngày 05 tháng 5 năm 2024\nKính gửi:\n- Bộ Tư pháp;\n"
      "- Sở Nội vụ.\nSở Tư pháp báo cáo như sau:\n1. Kết quả đạt được.\n2. Hạn chế.\n"
      "Sở Tư pháp trân trọng báo cáo./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n"
      "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\n");
  const Json& plan = found.plan;
  EXPECT_EQ(plan["template"], "cong-van");
  EXPECT_EQ(plan["subject"], "Báo cáo sơ kết phong trào thi đua năm 2024");
  EXPECT_EQ(plan["unit_notation"], "VP");
  EXPECT_EQ(plan["organ"]["notation"], "STP");
  EXPECT_EQ(plan["addressees"], Json::parse(R"(["Bộ Tư pháp", "Sở Nội vụ"])"));
  EXPECT_EQ(plan["body"][1]["number"], "Kết quả đạt được.");
  EXPECT_EQ(plan["signer"], Json::parse(R"({"by_order_of": "Giám đốc", "title": "Chánh Văn phòng",
                                            "name": null})"));
  EXPECT_TRUE(plan::from_json(plan, "a.json"));
}

TEST(Recognise, ATextWithoutAnyPartKeepsItsWords) {
  const Recognition found = recognised("Một đoạn văn.\n\nĐoạn thứ hai, không có gì khác.\n");
  EXPECT_EQ(found.plan["body"],
            Json::parse(R"(["Một đoạn văn.", "Đoạn thứ hai, không có gì khác."])"));
  EXPECT_TRUE(plan::from_json(found.plan, "a.json"));
  EXPECT_NE(codes_of(found).find("import.open-field"), std::string::npos);
}

/// Letterheads as offices type them.
TEST(Recognise, LetterheadsOfManyKinds) {
  struct Case {
    const char* head;
    const char* parent;
    const char* name;
    const char* place;
  };
  for (const Case& one : {
           Case{"\tUBND TỈNH LONG AN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                "\tSỞ TƯ PHÁP\tĐộc lập - Tự do - Hạnh phúc\n"
                "\tSố:       /KH-STP\tLong An, ngày      tháng 5 năm 2025\n",
                "UBND tỉnh Long An", "Sở Tư pháp", "Long An"},
           Case{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\n---------\n"
                "ỦY BAN NHÂN DÂN\nXÃ TÂN PHÚ\nSố: …./KH-UBND\n"
                "Tân Phú, ngày …. tháng … năm 2025\n",
                "", "Ủy ban nhân dân\nxã Tân Phú", "Tân Phú"},
           Case{"UBND HUYỆN GÒ DẦU     CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                "PHÒNG NỘI VỤ     Độc lập - Tự do - Hạnh phúc\n"
                "Số: 7 /KH-PNV     Gò Dầu, ngày 05 tháng 5 năm 2025\n",
                "UBND huyện Gò Dầu", "Phòng Nội vụ", "Gò Dầu"},
           Case{"HỘI ĐỒNG NHÂN DÂN\nTỈNH TÂY NINH\nSố: 12/KH-HĐND\n"
                "Tây Ninh, ngày 7 tháng 12 năm 2024\n",
                "", "Hội đồng nhân dân\ntỉnh Tây Ninh", "Tây Ninh"},
       }) {
    const Json plan = recognised(std::string(one.head) + "KẾ HOẠCH\nMột việc\nNội dung.\n").plan;
    EXPECT_EQ(plan["organ"].value("parent", ""), one.parent) << one.head;
    EXPECT_EQ(plan["organ"]["name"], one.name) << one.head;
    EXPECT_EQ(plan["organ"]["place"], one.place) << one.head;
    EXPECT_EQ(plan["subject"], "Một việc") << one.head;
    EXPECT_EQ(plan["body"], Json::parse(R"(["Nội dung."])")) << one.head;
  }
}

TEST(Recognise, AnEmptyText) { EXPECT_TRUE(plan::from_json(recognised("").plan, "a.json")); }

TEST(Recognise, NumbersThatTheProgramCountsOtherwiseAreTold) {
  const Recognition found = recognised(
      kHead + "I. NỘI DUNG\n1. Một.\n2. Hai.\n4. Bốn.\nIII. TỔ CHỨC THỰC HIỆN\nCác phòng./.\n" +
      kFoot);
  EXPECT_NE(codes_of(found).find("import.number@10 import.number@11"), std::string::npos)
      << codes_of(found);
}

TEST(Recognise, ASecondDocumentInTheFileIsTold) {
  const Recognition found =
      recognised(kHead + "Nội dung.\n" + kFoot + "SỞ TƯ PHÁP\nSố: 2/QĐ-STP\n" +
                 "Tây Ninh, ngày 01 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề việc khác\n");
  EXPECT_EQ(found.documents, 2);
  EXPECT_EQ(found.plan["body"], Json::parse(R"(["Nội dung."])"));
  EXPECT_TRUE(std::any_of(found.left_out.begin(), found.left_out.end(), [](const LeftOut& one) {
    return one.text == "Về việc khác" && one.reason == LeftOut::Reason::not_carried;
  }));
}

TEST(Recognise, AnnexesAreTheirOwnParts) {
  const Recognition found = recognised(
      kHead + "Nội dung tại Phụ lục I.\n" + kFoot +
      "PHỤ LỤC I\nDanh mục nhiệm vụ\n1. Việc một.\n2. Việc hai.\nPHỤ LỤC II\nBiểu mẫu\nMẫu.\n");
  ASSERT_EQ(found.plan["annexes"].size(), 2);
  EXPECT_EQ(
      found.plan["annexes"][0],
      Json::parse(
          R"({"title": "Danh mục nhiệm vụ", "body": [{"clauses": ["Việc một.", "Việc hai."]}]})"));
  EXPECT_EQ(found.plan["annexes"][1]["title"], "Biểu mẫu");
}

}  // namespace
}  // namespace vanban::recognition
