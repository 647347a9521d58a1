// SPDX-License-Identifier: MIT
// Pages of small documents: what stays together, what is repeated, what a footnote does.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "layout/fonts_fixture.hpp"
#include "layout/galley.hpp"
#include "layout/layout.hpp"
#include "layout/layout_faults.hpp"
#include "layout/small_documents.hpp"
#include "model/parts/letterhead.hpp"
#include "model/style_sheet.hpp"

namespace vanban::layout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

TEST(Pages, FirstBaselineLiesBelowTheMarginByTheAscent) {
  const PagedDocument paged = pages_of(document_of({paragraph_of("Nội dung")}));
  ASSERT_EQ(paged.pages.size(), 1U);
  EXPECT_EQ(paged.pages[0].lines.at(0).baseline.in_twips(), 1134 + 262);
  EXPECT_EQ(paged.runs.at(0).x.in_twips(), 1701 + 720);
}

TEST(Pages, AForcedLineEndLeavesABlankBetweenTheWordsOfTheText) {
  const PagedDocument paged = pages_of(document_of({lines_of(2, "x")}));
  const std::vector<Line>& lines = paged.pages.at(0).lines;
  EXPECT_EQ(text_of(paged, lines.at(0)), "x1 ");
  EXPECT_EQ(text_of(paged, lines.at(1)), "x2");
  EXPECT_EQ(paged.runs[lines[1].first_run].x.in_twips(), 1701);
}

TEST(Pages, AFullPageTakesItsLastLine) {
  const PagedDocument paged = pages_of(document_of({lines_of(kLinesOfAPage, "a")}));
  EXPECT_EQ(paged.pages.size(), 1U);
  EXPECT_EQ(paged.pages[0].flow_lines, kLinesOfAPage);
}

TEST(Pages, NoWidowStandsAlone) {
  const PagedDocument paged = pages_of(document_of({lines_of(kLinesOfAPage + 1, "a")}));
  EXPECT_THAT(lines_of_page(paged, 1), ElementsAre("a45", "a46", "2"));
}

TEST(Pages, NoOrphanStandsAlone) {
  const PagedDocument paged =
      pages_of(document_of({lines_of(kLinesOfAPage - 1, "a"), lines_of(4, "b")}));
  EXPECT_THAT(lines_of_page(paged, 1), ElementsAre("b1", "b2", "b3", "b4", "2"));
}

TEST(Pages, HeadingsMoveWithTheirText) {
  model::Paragraph heading = paragraph_of("MỤC ĐÍCH", model::StyleId::heading1);
  heading.label = model::Label{"I.", model::NumberKind::heading1, true, false, false};
  const PagedDocument paged =
      pages_of(document_of({lines_of(kLinesOfAPage - 2, "a"), heading, lines_of(4, "b")}));
  EXPECT_EQ(lines_of_page(paged, 1).front(), "I. MỤC ĐÍCH");
  ASSERT_EQ(paged.bookmarks.size(), 1U);
  EXPECT_EQ(paged.bookmarks[0].title, "I. MỤC ĐÍCH");
  EXPECT_EQ(paged.bookmarks[0].page, 1U);
}

TEST(Pages, AChainOfHeadingsLongerThanAPageFillsPages) {
  std::vector<model::Block> blocks;
  for (int i = 0; i < 100; ++i) blocks.emplace_back(paragraph_of("x", model::StyleId::heading1));
  EXPECT_EQ(pages_of(document_of(std::move(blocks))).pages.size(), 4U);
}

TEST(Pages, PageNumberIsHiddenOnTheFirstPage) {
  const PagedDocument paged = pages_of(document_of({lines_of(60, "a")}));
  EXPECT_FALSE(paged.pages[0].shows_number);
  EXPECT_TRUE(paged.pages[1].shows_number);
  const Line& number = paged.pages[1].lines.back();
  EXPECT_EQ(paged.runs[number.first_run].node, kArtifact);
  EXPECT_EQ(number.baseline.in_twips(), 567 + 262);
}

model::Document with_note(int lines_before, int note_lines) {
  model::Paragraph caller = paragraph_of("gọi");
  caller.inlines.emplace_back(model::FootnoteMark{0});
  model::Document document = document_of({lines_of(lines_before, "a"), caller});
  model::Paragraph note = lines_of(note_lines, "n");
  note.style = model::StyleId::footnote;
  document.footnotes.push_back({{note}});
  return document;
}

TEST(Footnotes, StandAtTheFootOfTheirPage) {
  const PagedDocument paged = pages_of(with_note(3, 1));
  const Line& note = paged.pages.at(0).lines.back();
  EXPECT_EQ(text_of(paged, note), "1 n1");
  EXPECT_EQ(note.baseline.in_twips(), 16838 - 1134 - 44);
  EXPECT_EQ(paged.pages[0].strokes.size(), 1U);
}

TEST(Footnotes, RunOnToTheNextPage) {
  const PagedDocument paged = pages_of(with_note(40, 12));
  EXPECT_THAT(lines_of_page(paged, 0), testing::Contains("1 n1"));
  EXPECT_THAT(lines_of_page(paged, 1), testing::Contains("n12"));
}

TEST(Footnotes, FiveHundredOnOnePageComeToAnEnd) {
  model::Document document = document_of({});
  model::Paragraph caller = paragraph_of("gọi");
  for (std::size_t i = 0; i < 500; ++i) {
    caller.inlines.emplace_back(model::FootnoteMark{i});
    document.footnotes.push_back({{paragraph_of("ghi chú", model::StyleId::footnote)}});
  }
  document.sections[0].blocks.emplace_back(caller);
  const PagedDocument paged = pages_of(std::move(document));
  std::size_t notes = 0;
  for (std::size_t page = 0; page < paged.pages.size(); ++page) {
    for (const std::string& line : lines_of_page(paged, page)) {
      notes += line.find("ghi chú") != std::string::npos ? 1 : 0;
    }
  }
  EXPECT_EQ(notes, 500U);
}

model::Table table_of(int rows, int header_rows) {
  model::Table table;
  table.columns = {Length::twips(2000), Length::twips(7355)};
  table.padding = Length::twips(108);
  table.header_rows = header_rows;
  for (int r = 0; r < rows; ++r) {
    model::Row row;
    for (int c = 0; c < 2; ++c) {
      model::Cell cell;
      cell.column = c;
      const std::string text = (r < header_rows ? "đầu" : "ô") + std::to_string(r);
      cell.blocks.emplace_back(paragraph_of(text, model::StyleId::table_text));
      row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

TEST(Tables, RepeatTheirHeaderOnEveryPage) {
  const PagedDocument paged = pages_of(document_of({table_of(100, 1)}));
  ASSERT_EQ(paged.pages.size(), 3U);
  for (std::size_t page = 0; page < 3; ++page) {
    EXPECT_EQ(lines_of_page(paged, page).front(), "đầu0");
  }
  EXPECT_EQ(paged.runs[paged.pages[1].lines[0].first_run].node, kArtifact);
}

TEST(Tables, RowsAreABorderHigherThanTheirText) {
  const PagedDocument paged = pages_of(document_of({table_of(2, 0)}));
  const std::vector<Line>& lines = paged.pages.at(0).lines;
  EXPECT_EQ((lines[2].baseline - lines[0].baseline).in_twips(), 276 + 10 + 2 * 57);
}

TEST(Tables, ARowHigherThanAPageIsSplitAndLosesNothing) {
  model::Table table = table_of(1, 0);
  std::get<model::Paragraph>(table.rows[0].cells[1].blocks[0]) = lines_of(130, "x");
  const PagedDocument paged = pages_of(document_of({table}));
  std::size_t lines = 0;
  for (const Page& page : paged.pages) lines += static_cast<std::size_t>(page.flow_lines);
  EXPECT_EQ(lines, 131U);
}

/// The first cells of the rows `first` to `last` as one.
model::Table join_rows(model::Table table, std::size_t first, std::size_t last) {
  table.rows[first].cells[0].row_span = static_cast<int>(last - first + 1);
  for (std::size_t row = first + 1; row <= last; ++row)
    table.rows[row].cells.erase(table.rows[row].cells.begin());
  return table;
}

TEST(Tables, ATextThatJoinsRowsRunsOnOverThePagesEnd) {
  model::Table table = join_rows(table_of(4, 1), 1, 2);
  std::get<model::Paragraph>(table.rows[1].cells[0].blocks[0]) = lines_of(60, "x");
  const PagedDocument paged = pages_of(document_of({table}));
  ASSERT_EQ(paged.pages.size(), 2U);
  EXPECT_THAT(
      lines_of_page(paged, 1),
      ElementsAre("đầu0", "đầu0", "x44", "x45", "x46", "x47", "x48", "x49", "x50", "x51", "x52",
                  "x53", "x54", "x55", "x56", "x57", "x58", "x59", "x60", "ô3", "ô3", "2"));
}

bool has_line(const Page& page, Twips left, Twips right, Twips top) {
  const Length y = Length::twips(1134 + top) + Length::twips(kGridBorder) / 2;
  return std::any_of(page.strokes.begin(), page.strokes.end(), [&](const Stroke& stroke) {
    return stroke.y1 == stroke.y2 && stroke.y1 == y && stroke.x1 == Length::twips(1701 + left) &&
           stroke.x2 == Length::twips(1701 + right);
  });
}

TEST(Tables, JoinedRowsThatNoPageHoldsFillThePageAndKeepTheirBorders) {
  const PagedDocument paged = pages_of(document_of({join_rows(table_of(60, 1), 10, 59)}));
  ASSERT_EQ(paged.pages.size(), 2U);
  EXPECT_EQ(paged.pages[0].flow_lines, 20 + 1 + 26);
  const Page& next = paged.pages[1];
  const Twips header = 276 + kGridBorder + 2 * kGridMargin;
  EXPECT_TRUE(has_line(next, 0, 2000, header));
  const auto left = std::count_if(next.strokes.begin(), next.strokes.end(), [](const Stroke& line) {
    return line.x1 == line.x2 && line.x1 == Length::twips(1701) &&
           line.y2 - line.y1 > Length::twips(1000);
  });
  EXPECT_EQ(left, 1);
}

TEST(Tables, JoinedRowsThatAPageHoldsStayTogether) {
  const PagedDocument paged = pages_of(document_of({join_rows(table_of(50, 0), 30, 49)}));
  ASSERT_EQ(paged.pages.size(), 2U);
  EXPECT_THAT(lines_of_page(paged, 1).front(), "ô30");
}

// LibreOffice loses text of such a row where it may not be split, or is kept with its next.
TEST(Tables, ARowThatEndsAJoinedCellHigherThanAPageStaysWithNoOther) {
  model::Table table = join_rows(table_of(5, 1), 1, 2);
  std::get<model::Paragraph>(table.rows[1].cells[0].blocks[0]) = lines_of(60, "x");
  table.rows[2].cells[0].row_span = 2;
  table.rows[3].cells.pop_back();
  model::Document document = document_of({table});
  ASSERT_TRUE(prepare(document, test_fonts()));
  const auto& rows = std::get<model::Table>(document.sections[0].blocks[0]).rows;
  EXPECT_FALSE(rows[2].keep_whole);
  EXPECT_FALSE(rows[2].keep_next);
  EXPECT_TRUE(rows[3].keep_whole);
}

TEST(Tables, WiderThanThePaperIsRefusedByName) {
  model::Table table = table_of(1, 0);
  table.origin = {1};
  table.columns = {Length::millimetres(150), Length::millimetres(100)};
  model::Document document = document_of({table});
  document.provenance.origins.push_back({"body[2].table.columns", "", 0});
  const auto paged = paginate(document, test_fonts());
  ASSERT_FALSE(paged);
  EXPECT_EQ(paged.error().at(0).code, "layout.table-too-wide");
  EXPECT_EQ(paged.error().at(0).place.field, "body[2].table.columns");
  EXPECT_THAT(paged.error().at(0).message.vi, HasSubstr("ô0"));
}

TEST(Pages, ACharacterWithoutAGlyphIsNamed) {
  const auto paged = paginate(document_of({paragraph_of("vui \xF0\x9F\x98\x80")}), test_fonts());
  ASSERT_FALSE(paged);
  EXPECT_EQ(paged.error().at(0).fault, Fault::layout);
  EXPECT_THAT(paged.error().at(0).message.en, HasSubstr("U+1F600"));
}

/// A document whose paragraphs come from `body[0]`, `body[1]` …
model::Document sourced_document(const std::vector<std::string>& texts) {
  std::vector<model::Block> blocks;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    model::Paragraph paragraph = paragraph_of(texts[i]);
    paragraph.origin = {static_cast<std::uint32_t>(i + 1)};
    blocks.emplace_back(std::move(paragraph));
  }
  model::Document document = document_of(std::move(blocks));
  for (std::size_t i = 0; i < texts.size(); ++i)
    document.provenance.origins.push_back({"body[" + std::to_string(i) + "]", "", 0});
  return document;
}

std::vector<std::string> fields_of(const Diagnostics& findings) {
  std::vector<std::string> fields;
  for (const Diagnostic& finding : findings) fields.push_back(finding.place.field);
  return fields;
}

TEST(Pages, LinesKnowWhereTheyComeFrom) {
  const PagedDocument paged = pages_of(sourced_document({"a", std::string(200, 'b') + " c"}));
  std::vector<std::uint32_t> origins;
  for (const Line& line : paged.pages[0].lines) origins.push_back(line.origin.index);
  ASSERT_GE(origins.size(), 4U);
  EXPECT_EQ(origins.front(), 1U);
  origins.erase(origins.begin());
  EXPECT_THAT(origins, testing::Each(2U));
}

TEST(Pages, ALineOfATemplateIsOfTheFirstFieldOnIt) {
  model::Document document = sourced_document({"Tên: "});
  document.provenance.origins.push_back({"name", "", 0});
  document.provenance.origins.push_back({"phone", "", 0});
  auto& paragraph = std::get<model::Paragraph>(document.sections[0].blocks[0]);
  paragraph.label = model::Label{"-", model::NumberKind::dash};
  paragraph.inlines = {model::Run{"Tên: Đỗ"}, model::LineBreak{}, model::Run{"số "},
                       model::LineBreak{}, model::Run{"01"}};
  paragraph.passages.list = {{5, 7, {2}}, {12, 14, {3}}};
  const PagedDocument paged = pages_of(document);
  std::vector<std::uint32_t> origins;
  for (const Line& line : paged.pages[0].lines) origins.push_back(line.origin.index);
  EXPECT_THAT(origins, ElementsAre(2U, 1U, 3U));
}

TEST(Pages, EveryMissingCharacterIsNamedAtItsOwnField) {
  const auto paged = paginate(
      sourced_document({"漢 và 字, 漢", "vui", "\xF0\x9F\x98\x80 漢", "漢"}), test_fonts());
  ASSERT_FALSE(paged);
  EXPECT_THAT(fields_of(paged.error()),
              ElementsAre("body[0]", "body[0]", "body[2]", "body[2]", "body[3]"));
  EXPECT_THAT(paged.error()[2].message.en, HasSubstr("U+1F600"));
}

TEST(Pages, AMissingCharacterOfAValueIsNamedAtTheValuesField) {
  model::Document document = sourced_document({"Kính gửi: 漢 và 字"});
  document.provenance.origins.push_back({"name", "", 0});
  auto& paragraph = std::get<model::Paragraph>(document.sections[0].blocks[0]);
  paragraph.passages.list = {{10, 11, {2}}};
  const auto paged = paginate(document, test_fonts());
  ASSERT_FALSE(paged);
  EXPECT_THAT(fields_of(paged.error()), ElementsAre("name", "body[0]"));
}

TEST(Pages, TheMessageShowsTheCharacterInItsPlace) {
  std::string long_text;
  for (int i = 0; i < 40; ++i) long_text += "chữ ";
  const auto paged =
      paginate(document_of({paragraph_of(long_text + "漢 " + long_text)}), test_fonts());
  ASSERT_FALSE(paged);
  EXPECT_THAT(paged.error()[0].message.en, HasSubstr("…chữ chữ chữ chữ chữ 漢 chữ chữ"));
}

TEST(Pages, AHundredFindingsAreListedAndTheRestCounted) {
  const auto paged = paginate(sourced_document(std::vector<std::string>(150, "漢")), test_fonts());
  ASSERT_FALSE(paged);
  ASSERT_EQ(paged.error().size(), kMostFindings + 1);
  EXPECT_EQ(paged.error().back().code, "layout.more-findings");
  EXPECT_THAT(paged.error().back().message.en, HasSubstr("50 more"));
}

TEST(Pages, ACutWordIsReportedAtItsField) {
  LineMemory memory(kLineMemoryBytes);
  model::Document document = sourced_document({"a", "b " + std::string(100, 'W')});
  document.provenance.origins.push_back({"word", "", 0});
  auto& paragraph = std::get<model::Paragraph>(document.sections[0].blocks[1]);
  paragraph.passages.list = {{2, 102, {3}}};
  for (int turn = 0; turn < 2; ++turn)  // the second time from memory
    EXPECT_THAT(fields_of(paginate(document, test_fonts(), &memory)->findings),
                ElementsAre("word"));
}

TEST(Pages, ACutWordIsTold) {
  const PagedDocument paged = pages_of(document_of({paragraph_of(std::string(100, 'W'))}));
  ASSERT_EQ(paged.findings.size(), 1U);
  EXPECT_EQ(paged.findings[0].code, "layout.word-cut");
  EXPECT_EQ(paged.findings[0].severity, Severity::warning);
}

TEST(Sections, CountTheirPagesFromOne) {
  model::Document document = document_of({lines_of(50, "a")});
  model::Section annex;
  annex.role = model::SectionRole::annex;
  annex.title = "Phụ lục";
  annex.page.landscape = true;
  annex.blocks = {lines_of(50, "b")};
  document.sections.push_back(annex);
  const PagedDocument paged = pages_of(std::move(document));
  ASSERT_EQ(paged.pages.size(), 4U);
  EXPECT_EQ(paged.pages[2].number, 1);
  EXPECT_FALSE(paged.pages[2].shows_number);
  EXPECT_EQ(paged.pages[2].width, model::PageSetup::kLongEdge);
  EXPECT_THAT(paged.facts.section_pages, ElementsAre(2, 2));
  EXPECT_EQ(paged.bookmarks.at(0).title, "Phụ lục");
}

model::Table letterhead_of(const std::string& organ) {
  model::parts::Letterhead head;
  head.parent_organ = "UBND TỈNH TÂY NINH";
  head.organ = organ;
  head.issue =
      model::parts::IssueLine{"Số:      /KH-STP", "Tây Ninh, ngày 05 tháng 02 năm 2024", ""};
  return model::parts::letterhead(head, model::PageSetup().text_width());
}

std::vector<std::string> head_lines(const std::string& organ) {
  return lines_of_page(pages_of(document_of({letterhead_of(organ), paragraph_of("x")})), 0);
}

TEST(Letterhead, KeepsQuocHieuOnOneLine) {
  EXPECT_THAT(head_lines("SỞ TƯ PHÁP"), testing::Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
}

TEST(Letterhead, BreaksALongIssuerBeforeThePlace) {
  EXPECT_THAT(head_lines("ỦY BAN NHÂN DÂN THÀNH PHỐ PHAN RANG - THÁP CHÀM"),
              testing::IsSupersetOf({"ỦY BAN NHÂN DÂN", "THÀNH PHỐ PHAN RANG -", "THÁP CHÀM"}));
}

TEST(Letterhead, BreaksALongIssuerBetweenWordsOfTwoSyllables) {
  const std::vector<std::string> lines = head_lines(
      "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG, NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG "
      "THÔN THÀNH PHỐ HỒ CHÍ MINH");
  for (const std::string& line : lines)
    for (const char* half : {"GIAO", "NÔNG", "PHÁT", "THÀNH", "QUẢN", "ĐẦU", "XÂY", "HỒ", "CHÍ"})
      EXPECT_FALSE(line.ends_with(half)) << line;
}

TEST(Letterhead, IssuerKeepsAwayFromQuocHieu) {
  for (std::size_t letters = 6; letters < 60; ++letters) {
    std::string organ;
    for (std::size_t i = 0; i < letters; ++i) organ += i % 6 == 5 ? " " : "A";
    const PagedDocument paged =
        pages_of(document_of({letterhead_of(organ + "A"), paragraph_of("x")}));
    Length organ_right, national_left;
    for (const TextRun& run : paged.runs) {
      if (paged.text_of(run).starts_with("A"))
        organ_right = std::max(organ_right, run.x + run.width);
      if (paged.text_of(run).starts_with("CỘNG")) national_left = run.x;
    }
    EXPECT_GE(national_left - organ_right, Length::millimetres(10)) << letters;
  }
}

TEST(Letterhead, RuleUnderTheMottoIsAsLongAsTheMotto) {
  model::Document document = document_of({letterhead_of("SỞ TƯ PHÁP"), paragraph_of("x")});
  const PagedDocument paged = pages_of(std::move(document));
  const auto& strokes = paged.pages.at(0).strokes;
  ASSERT_EQ(strokes.size(), 2U);
  const double millimetres = (strokes[1].x2 - strokes[1].x1).in_millimetres();
  EXPECT_NEAR(millimetres, 56.1, 0.56);
}

TEST(Letterhead, RefusesADateThatLeavesNoRoomForTheIssuer) {
  model::parts::Letterhead head;
  head.organ = "SỞ TƯ PHÁP";
  head.issue = model::parts::IssueLine{"Số: 1", std::string(90, 'W'), ""};
  model::Document document =
      document_of({model::parts::letterhead(head, model::PageSetup().text_width())});
  const auto prepared = prepare(document, test_fonts());
  ASSERT_FALSE(prepared);
  EXPECT_EQ(prepared.error().at(0).code, "layout.letterhead-too-wide");
}

TEST(Dump, ShowsBaselinePlaceAndText) {
  EXPECT_THAT(dump(pages_of(document_of({paragraph_of("Nội dung")}))),
              StartsWith("page 1 (section 0, number 1)\n  1396   2421  Nội dung\n"));
}

}  // namespace
}  // namespace vanban::layout
