// SPDX-License-Identifier: MIT
#include "model/markdown.hpp"

#include <gtest/gtest.h>

#include "model/style_sheet.hpp"

namespace vanban::model {
namespace {

Inline said(std::string text, bool bold = false, bool italic = false) {
  return Run{std::move(text), bold, italic};
}

Paragraph paragraph_of(Inlines inlines, StyleId style = StyleId::body) {
  Paragraph paragraph;
  paragraph.style = style;
  paragraph.inlines = std::move(inlines);
  return paragraph;
}

Label label_of(const char* text, NumberKind kind) {
  Label label;
  label.text = text;
  label.kind = kind;
  return label;
}

std::string written(std::vector<Block> blocks, std::vector<Footnote> footnotes = {}) {
  Document document;
  document.styles = make_style_sheet();
  document.sections.emplace_back();
  document.sections.back().blocks = std::move(blocks);
  document.footnotes = std::move(footnotes);
  return markdown(document);
}

std::string written(const std::string& text) { return written({paragraph_of({said(text)})}); }

TEST(Markdown, SignsOfMarkupAreText) {
  EXPECT_EQ(written("60*90cm, [a] <b> c|d ~ _e_ & `f`"),
            "60\\*90cm, \\[a\\] \\<b\\> c\\|d \\~ \\_e\\_ \\& \\`f\\`\n");
  EXPECT_EQ(written("# không phải đề mục"), "\\# không phải đề mục\n");
  EXPECT_EQ(written("- không phải ý"), "\\- không phải ý\n");
  EXPECT_EQ(written("2024. Năm ấy"), "2024\\. Năm ấy\n");
  EXPECT_EQ(written("1.1 triệu; số 18\u2011NQ/TW"), "1.1 triệu; số 18-NQ/TW\n");
}

TEST(Markdown, MarksOfEmphasisStandAtTheWords) {
  EXPECT_EQ(
      written({paragraph_of({said("Hạn "), said("ngày 10 ", true), said("tháng 6", false, true)})}),
      "Hạn **ngày 10** *tháng 6*\n");
  EXPECT_EQ(written({paragraph_of({said("cả ", true), said("câu", true)})}), "**cả câu**\n");
}

TEST(Markdown, NumbersStandAsTheReaderSeesThem) {
  Paragraph third = paragraph_of({said("khoản ba")}, StyleId::numbered);
  third.label = label_of("3.", NumberKind::clause);
  Paragraph point = paragraph_of({said("điểm")}, StyleId::point);
  point.label = label_of("đ)", NumberKind::point);
  Paragraph dash = paragraph_of({said("ý")}, StyleId::dash_item);
  dash.label = label_of("-", NumberKind::dash);
  EXPECT_EQ(written({third, point, dash}), "3\\. khoản ba\n\nđ) điểm\n\n- ý\n");
}

TEST(Markdown, TitlesAreHeadingsOfOneLine) {
  Paragraph heading =
      paragraph_of({said("MỤC ĐÍCH"), LineBreak{}, said("YÊU CẦU")}, StyleId::heading1);
  heading.outline_level = 1;
  EXPECT_EQ(written({paragraph_of({said("KẾ HOẠCH")}, StyleId::document_kind), heading}),
            "# KẾ HOẠCH\n\n## MỤC ĐÍCH YÊU CẦU\n");
}

TEST(Markdown, ATableHasAHeaderRowAndAJoinedCellStandsOnce) {
  Table table;
  table.columns.resize(2);
  table.header_rows = 1;
  const auto cell = [](int column, const char* text, int span = 1) {
    Cell made;
    made.column = column;
    made.column_span = span;
    made.blocks.emplace_back(paragraph_of({said(text)}, StyleId::table_text));
    return made;
  };
  table.rows = {Row{{cell(0, "STT"), cell(1, "Việc | nơi")}}, Row{{cell(0, "Chung", 2)}}};
  EXPECT_EQ(written({table}), "| STT | Việc \\| nơi |\n|---|---|\n| Chung |  |\n");
}

TEST(Markdown, FootnotesStandAtTheEnd) {
  Footnote note;
  note.paragraphs.push_back(paragraph_of({said("Nguồn")}, StyleId::footnote));
  EXPECT_EQ(written({paragraph_of({said("Chữ"), FootnoteMark{0}})}, {note}),
            "Chữ[^1]\n\n[^1]: Nguồn\n");
}

}  // namespace
}  // namespace vanban::model
