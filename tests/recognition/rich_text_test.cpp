// SPDX-License-Identifier: MIT
#include "recognition/rich_text.hpp"

#include <gtest/gtest.h>

#include "text/marks.hpp"

namespace vanban::recognition {
namespace {

TEST(RichText, MarksStandBetweenWords) {
  EXPECT_EQ(rich_text({{"chậm nhất là ngày "}, {" 10/6/2024 ", true}, {"."}}, {}),
            "chậm nhất là ngày **10/6/2024** .");
  EXPECT_EQ(rich_text({{"Kế ", true}, {"hoạch", true, true}, {" này"}}, {}),
            "**Kế** ***hoạch*** này");
  EXPECT_EQ(rich_text({{"Kế ho", true}, {"ạch"}}, {}), "**Kế hoạch**");
}

TEST(RichText, WhatTheProgramSetsByItselfIsNoMark) {
  EXPECT_EQ(rich_text({{"Mục đích", true, true}}, {}, {true, true}), "Mục đích");
  EXPECT_EQ(rich_text({{"Căn cứ ", false, true}, {"Luật"}}, {}, {false, true}), "Căn cứ Luật");
}

TEST(RichText, SignsOfMarksAreEscaped) {
  EXPECT_EQ(rich_text({{"2*3 \\ ^[x]"}}, {}), "2\\*3 \\\\ \\^[x]");
}

TEST(RichText, NotesStandAtTheirMarks) {
  const Notes notes{{0, {{"Theo [mục 1] của "}, {"Luật", false, true}}}};
  EXPECT_EQ(rich_text({{"Kế hoạch"}, {"", false, false, 0}, {" của tỉnh"}}, notes),
            "Kế hoạch^[Theo \\[mục 1\\] của *Luật*] của tỉnh");
}

TEST(RichText, EveryMarkIsReadBack) {
  const Pieces pieces{{"a", true}, {" "}, {"b", false, true}, {" (", true}, {"c", true, true},
                      {")"},       {" d"}};
  EXPECT_TRUE(text::marks_in(rich_text(pieces, {})).unclosed.empty()) << rich_text(pieces, {});
}

}  // namespace
}  // namespace vanban::recognition
