// SPDX-License-Identifier: MIT
#include "text/notation.hpp"

#include <gmock/gmock.h>

namespace vanban::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string whole(std::string text) {
  keep_notations_whole(text);
  return text;
}

TEST(Notation, ANumberWithItsNotationHasNoLineEnd) {
  EXPECT_EQ(whole("Quyết định số 01/QĐ-STP ngày"), "Quyết định số 01/QĐ\u2011STP ngày");
  EXPECT_EQ(whole("Nghị quyết số\u00A018-NQ/TW"), "Nghị quyết số\u00A018\u2011NQ/TW");
  EXPECT_EQ(whole("30/2020/NĐ-CP; 5/TTLT-BTP-BNV"), "30/2020/NĐ\u2011CP; 5/TTLT\u2011BTP\u2011BNV");
  EXPECT_EQ(whole("12/TTr-UBND"), "12/TTr\u2011UBND");
}

TEST(Notation, AnOpenNumberToo) {
  EXPECT_EQ(whole("Số:\u00A0\u00A0/KH-STP"), "Số:\u00A0\u00A0/KH\u2011STP");
}

TEST(Notation, OtherHyphensStay) {
  for (const char* text : {"02/9/1945-02/9/2024", "2021-2025", "Hà Nội - Huế", "COVID-19",
                           "Bà Rịa-Vũng Tàu", "-VBĐT/a", "và/hoặc", "A/B-", "a-b/c", ""})
    EXPECT_EQ(whole(text), text);
}

TEST(Notation, NamesTheWords) {
  EXPECT_THAT(notations_in("(số 01/QĐ-A-B, 2/KH-C)"), ElementsAre("01/QĐ-A-B,", "2/KH-C)"));
  EXPECT_THAT(notations_in("A-B"), IsEmpty());
}

}  // namespace
}  // namespace vanban::text
