// SPDX-License-Identifier: MIT
// How offices type the same part of a document in several ways.
#include "recognised.hpp"

#include <gtest/gtest.h>

namespace vanban::recognition {
namespace {

using plan::Json;

/// A decision whose order is typed like this.
Json decision(const std::string& order) {
  return recognised(
             "UBND TỈNH TÂY NINH\nSỞ TƯ PHÁP\nSố: 12/QĐ-STP\n"
             "Tây Ninh, ngày 05 tháng 02 năm 2024\nQUYẾT ĐỊNH\nVề việc khen thưởng\n"
             "GIÁM ĐỐC SỞ TƯ PHÁP\n- Căn cứ Luật Thi đua, khen thưởng;\n"
             "- Căn cứ quy chế của Sở;\n" +
             order + "\nĐiều 1. Khen thưởng năm cá nhân.\nĐiều 2. Giao Văn phòng.\n" + kFoot)
      .plan;
}

TEST(TypedHabits, TheOrderIsKnownWithABlankOrNoColon) {
  for (const char* order : {"QUYẾT ĐỊNH:", "QUYẾT ĐỊNH :", "QUYẾT ĐỊNH"}) {
    const Json plan = decision(order);
    ASSERT_EQ(plan["bases"].size(), 2U) << order << plan.dump(1);
    EXPECT_EQ(plan["bases"][1], "Căn cứ quy chế của Sở") << order;
    EXPECT_EQ(plan["body"].size(), 2U) << order << plan.dump(1);
  }
}

TEST(TypedHabits, KinhTrinhCallsAddresseesToo) {
  const Json plan = recognised(
                        "UBND TỈNH TÂY NINH\nSỞ TƯ PHÁP\nSố: 12/TTr-STP\n"
                        "Tây Ninh, ngày 05 tháng 02 năm 2024\nTỜ TRÌNH\nVề việc ban hành quy chế\n"
                        "Kính trình: Ủy ban nhân dân tỉnh\nSở trình Ủy ban xem xét.\n" +
                        kFoot)
                        .plan;
  ASSERT_TRUE(plan.contains("addressees")) << plan.dump(1);
  EXPECT_EQ(plan["addressees"][0], "Ủy ban nhân dân tỉnh");
}

TEST(TypedHabits, AProgrammeOfActionIsATenLoai) {
  const Json plan =
      recognised(
          "UBND TỈNH TÂY NINH\nSỞ TƯ PHÁP\nSố: 12/CTr-STP\n"
          "Tây Ninh, ngày 05 tháng 02 năm 2024\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nNăm 2024 của Sở\n"
          "Sở làm những việc sau.\n" +
          kFoot)
          .plan;
  EXPECT_EQ(plan["type_name"], "Chương trình hành động");
  EXPECT_EQ(plan["code_notation"], "CTr-STP");
}

TEST(TypedHabits, ABoldSubjectMayBeginLikeABasis) {
  for (const char* subject :
       {"Thực hiện Nghị quyết số 05 về đất đai", "Căn cứ xét thi đua của khối trường học"}) {
    const Json plan = recognised(
                          "UBND TỈNH TÂY NINH\nSỞ TƯ PHÁP\nSố: 12/KH-STP\n"
                          "Tây Ninh, ngày 05 tháng 02 năm 2024\n**KẾ HOẠCH**\n**" +
                          std::string(subject) + "**\nSở làm những việc sau.\n" + kFoot)
                          .plan;
    EXPECT_EQ(plan["subject"], subject);
  }
}

TEST(TypedHabits, SlashesInTheSignatureAreStops) {
  const Json plan = recognised(kHead +
                               "Nội dung.\nNơi nhận:\n- Lưu: VT.\nT/M ỦY BAN NHÂN DÂN\n"
                               "K/T CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A\n")
                        .plan;
  EXPECT_EQ(plan["signer"]["on_behalf_of"], "Ủy ban nhân dân");
  EXPECT_EQ(plan["signer"]["for"], "Chủ tịch");
  EXPECT_EQ(plan["signer"]["title"], "Phó Chủ tịch");
  EXPECT_EQ(plan["signer"]["name"], "Nguyễn Văn A");
}

TEST(TypedHabits, TheNameIsTheLastLineOfTheSignature) {
  const Json plan = recognised(kHead +
                               "Nội dung.\nNơi nhận:\n- Lưu: VT.\nKT. GIÁM ĐỐC\n"
                               "PHÓ GIÁM ĐỐC\nPHỤ TRÁCH THANH TRA\nNguyễn Văn A\n")
                        .plan;
  EXPECT_EQ(plan["signer"]["name"], "Nguyễn Văn A");
}

TEST(TypedHabits, RecipientsNeedNoDashes) {
  const Json plan = recognised(kHead +
                               "Nội dung.\nNơi nhận:\nBộ Tư pháp;\nUBND các xã;\n"
                               "Lưu: VT, VP.\nGIÁM ĐỐC\nNguyễn Văn A\n")
                        .plan;
  ASSERT_EQ(plan["recipients"].size(), 2U) << plan.dump(1);
  EXPECT_EQ(plan["recipients"][1], "UBND các xã");
  EXPECT_EQ(plan["signer"]["name"], "Nguyễn Văn A");
}

TEST(TypedHabits, ASentenceAboutPlacesOfReceiptIsBody) {
  const Json plan =
      recognised(kHead + "Nơi nhận hồ sơ: Văn phòng Sở.\nNội dung thứ hai.\n" + kFoot).plan;
  EXPECT_NE(plan["body"].dump().find("Nơi nhận hồ sơ: Văn phòng Sở."), std::string::npos);
  EXPECT_EQ(plan["recipients"].size(), 1U);
}

TEST(TypedHabits, ANoteThatTheTemplateAddsToAnAnnexIsTold) {
  const Recognition found =
      recognised(kHead + "Nội dung.\n" + kFoot + "PHỤ LỤC I\nDANH SÁCH ĐƠN VỊ\nĐơn vị thứ nhất.\n");
  EXPECT_NE(codes_of(found).find("import.added"), std::string::npos);
}

}  // namespace
}  // namespace vanban::recognition
