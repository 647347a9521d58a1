// SPDX-License-Identifier: MIT
// Lists in a code that is not UTF-8 are refused by its name, at their row where only a part is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace vanban::units {
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

TEST(ListEncoding, OfACsvFileIsNamedAndNeverGuessed) {
  for (const char* const content : {kTcvn3, kWindows1258, kVni}) {
    const Reading reading = read_text(content);
    EXPECT_THAT(reading.findings, testing::ElementsAre("0: units.encoding"));
    EXPECT_THAT(reading.units, testing::IsEmpty());
  }
  const auto reader = read_units("list.csv", kTcvn3, Letters::folded);
  EXPECT_THAT(describe(reader.error(), Language::vietnamese), testing::HasSubstr("TCVN3"));
}

TEST(ListEncoding, OfAMixedFileIsNamedAtTheRow) {
  std::string content = "name\n";
  for (int i = 0; i < 20'000; ++i) content += fmt::format("Xã số {}\n", i);
  content += "Huy\xD6n Ch\xA9u Th\xB5nh\nXã cuối\n";
  const Reading reading = read_text(content);
  EXPECT_THAT(reading.findings, testing::ElementsAre("20002: units.encoding"));
  EXPECT_EQ(reading.units.size(), 20'001U);
}

TEST(ListEncoding, LettersThatWereMisreadAreNamedAtTheirField) {
  EXPECT_THAT(read_text("name\nHuyÖn Ch©u Thµnh\n").findings,
              testing::ElementsAre("2:A (name) units.tcvn3-letters"));
}

}  // namespace
}  // namespace vanban::units
