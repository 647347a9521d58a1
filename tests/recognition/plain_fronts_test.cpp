// SPDX-License-Identifier: MIT
// Amounts and initials at the front of a paragraph stay in its text.
#include "recognised.hpp"

#include <gtest/gtest.h>

namespace vanban::recognition {
namespace {

std::string body_of(const std::string& content) {
  return recognised(kHead + content + kFoot).plan["body"].dump();
}

class PlainFront : public testing::TestWithParam<const char*> {};

TEST_P(PlainFront, StaysInItsText) {
  EXPECT_NE(body_of("Kinh phí thực hiện như sau.\n" + std::string(GetParam()) + "\nHết nguồn.\n")
                .find(GetParam()),
            std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(AmountsAndInitials, PlainFront,
                         testing::Values("3.5 tỷ đồng cho xã Tân Phú.",
                                         "1.1 tỷ đồng cho xã Tân Hà.", "7.25 ha đất trồng lúa.",
                                         "C. Mác là nhà tư tưởng.",
                                         "A. Nguyễn Văn Bình đọc lời thề.", "M. Gorki là nhà văn.",
                                         "X. Hùng Sơn là xã mới."));

TEST(PlainFronts, ASiblingMakesANumber) {
  EXPECT_EQ(body_of("A. Phần chung nêu rõ.\nB. Phần riêng nêu rõ.\n").find("A."),
            std::string::npos);
  EXPECT_EQ(body_of("1. Nội dung\n1.1 Kiểm tra sổ sách.\n1.2 Kiểm tra kho.\n").find("1.1"),
            std::string::npos);
}

TEST(PlainFronts, AHeadingNeedsNoSibling) {
  EXPECT_EQ(body_of("I. MỤC ĐÍCH\nNâng cao ý thức.\n").find("I."), std::string::npos);
}

}  // namespace
}  // namespace vanban::recognition
