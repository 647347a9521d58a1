// SPDX-License-Identifier: MIT
// The amended document as it is cited: in full the first time, by kind and number after (Phụ lục I,
// Phần I, Mục II.6 of the decree).
#include "amendment/amended_document.hpp"

#include <gtest/gtest.h>

namespace vanban::amendment {
namespace {

AmendedDocument plan() {
  AmendedDocument document;
  document.type_name = "Kế hoạch";
  document.number = "05";
  document.notation = "KH-STP";
  document.date = {5, 2, 2024};
  document.issuer = "Sở Tư pháp";
  document.subject = "Phát động phong trào thi đua";
  return document;
}

TEST(AmendedDocument, IsCitedInFullTheFirstTime) {
  EXPECT_EQ(
      full_reference(plan()),
      "Kế hoạch số 05/KH-STP ngày 05 tháng 02 năm 2024 của Sở Tư pháp về phát động phong trào "
      "thi đua");
}

TEST(AmendedDocument, IsCitedByKindAndNumberAfterThat) {
  EXPECT_EQ(short_reference(plan()), "Kế hoạch số 05/KH-STP");
  EXPECT_EQ(dated_reference(plan()),
            "Kế hoạch số 05/KH-STP ngày 05 tháng 02 năm 2024 của Sở Tư pháp");
}

TEST(AmendedDocument, ItsOwnOrganIsNotNamedInItsOwnWords) {
  EXPECT_EQ(own_reference(plan()),
            "Kế hoạch số 05/KH-STP ngày 05 tháng 02 năm 2024 về phát động phong trào thi đua");
}

TEST(AmendedDocument, ASubjectThatGoesOnNeedsNoWord) {
  AmendedDocument document = plan();
  document.subject = "Ban hành Quy chế làm việc";
  EXPECT_EQ(own_reference(document),
            "Kế hoạch số 05/KH-STP ngày 05 tháng 02 năm 2024 ban hành Quy chế làm việc");
  document.subject = "UBND tỉnh giao nhiệm vụ";
  EXPECT_NE(own_reference(document).find(" về UBND tỉnh"), std::string::npos)
      << "an abbreviation keeps its capitals";
}

TEST(AmendedDocument, WhatIsOpenStaysOpen) {
  AmendedDocument document = plan();
  document.number.clear();
  document.date = {std::nullopt, 2, 2024};
  EXPECT_EQ(dated_reference(document),
            "Kế hoạch số …/KH-STP ngày … tháng 02 năm 2024 của Sở Tư pháp");
}

TEST(AmendedDocument, WhatWasIssuedWithADecisionIsCitedByIt) {
  AmendedDocument document = plan();
  document.carrier = "Quyết định";
  document.notation = "QĐ-STP";
  EXPECT_EQ(short_reference(document), "Kế hoạch ban hành kèm theo Quyết định số 05/QĐ-STP");
}

TEST(AmendedDocument, LineEndsOfAnOrganAreBlanks) {
  AmendedDocument document = plan();
  document.issuer = "Chủ tịch Ủy ban nhân dân\ntỉnh Tây Ninh";
  EXPECT_NE(dated_reference(document).find("nhân dân tỉnh"), std::string::npos);
}

}  // namespace
}  // namespace vanban::amendment
