// SPDX-License-Identifier: MIT
// What a redline's marks draw: lines under and through text, bars in the margin, the legend.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "layout/fonts_fixture.hpp"
#include "layout/layout.hpp"
#include "layout/revision_legend.hpp"
#include "model/style_sheet.hpp"

namespace vanban::layout {
namespace {

using model::RevisionMark;
using testing::ElementsAre;

model::Paragraph paragraph_of(model::Inlines inlines) {
  model::Paragraph paragraph;
  paragraph.inlines = std::move(inlines);
  return paragraph;
}

model::Run run_of(const std::string& text, RevisionMark mark) { return {text, false, false, mark}; }

PagedDocument pages_of(std::vector<model::Block> blocks,
                       std::vector<model::Footnote> footnotes = {}) {
  model::Document document;
  document.styles = model::make_style_sheet();
  document.sections.emplace_back();
  document.sections[0].blocks = std::move(blocks);
  document.footnotes = std::move(footnotes);
  EXPECT_TRUE(prepare(document, test_fonts()));
  return paginate(document, test_fonts()).value();
}

bool is_bar(const Stroke& stroke) {
  return stroke.x1 == stroke.x2 && stroke.revision == RevisionMark::none;
}

std::vector<Stroke> bars_of(const Page& page) {
  std::vector<Stroke> bars;
  std::copy_if(page.strokes.begin(), page.strokes.end(), std::back_inserter(bars), is_bar);
  return bars;
}

/// Distances of a mark's strokes below the first baseline, in twips.
std::vector<std::int64_t> stroke_places(const PagedDocument& paged, RevisionMark mark) {
  std::vector<std::int64_t> places;
  for (const Stroke& stroke : paged.pages[0].strokes)
    if (stroke.revision == mark)
      places.push_back((stroke.y1 - paged.pages[0].lines[0].baseline).in_twips());
  return places;
}

TEST(RevisionMarks, OrdinaryTextDrawsNothing) {
  const PagedDocument paged = pages_of({paragraph_of({run_of("Nội dung", RevisionMark::none)})});
  EXPECT_TRUE(paged.pages[0].strokes.empty());
  for (const StructureNode& node : paged.nodes) EXPECT_NE(node.tag, Tag::span);
}

TEST(RevisionMarks, EachHasItsOwnLines) {
  const PagedDocument paged = pages_of({paragraph_of(
      {run_of("mới ", RevisionMark::inserted), run_of("cũ ", RevisionMark::deleted),
       run_of("đi ", RevisionMark::moved_away), run_of("đến", RevisionMark::moved_here)})});
  // 14 pt: 280 twips; an underline 160 thousandths below, a strike 240 above.
  EXPECT_THAT(stroke_places(paged, RevisionMark::inserted), ElementsAre(45));
  EXPECT_THAT(stroke_places(paged, RevisionMark::deleted), ElementsAre(-67));
  EXPECT_THAT(stroke_places(paged, RevisionMark::moved_away), ElementsAre(-78, -56));
  EXPECT_THAT(stroke_places(paged, RevisionMark::moved_here), ElementsAre(34, 56));
}

TEST(RevisionMarks, LinesAreAsLongAsTheirText) {
  const PagedDocument paged = pages_of({paragraph_of(
      {run_of("Báo cáo ", RevisionMark::none), run_of("hằng tháng", RevisionMark::inserted)})});
  const Stroke& stroke = paged.pages[0].strokes.at(0);
  EXPECT_EQ(stroke.x1, paged.runs.at(1).x);
  EXPECT_EQ(stroke.x2, paged.runs.at(1).x + paged.runs.at(1).width);
}

TEST(RevisionMarks, BarsOfNeighbouringLinesAreOne) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "nội dung thi đua ";
  const model::Block changed = paragraph_of({run_of(text, RevisionMark::inserted)});
  const model::Block same = paragraph_of({run_of("Không đổi.", RevisionMark::none)});
  const PagedDocument paged = pages_of({changed, same, changed});
  const std::vector<Stroke> bars = bars_of(paged.pages[0]);
  ASSERT_EQ(bars.size(), 2U);
  EXPECT_GT((bars[0].y2 - bars[0].y1).in_twips(), 5 * 322);
  EXPECT_LT(bars[0].y2, bars[1].y1);
  EXPECT_EQ(bars[0].x1.in_twips(), 1701 * 2 / 3);  // in a margin of 30 mm, 10 mm from the text
}

TEST(RevisionMarks, ARowThatCameHasABarThoughItIsEmpty) {
  model::Table table;
  table.columns = {Length::millimetres(80), Length::millimetres(80)};
  for (int row = 0; row < 3; ++row) {
    model::Row& added = table.rows.emplace_back();
    for (int column = 0; column < 2; ++column) {
      model::Cell cell;
      cell.column = column;
      cell.blocks = {paragraph_of({})};
      added.cells.push_back(cell);
    }
  }
  table.rows[1].revision = RevisionMark::inserted;
  const PagedDocument paged = pages_of({table});
  std::vector<Stroke> bars;
  for (const Stroke& stroke : bars_of(paged.pages[0]))
    if (stroke.x1.in_twips() < 1701) bars.push_back(stroke);
  ASSERT_EQ(bars.size(), 1U);
}

TEST(RevisionMarks, ARuleHasTheColourOfItsMark) {
  model::Rule rule;
  rule.measure.base = model::RuleMeasure::Base::container;
  rule.revision = RevisionMark::deleted;
  const PagedDocument paged = pages_of({paragraph_of({run_of("a", RevisionMark::none)}), rule});
  ASSERT_EQ(paged.pages[0].strokes.size(), 1U);
  EXPECT_EQ(paged.pages[0].strokes[0].revision, RevisionMark::deleted);
}

TEST(RevisionMarks, FootnotesShowTheNumberTheyAreGiven) {
  model::Footnote gone;
  gone.paragraphs = {paragraph_of({run_of("Luật cũ.", RevisionMark::deleted)})};
  gone.paragraphs[0].style = model::StyleId::footnote;
  gone.revision = RevisionMark::deleted;
  gone.number = 7;
  const PagedDocument paged =
      pages_of({paragraph_of({run_of("Theo luật", RevisionMark::none),
                              model::FootnoteMark{0, RevisionMark::deleted, 7}})},
               {gone});
  std::vector<std::string> numbers;
  for (const TextRun& run : paged.runs)
    if (run.rise > Length() && run.revision == RevisionMark::deleted)
      numbers.emplace_back(paged.text_of(run));
  EXPECT_THAT(numbers, ElementsAre("7", "7"));
}

TEST(RevisionMarks, BookmarksGiveTheNewTitle) {
  model::Paragraph heading =
      paragraph_of({run_of("2. ", RevisionMark::inserted), run_of("Mục ", RevisionMark::none),
                    run_of("đích", RevisionMark::deleted), run_of("tiêu", RevisionMark::inserted)});
  heading.style = model::StyleId::heading2;
  heading.label =
      model::Label{"1.", model::NumberKind::heading2, true, false, false, RevisionMark::deleted};
  model::Paragraph gone = paragraph_of({run_of("Bỏ hẳn", RevisionMark::deleted)});
  gone.style = model::StyleId::heading2;
  const PagedDocument paged = pages_of({heading, gone});
  ASSERT_EQ(paged.bookmarks.size(), 2U);
  EXPECT_EQ(paged.bookmarks[0].title, "2. Mục tiêu");
  EXPECT_EQ(paged.bookmarks[1].title, "Bỏ hẳn");
}

TEST(RevisionMarks, AreElementsOfTheirOwnInsideTheirParagraph) {
  const PagedDocument paged = pages_of({paragraph_of(
      {run_of("Báo cáo ", RevisionMark::none), run_of("tháng", RevisionMark::deleted)})});
  const TextRun& marked = paged.runs.at(1);
  const StructureNode& span = paged.nodes.at(marked.node);
  EXPECT_EQ(span.tag, Tag::span);
  EXPECT_EQ(span.revision, RevisionMark::deleted);
  EXPECT_EQ(span.parent, paged.runs.at(0).node);
}

TEST(RevisionLegend, StandsFirstOnTheFirstPageAsAnArtifact) {
  PagedDocument paged = pages_of({paragraph_of({run_of("Nội dung", RevisionMark::none)})});
  append_legend(paged, test_fonts(), Length::millimetres(30),
                {{"So sánh:", RevisionMark::none}, {"chữ thêm", RevisionMark::inserted}});
  const Line& line = paged.pages[0].lines.at(0);
  ASSERT_EQ(line.run_count, 2U);
  const TextRun& first = paged.runs[line.first_run];
  const TextRun& second = paged.runs[line.first_run + 1];
  EXPECT_EQ(paged.text_of(second), "chữ thêm");
  EXPECT_EQ(first.node, kArtifact);
  EXPECT_EQ(first.x, Length::millimetres(30));
  EXPECT_GT(second.x, first.x + first.width);
  EXPECT_EQ(paged.pages[0].strokes.size(), 1U);
}

}  // namespace
}  // namespace vanban::layout
