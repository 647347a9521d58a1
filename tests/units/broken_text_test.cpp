// SPDX-License-Identifier: MIT
#include "units/broken_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace vanban::units {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string code_of(std::string_view text, TextRole role = TextRole::words) {
  const auto broken = what_is_broken(text, role);
  return broken ? broken->code : "";
}

TEST(BrokenText, MarksOfEmptyCellsAreRefused) {
  for (const char* const mark : {"NULL", "null", "N/A", "n/a", "NaN", "None", "-", "--", "–", "—",
                                 "?", "…", "...", "(trống)", "undefined"})
    EXPECT_EQ(code_of(mark), "units.placeholder") << mark;
}

TEST(BrokenText, ErrorsOfSpreadsheetsAreRefused) {
  for (const char* const error :
       {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "Phòng #NAME?", "Err:502", "########"})
    EXPECT_EQ(code_of(error), "units.cell-error") << error;
}

TEST(BrokenText, LettersThatBecameQuestionMarksAreRefused) {
  for (const char* const lost : {"Ph??ng T? pháp", "Huy?n Tân Biên", "Th? xã Hòa Thành", "?ăk Lăk",
                                 "Xã \uFFFD", "thành ph? và huy?n"})
    EXPECT_EQ(code_of(lost), "units.lost-letters") << lost;
  EXPECT_EQ(code_of("Bình Đ?", TextRole::name), "units.lost-letters");
  for (const char* const asked :
       {"Ai làm? Làm khi nào?", "Vì sao?", "Thế à??", "https://a.vn/?q=1", "Bao giờ? (nêu rõ)"})
    EXPECT_EQ(code_of(asked), "") << asked;
}

TEST(BrokenText, MarksOfWebPagesAreRefused) {
  for (const char* const mark : {"Sở A -<br>Thương mại", "Sở <BR/> A", "A< br >B", "<p>A</p>",
                                 "A&nbsp;B", "A &amp; B", "A&#233;", "<span class=x>A</span>"})
    EXPECT_EQ(code_of(mark), "units.html") << mark;
  for (const char* const right : {"Xã <A> & B", "a < b", "5 > 3", "<Tên>", "A & B", "<brown>"})
    EXPECT_EQ(code_of(right), "") << right;
}

TEST(BrokenText, LongNumbersThatWereCutAreRefused) {
  for (const char* const cut : {"1.2E+16", "1,23456E+15", "8E+10"})
    EXPECT_EQ(code_of(cut), "units.cut-number") << cut;
  for (const char* const right : {"1E5", "E+16", "12E", "2+3", "A1E+2", "0912345678"})
    EXPECT_EQ(code_of(right), "") << right;
}

TEST(BrokenText, NamesAndNotationsStay) {
  for (const char* const right :
       {"01", "Đ", "TTr-UBND", "NA", "Nà Nọi", "Phường An Phú - Thuận An", "A-1", "(Kèm theo)",
        "#12", "C#", "Trường THCS “Bình Tây”", "Nun", "-5"})
    EXPECT_EQ(code_of(right, TextRole::name), "") << right;
}

TEST(BrokenText, OfATableHasRowAndColumn) {
  const Reading reading = read_text(
      "code,name,organ.name,issued_date,recipients,chief\n"
      "1,Xã A,NULL,-,Như trên;N/A,Tr?n B\n"
      "1.2E+16,Xã <br>B,Ủy ban,,,x\n"
      "3,Xã C,,,,\n");
  EXPECT_THAT(
      reading.findings,
      ElementsAre("2:C (organ.name) units.placeholder", "2:D (issued_date) units.placeholder",
                  "2:E (recipients) units.placeholder", "2:F (chief) units.lost-letters",
                  "3:A (code) units.cut-number", "3:B (name) units.html"));
  EXPECT_EQ(reading.units.size(), 1U);
}

TEST(BrokenText, OfAJsonListHasPositionAndField) {
  const Reading reading = read_text(
      R"([{"name": "Xã A", "organ": {"parent": "H?"}},
          {"name": "N/A", "signer.name": "NULL", "leaders": ["x", {"name": "Huß╗│nh"}]}])");
  EXPECT_THAT(
      reading.findings,
      ElementsAre("1:[0].organ units.lost-letters", "2:[1].name units.placeholder",
                  "2:[1].signer.name units.placeholder", "2:[1].leaders units.misread-utf8"));
}

}  // namespace
}  // namespace vanban::units
