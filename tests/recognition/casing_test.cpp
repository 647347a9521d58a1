// SPDX-License-Identifier: MIT
#include "recognition/casing.hpp"

#include <gtest/gtest.h>

namespace vanban::recognition {
namespace {

Flow flow_of(std::initializer_list<const char*> texts) {
  Flow flow;
  for (const char* text : texts) {
    Entry entry;
    entry.line.pieces = {{text}};
    settle(entry.line);
    flow.push_back(std::move(entry));
  }
  return flow;
}

TEST(Casing, TheDocumentItselfCountsFirst) {
  const Flow flow = flow_of({"Theo đề nghị của Ban Quản lý Khu kinh tế tỉnh Tây Ninh.",
                             "Các đơn vị thi đua với Đảng bộ tỉnh."});
  const Casing casing(flow);
  EXPECT_EQ(casing.recase("BAN QUẢN LÝ KHU KINH TẾ").text, "Ban Quản lý Khu kinh tế");
  EXPECT_EQ(casing.recase("MỤC ĐÍCH, YÊU CẦU").text, "Mục đích, yêu cầu");
}

TEST(Casing, NamesThatEveryOfficeKnows) {
  const Casing casing(FlowView{});
  EXPECT_EQ(casing.recase("SỞ TƯ PHÁP").text, "Sở Tư pháp");
  EXPECT_EQ(casing.recase("PHÓ GIÁM ĐỐC").text, "Phó Giám đốc");
  EXPECT_EQ(casing.recase("ỦY BAN NHÂN DÂN").text, "Ủy ban nhân dân");
  EXPECT_EQ(casing.recase("CHỦ TỊCH").text, "Chủ tịch");
  EXPECT_EQ(casing.recase("KẾ HOẠCH CỦA UBND VÀ HĐND NĂM 2024").text,
            "Kế hoạch của UBND và HĐND năm 2024");
}

TEST(Casing, ANameAfterItsLevelIsAGuess) {
  const Casing casing(FlowView{});
  const Recased found = casing.recase("UBND XÃ BẾN CẦU");
  EXPECT_EQ(found.text, "UBND xã Bến Cầu");
  EXPECT_TRUE(found.doubtful);
}

TEST(Casing, WhatIsNotInCapitalsStays) {
  EXPECT_EQ(Casing(FlowView{}).recase("Mục Đích").text, "Mục Đích");
  EXPECT_EQ(Casing(FlowView{}).recase("").text, "");
  EXPECT_EQ(Casing::person("NGUYỄN VĂN ĐỨC"), "Nguyễn Văn Đức");
}

TEST(Casing, AnAbbreviationIsSpelledOutByTheDocument) {
  const Flow flow = flow_of({"Nay Sở Tư pháp ban hành kế hoạch.", "Phòng Tư pháp cấp huyện."});
  EXPECT_EQ(Casing(flow).spelled_out("STP"), "Sở Tư pháp");
  EXPECT_EQ(Casing(flow).spelled_out("SNV"), "Sở Nội vụ");
  EXPECT_EQ(Casing(flow).spelled_out("XYZ"), "");
}

}  // namespace
}  // namespace vanban::recognition
