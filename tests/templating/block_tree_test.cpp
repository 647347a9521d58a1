// SPDX-License-Identifier: MIT
// `{% blocks %}`: every block of the schema, levels, rich texts, the end mark, tables.
#include <iterator>
#include <sstream>

#include "template_fixture.hpp"
#include "templating/limits.hpp"

namespace vanban::templating {
namespace {

class BlockTreeTest : public TemplateTest {
 protected:
  std::string blocks(const std::string& body, const std::string& arguments = "") {
    return dump("{% blocks body " + arguments + " %}", "{\"body\": " + body + "}");
  }
};

TEST_F(BlockTreeTest, EveryBlockHasItsPlace) {
  EXPECT_EQ(blocks(R"(["Đoạn *nghiêng*.",
    {"heading": "Một", "label": "mot", "body": ["thân", {"heading": "Hai", "body": [
      {"number": "**Đợt 1:** từ"}, {"items": ["gạch", {"text": "hai", "body": [{"plus": ["cộng"]}]}]}]}]},
    {"article": "Điều một.", "body": [{"clauses": ["khoản", {"title": "Có tiêu đề", "text": "chữ",
      "body": [{"points": ["điểm", {"text": "*điểm*", "body": ["thân điểm"]}]}]}]}]},
    {"titled_article": "Phạm vi"}, {"chapter": "Chung", "body": [{"section": "Mục"}]}])"),
            R"(  body: Đoạn *nghiêng*.
  heading1 level=3 @mot: <I.> MỘT
  body: thân
  heading2 level=4: <1.> Hai
  numbered: <**1.1.**> **Đợt 1:** từ
  dash_item: - gạch
  dash_item: - hai
  plus_item: + cộng
  article: **Điều 1.** Điều một.
  numbered: 1. khoản
  numbered keep_next: **2.** **Có tiêu đề**
  body: chữ
  point: a) điểm
  point: *b)* *điểm*
  body: thân điểm
  article_title level=5: Điều 2. Phạm vi
  part_marker: Chương I
  part_title: CHUNG
  part_marker level=2: Mục 1
  part_title level=2: MỤC
)");
}

TEST_F(BlockTreeTest, MoreRowsCellsOrFootnotesThanADocumentMayHaveAreRefused) {
  const auto repeated = [](const std::string& piece, std::size_t times) {
    std::string text = piece;
    for (std::size_t i = 1; i < times; ++i) text += "," + piece;
    return text;
  };
  const auto table = [&](const std::string& row, std::size_t rows, std::size_t columns) {
    return R"([{"table": {"columns": [)" + repeated(R"({"title": "A"})", columns) +
           R"(], "rows": [)" + repeated(row, rows) + "]}}]";
  };
  const std::string wide = "[" + repeated("\"b\"", 50) + "]";
  const auto refused = [&](const std::string& body) {
    return errors("{% blocks body %}", "{\"body\": " + body + "}");
  };
  for (const std::string& body : {table(R"(["b"])", kMostRows, 1), table(wide, kMostCells / 50, 50),
                                  "[" + repeated("\"a^[b]\"", kMostFootnotes + 1) + "]"})
    EXPECT_NE(refused(body).find("template.too-large"), std::string::npos) << refused(body);
  EXPECT_EQ(refused(table(R"(["b"])", kMostRows - 1, 1)), "no error")
      << "with the head, all of them";
  EXPECT_EQ(refused("[" + repeated("\"a^[b]\"", kMostFootnotes) + "]"), "no error");
}

TEST_F(BlockTreeTest, HeadingsStandBelowTheTemplatesLastOne) {
  const std::string data = R"({"body": [{"heading": "a"}, {"number": "b"}]})";
  EXPECT_EQ(text("# Một\n{% blocks body %}\n{% blocks body %}", data),
            "I. MỘT\n1. a\n2. b\n3. a\n4. b\n");
  EXPECT_EQ(text("# Một\n{% blocks body level=1 %}", data), "I. MỘT\nII. A\nIII. b\n");
}

TEST_F(BlockTreeTest, RichTextsKeepEverySignThatIsNoMark) {
  EXPECT_EQ(
      blocks(R"(["2 * 3 = **6", "*không đóng", "a\\*b\\*", "^[chưa đóng", "]", "{{ x }} # -"])"),
      "  body: 2 * 3 = **6\n  body: *không đóng\n  body: a*b*\n  body: ^[chưa đóng\n  body: ]\n"
      "  body: {{ x }} # -\n");
}

TEST_F(BlockTreeTest, NotesInRichTextsAreFootnotes) {
  EXPECT_EQ(blocks(R"(["**a^[chú *x* [1]] b**"])"),
            "  body: **a**[1]** b**\nfootnote 1\n  footnote: chú *x* [1]\n");
}

TEST_F(BlockTreeTest, NotesOfATablesTitleComeBeforeThoseOfItsCells) {
  const std::string dump = blocks(R"([{"table": {"title": "Bảng^[một]", "columns": [{"title": "A"}],
      "rows": [["ô^[hai]"], [{"text": "ô^[ba]"}]]}}])");
  EXPECT_NE(dump.find("Bảng[1]"), std::string::npos) << dump;
  EXPECT_NE(dump.find("ô[2]"), std::string::npos) << dump;
  EXPECT_NE(dump.find("footnote 1\n  footnote: một\nfootnote 2\n  footnote: hai\n"),
            std::string::npos)
      << dump;
}

TEST_F(BlockTreeTest, LineEndsInTextsAreLineBreaks) {
  EXPECT_EQ(blocks(R"(["a\nb"])"), "  body: a⏎b\n");
}

TEST_F(BlockTreeTest, TheEndMarkStandsOnceAfterTheLastParagraph) {
  EXPECT_EQ(blocks(R"(["a.", "b."])", "end=\"./.\""), "  body: a.\n  body: b./.\n");
  EXPECT_EQ(blocks(R"(["a.", "b./."])", "end=\"./.\""), "  body: a.\n  body: b./.\n");
  EXPECT_EQ(blocks(R"(["b.^[n]"])", "end=\"./.\""), "  body: b[1]./.\nfootnote 1\n  footnote: n\n");
  EXPECT_EQ(blocks(R"([])", "end=\"./.\""), "");
}

TEST_F(BlockTreeTest, PlainParagraphsTakeAnotherStyle) {
  EXPECT_EQ(blocks(R"(["Căn cứ;"])", "style=\"can-cu\""), "  legal_basis: Căn cứ;\n");
}

TEST_F(BlockTreeTest, MistakesAreNamedByTheirPath) {
  EXPECT_EQ(
      errors("{% blocks body %}", R"({"body": ["a", {"heading": "b", "body": [{"iems": []}]}]})"),
      "field body[1].body[0]: error: “iems” is no block. [data.unknown-block]\n"
      "    → Did you mean “items”?\n");
  EXPECT_NE(
      errors("{% blocks body %}", R"({"body": [{"items": [5]}]})").find("field body[0].items[0]"),
      std::string::npos);
}

TEST_F(BlockTreeTest, AParagraphBehindATableHasRoomAboveIt) {
  const std::string dump =
      blocks(R"([{"table": {"columns": [{"title": "A"}], "rows": [["b"]]}}, "Sau bảng."])");
  EXPECT_NE(dump.find("  closing after=100tw:\n  body: Sau bảng.\n"), std::string::npos) << dump;
}

TEST_F(BlockTreeTest, ASignatureBehindATableHasRoomAboveIt) {
  const std::string all = dump("{% blocks body %}\n{% signature title=\"Giám đốc\" %}",
                               R"({"body": [{"table": {"columns": [{}], "rows": [["b"]]}}]})");
  EXPECT_NE(all.find("  closing after=100tw:\n  table signature"), std::string::npos) << all;
}

TEST_F(BlockTreeTest, TablesNumberTheirRowsAndJoinCells) {
  EXPECT_EQ(blocks(R"([{"table": {"title": "Bảng", "columns": [
      {"title": "STT", "width": "10mm", "numbered": true, "align": "center"}, {"title": "Việc", "width": "50%"},
      {"title": "Hạn", "field": "due"}],
    "rows": [["**a**", {"text": ["b", "c"], "row_span": 2}], ["d"], [{"text": "e", "column_span": 2, "align": "right"}]]}}])"),
            R"(  table_heading keep_next: Bảng
  table grid columns 567 4677 4111 indent=0 padding=108 header_rows=1
    row keep_next
      cell column=0 span=1x1 middle
        table_heading: STT
      cell column=1 span=1x1 middle
        table_heading: Việc
      cell column=2 span=1x1 middle
        table_heading: Hạn
    row
      cell column=0 span=1x1
        table_text centre: 1
      cell column=1 span=1x1
        table_text: **a**
      cell column=2 span=1x2
        table_text: b
        table_text: c
    row
      cell column=0 span=1x1
        table_text centre: 2
      cell column=1 span=1x1
        table_text: d
    row
      cell column=0 span=1x1
        table_text centre: 3
      cell column=1 span=2x1
        table_text right: e
)");
}

/// Widths of the columns of the first table of a dump, in twips.
std::vector<int> columns_of(const std::string& dump) {
  const std::size_t begin = dump.find("columns ") + 8;
  std::istringstream words(dump.substr(begin, dump.find(" indent", begin) - begin));
  return {std::istream_iterator<int>(words), {}};
}

TEST_F(BlockTreeTest, ColumnsWithoutAWidthShareTheRoomAfterTheirText) {
  const std::vector<int> columns = columns_of(blocks(R"([{"table": {
    "columns": [{"title": "STT", "numbered": true}, {"title": "Nội dung"}, {"title": "Thời hạn"}],
    "rows": [["Kiểm tra công tác thi hành pháp luật về xử lý vi phạm hành chính tại các xã, phường trong tỉnh", "15/11/2026"],
             ["Tổng kết", "Quý IV"]]}}])"));
  ASSERT_EQ(columns.size(), 3U);
  EXPECT_EQ(columns[0] + columns[1] + columns[2], 9355);
  EXPECT_LT(columns[0], 1000);  // STT
  EXPECT_GT(columns[2], 1300);  // 15/11/2026 on one line
  EXPECT_LT(columns[2], 2000);
}

TEST_F(BlockTreeTest, LongTextsShareTheRoomByTheirLength) {
  const std::string once =
      "Kiểm tra công tác thi hành pháp luật về xử lý vi phạm hành chính tại các xã, phường. ";
  const std::vector<int> columns =
      columns_of(blocks(R"([{"table": {"columns": [{"title": "A"}, {"title": "B"}], "rows": [[")" +
                        once + once + once + R"(", ")" + once + R"("]]}}])"));
  ASSERT_EQ(columns.size(), 2U);
  EXPECT_GT(columns[0], 2 * columns[1]);
  EXPECT_GT(columns[1], 1500);
}

TEST_F(BlockTreeTest, AGroupRowCoversAllColumnsAndIsNotCounted) {
  const std::string columns =
      R"([{"table": {"columns": [{"width": "10mm", "numbered": true}, {"field": "task"}], "rows": )";
  EXPECT_EQ(blocks(columns + R"([{"group": "Nhiệm vụ chung"}, {"task": "a"},
    {"group": "Nhiệm vụ *riêng*"}, {"task": "b"}]}}])"),
            R"(  table grid columns 567 8788 indent=0 padding=108 header_rows=0
    row
      cell column=0 span=2x1
        table_text left: **Nhiệm vụ chung**
    row
      cell column=0 span=1x1
        table_text: 1
      cell column=1 span=1x1
        table_text: a
    row
      cell column=0 span=2x1
        table_text left: **Nhiệm vụ *****riêng***
    row
      cell column=0 span=1x1
        table_text: 2
      cell column=1 span=1x1
        table_text: b
)");
}

TEST_F(BlockTreeTest, TheEndMarkStandsBelowATableThatEndsTheText) {
  const std::string end = "end=\"./.\"";
  const std::string marked =
      blocks(R"(["a.", {"table": {"columns": [{}], "rows": [["b"]]}}])", end);
  EXPECT_TRUE(marked.ends_with("  body: ./.\n")) << marked;
  const std::string typed =
      blocks(R"([{"table": {"columns": [{}, {}], "rows": [["b./.", null]]}}])", end);
  EXPECT_EQ(typed.find("body: ./."), std::string::npos) << typed;
}

TEST_F(BlockTreeTest, AColumnWithoutRoomForALetterIsRefused) {
  for (const char* const width : {"0.001mm", "0.0001%", "4.9mm", "0mm", "0%", "100000mm",
                                  "99999999999999999999mm", "1001%", "000000000000000.0mm"}) {
    const std::string found =
        errors("{% blocks body %}", std::string(R"({"body": [{"table": {"columns": [{"width": ")") +
                                        width + R"("}, {}], "rows": [["a", "b"]]}}]})");
    EXPECT_NE(found.find("field body[0].table.columns[0].width: error: "), std::string::npos)
        << width << ": " << found;
  }
  EXPECT_NE(blocks(R"([{"table": {"columns": [{"width": "5mm"}, {}], "rows": [["a", "b"]]}}])")
                .find("columns 283 "),
            std::string::npos);
}

TEST_F(BlockTreeTest, ASpanThatNoTableHasIsRefusedOrEndsWithTheTable) {
  const std::string columns =
      R"({"body": [{"table": {"columns": [{}, {}], "rows": [[{"text": "a", )";
  for (const char* const span : {"3", "2147483648", "4294967297", "18446744073709551615"})
    EXPECT_NE(errors("{% blocks body %}", columns + "\"column_span\": " + span + "}]]}}]}")
                  .find("The row has more cells than the table has columns (2)."),
              std::string::npos)
        << span;
  EXPECT_EQ(errors("{% blocks body %}",
                   columns + R"("row_span": 18446744073709551615}, "b"], ["c"]]}}]})"),
            "no error");
}

TEST_F(BlockTreeTest, AGroupRowHoldsNothingElse) {
  const std::string columns =
      R"({"body": [{"table": {"columns": [{"field": "task"}, {"field": "time"}], "rows": )";
  const std::string source = "{% blocks body %}";
  EXPECT_NE(errors(source, columns + R"([{"group": "Chung", "task": "a"}]}}]})")
                .find("field body[0].table.rows[0]: error: A “group” row has no other cells."),
            std::string::npos);
  EXPECT_NE(errors(source, columns + R"([[{"text": "a", "row_span": 2}], {"group": "Chung"}]}}]})")
                .find("field body[0].table.rows[1]: error: A cell above (“row_span”) covers"),
            std::string::npos);
}

TEST_F(BlockTreeTest, AColumnMayTakeTheFieldGroup) {
  EXPECT_EQ(blocks(R"([{"table": {"columns": [{"field": "group"}, {"field": "task"}],
    "rows": [{"group": "Tổ 1", "task": "a"}]}}])"),
            R"(  table grid columns 6316 3039 indent=0 padding=108 header_rows=0
    row
      cell column=0 span=1x1
        table_text: Tổ 1
      cell column=1 span=1x1
        table_text: a
)");
}

TEST_F(BlockTreeTest, RowsMayBeObjectsAndHeadersMayBeWrittenOut) {
  EXPECT_EQ(
      blocks(R"([{"table": {"columns": [{"title": "A", "field": "a"}, {"title": "B", "field": "b"}],
    "header": [[{"text": "Chung", "column_span": 2}], ["A", "B"]], "keep_rows_whole": false,
    "rows": [{"b": "2", "a": 1}]}}])"),
      R"(  table grid columns 4677 4678 indent=0 padding=108 header_rows=2
    row keep_next
      cell column=0 span=2x1 middle
        table_heading: Chung
    row keep_next
      cell column=0 span=1x1 middle
        table_heading: A
      cell column=1 span=1x1 middle
        table_heading: B
    row may_split
      cell column=0 span=1x1
        table_text: 1
      cell column=1 span=1x1
        table_text: 2
)");
}

}  // namespace
}  // namespace vanban::templating
