// SPDX-License-Identifier: MIT
#include "text/encoding.hpp"

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

// "name,place\nHuyện Châu Thành,Tây Ninh\nThị xã Hòa Thành,Tây Ninh\n" in each code.
constexpr const char* kTcvn3 =
    "name,place\nHuy\xD6n Ch\xA9u Th\xB5nh,T\xA9y Ninh\nTh\xDE x\xB7 H\xDF"
    "a Th\xB5nh,T\xA9y Ninh\n";
constexpr const char* kWindows1258 =
    "name,place\nHuy\xEA\xF2n Ch\xE2u Th\xE0nh,T\xE2y Ninh\nThi\xF2 xa\xDE Ho\xCC"
    "a Th\xE0nh,T\xE2y Ninh\n";
constexpr const char* kVni =
    "name,place\nHuye\xE4n Cha\xE2u Tha\xF8nh,Ta\xE2y Ninh\nTh\xF2 xa\xF5 Ho\xF8"
    "a Tha\xF8nh,Ta\xE2y Ninh\n";
constexpr const char* kUtf8 = "name,place\nHuyện Châu Thành,Tây Ninh\nThị xã Hòa Thành,Tây Ninh\n";

TEST(Encoding, IsRecognisedByItsBytes) {
  EXPECT_EQ(recognise(kTcvn3), Encoding::tcvn3);
  EXPECT_EQ(recognise(kWindows1258), Encoding::windows_1258);
  EXPECT_EQ(recognise(kVni), Encoding::vni);
  EXPECT_EQ(recognise(kUtf8), Encoding::utf8);
  EXPECT_EQ(recognise("\xEF\xBB\xBFname\n"), Encoding::utf8);
  EXPECT_EQ(recognise("\xFF\xFEn\0a\0m\0"), Encoding::utf16);
  EXPECT_EQ(recognise(std::string_view("n\0a\0m\0e\0", 8)), Encoding::utf16);
  EXPECT_EQ(recognise(std::string_view("GIF89a\0\1xyzzyxyzzy", 18)), Encoding::binary);
  EXPECT_EQ(recognise(std::string_view("PK\3\4\0\0\x9C\xFF", 8)), Encoding::binary);
  EXPECT_EQ(recognise("%PDF-1.7\n%\xE2\xE3\xCF\xD3"), Encoding::binary);
  EXPECT_EQ(recognise("\x80\x81\x82\x83"), Encoding::unknown_8_bit);
}

TEST(Encoding, HasANameInBothLanguages) {
  EXPECT_EQ(name_of(Encoding::tcvn3).vi, "TCVN3 (phông .VnTime, ABC)");
  EXPECT_EQ(name_of(Encoding::binary).en, "binary, not text");
}

}  // namespace
}  // namespace vanban::text
