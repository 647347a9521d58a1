// SPDX-License-Identifier: MIT
// The cases are those measured in LibreOffice; `¦` shows where a line may end.
#include "text/line_breaks.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vanban::text {
namespace {

std::string marked(const std::string& text) {
  std::string result;
  std::size_t from = 0;
  for (const std::size_t offset : break_opportunities(text)) {
    result += text.substr(from, offset - from) + "¦";
    from = offset;
  }
  return result + text.substr(from);
}

class LineBreaks : public testing::TestWithParam<const char*> {};
TEST_P(LineBreaks, AreWhereLibreOfficeEndsLines) {
  std::string text = GetParam();
  for (std::size_t at = text.find("¦"); at != text.npos; at = text.find("¦")) text.erase(at, 2);
  EXPECT_EQ(marked(text), GetParam());
}
INSTANTIATE_TEST_SUITE_P(
    Measured, LineBreaks,
    testing::Values("", "một", "một ¦hai", "một   ¦hai ", " ¦một", "02/9/1945-¦02/9/2024",
                    "2021-¦2025", "140/QĐ-¦BTP", "27-¦NQ/TW", "đ/v ¦và/hoặc", "a–¦b", "a¦—¦b",
                    "một ¦— ¦hai", "hết…¦rồi", "hết!¦rồi", "a|¦b", "a\u200B¦b", "a\u00AD¦b",
                    "Điều\u00A05", "A\u2011B", "A\u2060B", "1.234,5", "a;b:c", "a=b+c&d_e", "(a)b",
                    "“a”b", "a“b", "a-“b”", "(-¦5)", "một ¦-¦VBĐT", "một ¦-¦5", "kết ¦thúc ; ¦rồi",
                    "kết ¦thúc )", "a ¦(b) ¦c", "100%", "5 ¦%", "a¦%", "a-.b", "a-)", "a--¦b",
                    "a…)", "a…¦(b)", "a\\¦b", "một ¦\u00A0hai", "TW-¦(5)"));

TEST(BreakScanner, AgreesWithTheListOfOpportunities) {
  constexpr auto kAfterHyphen = [] {
    BreakScanner scanner;
    (void)scanner.may_break_before(U'1');
    (void)scanner.may_break_before(U'-');
    return scanner.may_break_before(U'2');
  }();
  static_assert(kAfterHyphen);
  EXPECT_EQ(break_opportunities("1-2"), std::vector<std::size_t>{2});
}

}  // namespace
}  // namespace vanban::text
