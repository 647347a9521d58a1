// SPDX-License-Identifier: MIT
// The block markup: what each line becomes, how paragraphs begin and end, marks and notes.
#include "template_fixture.hpp"

namespace vanban::templating {
namespace {

class LinesTest : public TemplateTest {};

TEST_F(LinesTest, EachLineSaysWhatItIs) {
  EXPECT_EQ(dump(R"(Đoạn văn.

# Đề mục một
## Đề mục hai
###. Khoản không tiêu đề
- gạch
+ cộng
a) điểm
Điều. Nội dung.
1. Khoản
Điều: Tiêu đề
Phần: Chung
Chương: Một
Mục: Hai
Tiểu mục: Ba
::can-cu Căn cứ Luật;
)"),
            R"(  body: Đoạn văn.
  heading1 level=5: <I.> ĐỀ MỤC MỘT
  heading2 level=6: <1.> Đề mục hai
  numbered: <1.1.> Khoản không tiêu đề
  dash_item: - gạch
  plus_item: + cộng
  point: a) điểm
  article: **Điều 1.** Nội dung.
  numbered: 1. Khoản
  article_title level=7: Điều 2. Tiêu đề
  part_marker: Phần I
  part_title: CHUNG
  part_marker level=2: Chương I
  part_title level=2: MỘT
  part_marker level=3: Mục 1
  part_title level=3: HAI
  part_marker level=4: Tiểu mục 1
  part_title level=4: BA
  legal_basis: Căn cứ Luật;
)");
}

TEST_F(LinesTest, LinesJoinUntilAnEmptyOneAndTitlesEndWithTheirs) {
  EXPECT_EQ(text("một\n  hai   ba\n\nbốn\n# Năm\nsáu\n- bảy\ntám"),
            "một hai ba\nbốn\nI. NĂM\nsáu\n- bảy tám\n");
}

TEST_F(LinesTest, ABackslashAtTheEndBreaksTheLine) {
  EXPECT_EQ(dump("một\\\nhai"), "  body: một⏎hai\n");
  EXPECT_EQ(dump("::ten-loai một\\\nhai"), "  document_kind: một⏎hai\n");
}

TEST_F(LinesTest, BackslashesTakeMeaningAway) {
  EXPECT_EQ(text("\\- a\n\n\\# b\n\n\\Điều. c\n\n1\\. d\n\n5 \\* 3 \\{{ x }} \\\\ e"),
            "- a\n# b\nĐiều. c\n1. d\n5 * 3 {{ x }} \\ e\n");
}

TEST_F(LinesTest, AYearAtTheBeginningOfALineIsNoClause) {
  EXPECT_EQ(text("trong năm\n2024. Sau đó"), "trong năm\u00A02024. Sau đó\n");
}

TEST_F(LinesTest, MarksMakeRuns) {
  EXPECT_EQ(dump("a **b** *c* ***d*** **e *f* g** 2 * 3"),
            "  body: a **b** *c* ***d*** **e *****f***** g** 2 * 3\n");
}

TEST_F(LinesTest, LabelsLookLikeTheBeginningOfTheirText) {
  EXPECT_EQ(dump("## a\n###. **Đợt 1:** từ\na) *Các phong trào*\nb) các *phong trào*"),
            "  heading2 level=1: <1.> a\n  numbered: <**1.1.**> **Đợt\u00A01:** từ\n"
            "  point: *a)* *Các phong trào*\n  point: b) các *phong trào*\n");
}

TEST_F(LinesTest, FootnotesAreCollectedInOrder) {
  EXPECT_EQ(dump("a^[một **đậm** [1]] b^[hai {{ 1 + 1 }}]"),
            "  body: a[1] b[2]\nfootnote 1\n  footnote: một **đậm** [1]\nfootnote 2\n"
            "  footnote: hai 2\n");
}

TEST_F(LinesTest, TagsAloneOnTheirLineLeaveNoTrace) {
  EXPECT_EQ(text("một\n\n{% if true %}\nhai\n{% endif %}\n\n\n{# lời chú #}\nba"),
            "một\nhai\nba\n");
  EXPECT_EQ(text("một\n{# lời chú giữa đoạn #}\nhai"), "một hai\n");
}

TEST_F(LinesTest, TagsInsideALineWorkOnPiecesOfTheParagraph) {
  const std::string source = "Sở Tư pháp {% if city %}thành phố{% else %}tỉnh{% endif %} phát động";
  EXPECT_EQ(text(source, R"({"city": true})"), "Sở Tư pháp thành phố phát động\n");
  EXPECT_EQ(text("a {% if false %}b{% endif %} c"), "a c\n");
}

TEST_F(LinesTest, WhitespaceControlJoinsLines) {
  EXPECT_EQ(text("a\n{%- if true -%}\nb\n{%- endif -%}\nc"), "abc\n");
  EXPECT_EQ(text("a {{- 'b' -}} c"), "abc\n");
}

TEST_F(LinesTest, AParagraphWhoseValuesAreEmptyIsLeftOut) {
  EXPECT_EQ(text("a\n\n{{ '' }}\n\nb"), "a\nb\n");
}

TEST_F(LinesTest, WordsThatBelongTogetherAreBoundUnlessSwitchedOff) {
  EXPECT_EQ(text("theo Điều 5"), "theo Điều\u00A05\n");
  EXPECT_EQ(text("{% bind false %}\ntheo Điều 5"), "theo Điều 5\n");
}

TEST_F(LinesTest, AByteOrderMarkAndCarriageReturnsAreNoText) {
  EXPECT_EQ(text("\xEF\xBB\xBFmột\r\nhai\r\n\r\n# Ba\r\n"), "một hai\nI. BA\n");
}

}  // namespace
}  // namespace vanban::templating
