// SPDX-License-Identifier: MIT
// One document with both versions: what is gone, what is new, and in which order.
#include "revision/marked_document.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "documents.hpp"
#include "model/provenance.hpp"
#include "model/walk.hpp"
#include "revision/compare.hpp"

namespace vanban::revision {
namespace {

using model::RevisionMark;
using testing::ElementsAre;

std::string bracketed(const std::string& text, RevisionMark mark) {
  switch (mark) {
    case RevisionMark::none:
      return text;
    case RevisionMark::inserted:
      return "[+" + text + "]";
    case RevisionMark::deleted:
      return "[-" + text + "]";
    case RevisionMark::moved_away:
      return "[<" + text + "]";
    case RevisionMark::moved_here:
      return "[>" + text + "]";
  }
  return {};
}

struct Shown {
  std::string operator()(const model::Run& run) const { return bracketed(run.text, run.revision); }
  std::string operator()(const model::LineBreak&) const { return "⏎"; }
  std::string operator()(const model::FootnoteMark& mark) const {
    return bracketed("^" + std::to_string(mark.shown_number()), mark.revision);
  }
};

std::string shown(const model::Paragraph& paragraph) {
  std::string text;
  if (paragraph.label) text = bracketed(paragraph.label->text, paragraph.label->revision) + " ";
  for (const model::Inline& item : paragraph.inlines) text += std::visit(Shown{}, item);
  return text;
}

std::vector<std::string> shown(const model::Document& document) {
  std::vector<std::string> lines;
  model::for_each_paragraph(document,
                            [&](const model::Paragraph& p) { lines.push_back(shown(p)); });
  return lines;
}

std::vector<std::string> redline(const model::Document& before, const model::Document& after) {
  return shown(marked_document(compare(before, after)));
}

model::Document blocks(std::vector<model::Block> content) {
  model::Document result = document({});
  result.sections[0].blocks = std::move(content);
  return result;
}

TEST(MarkedDocument, PutsWhatIsGoneBeforeWhatReplacedIt) {
  EXPECT_THAT(
      redline(document({"Báo cáo trước ngày 05 tháng 11.", "Văn phòng Sở bảo đảm kinh phí."}),
              document({"Báo cáo trước ngày 15 tháng 11.", "Thanh tra tỉnh theo dõi."})),
      ElementsAre("Báo cáo trước ngày [-05][+15] tháng 11.", "[-Văn phòng Sở bảo đảm kinh phí.]",
                  "[+Thanh tra tỉnh theo dõi.]"));
}

TEST(MarkedDocument, MovedTextIsMarkedAtBothEnds) {
  const std::string moved = "Văn phòng Sở bảo đảm kinh phí phục vụ đoàn kiểm tra.";
  const std::string kept = "Thanh tra Sở chủ trì, theo dõi và tổng hợp chung.";
  const std::string other = "Các phòng cử người tham gia đầy đủ theo yêu cầu.";
  EXPECT_THAT(redline(document({moved, kept, other}), document({kept, other, moved})),
              ElementsAre("[<" + moved + "]", kept, other, "[>" + moved + "]"));
}

TEST(MarkedDocument, ShowsBothNumbersWhereOneMovedOn) {
  const auto clause = [](const std::string& number, const std::string& text) {
    return labelled(number, model::NumberKind::clause, text, model::StyleId::body);
  };
  EXPECT_THAT(redline(blocks({clause("1.", "Giao ước thi đua trong quý một."),
                              clause("2.", "Tổng kết phong trào cuối năm.")}),
                      blocks({clause("1.", "Tổng kết phong trào cuối năm.")})),
              ElementsAre("[-1.] [-Giao ước thi đua trong quý một.]",
                          "[-2.] [+1. ]Tổng kết phong trào cuối năm."));
}

TEST(MarkedDocument, ANewNumberAloneIsTheLabel) {
  const model::Paragraph numbered =
      labelled("1.", model::NumberKind::clause, "Giao ước thi đua.", model::StyleId::body);
  EXPECT_THAT(redline(document({"Giao ước thi đua."}), blocks({numbered})),
              ElementsAre("[+1.] Giao ước thi đua."));
  EXPECT_THAT(redline(blocks({numbered}), document({"Giao ước thi đua."})),
              ElementsAre("[-1.] Giao ước thi đua."));
}

TEST(MarkedDocument, FootnotesShowTheNumberOfTheirOwnVersion) {
  model::Document before = document({"Luật cũ^1 và nghị định^2 hướng dẫn thi hành."});
  before.footnotes = {footnote("Luật số 15."), footnote("Nghị định số 98.")};
  model::Document after = document({"Luật và nghị định^1 hướng dẫn thi hành^2."});
  after.footnotes = {footnote("Nghị định số 98."), footnote("Từ ngày 01/01/2024.")};
  EXPECT_THAT(redline(before, after),
              ElementsAre("Luật [-cũ][-^1][- ]và nghị định^1 hướng dẫn thi hành[+^2].",
                          "[-Luật số 15.]", "Nghị định số 98.", "[+Từ ngày 01/01/2024.]"));
  const model::Document marked = marked_document(compare(before, after));
  ASSERT_EQ(marked.footnotes.size(), 3U);
  EXPECT_EQ(marked.footnotes[0].revision, RevisionMark::deleted);
  EXPECT_EQ(marked.footnotes[0].number, 1U);
  EXPECT_EQ(marked.footnotes[1].revision, RevisionMark::none);
  EXPECT_EQ(marked.footnotes[1].number, 1U);
  EXPECT_EQ(marked.footnotes[2].number, 2U);
}

TEST(MarkedDocument, LineBreaksThatChangedShowASign) {
  model::Document before = document({"Sở Tư pháp tỉnh Tây Ninh"});
  model::Document after = document({});
  model::Paragraph broken;
  broken.inlines = {model::Run{"Sở Tư pháp"}, model::LineBreak{}, model::Run{"tỉnh Tây Ninh"}};
  after.sections[0].blocks = {broken};
  EXPECT_THAT(redline(before, after), ElementsAre("Sở Tư pháp[- ][+¶]⏎tỉnh Tây Ninh"));
  EXPECT_THAT(redline(after, before), ElementsAre("Sở Tư pháp[-¶][+ ]tỉnh Tây Ninh"));
}

TEST(MarkedDocument, RowsBearTheirMarkAndTheHeaderHoldsBothVersions) {
  model::Table old_table =
      table({{"Đơn vị", "Thời gian"}, {"Phòng Tư pháp huyện Tân Biên", "Quý I"}});
  old_table.header_rows = 1;
  model::Table new_table = table({{"Nội dung công việc", "Người chủ trì"},
                                  {"Phòng Tư pháp huyện Tân Biên", "Quý I"},
                                  {"Thanh tra Sở", "Quý II"}});
  new_table.header_rows = 1;
  const model::Document marked = marked_document(compare(blocks({old_table}), blocks({new_table})));
  const auto& grid = std::get<model::Table>(marked.sections[0].blocks[0]);
  EXPECT_EQ(grid.header_rows, 2);
  std::vector<RevisionMark> marks;
  for (const model::Row& row : grid.rows) marks.push_back(row.revision);
  EXPECT_THAT(marks, ElementsAre(RevisionMark::deleted, RevisionMark::inserted, RevisionMark::none,
                                 RevisionMark::inserted));
}

TEST(MarkedDocument, ATableThatGoesFitsThePageThatTheNewVersionHas) {
  model::Document before = blocks({table({{"Đơn vị", "Thời gian"}})});
  before.sections[0].page.landscape = true;
  const Length wide = before.sections[0].page.text_width();
  std::get<model::Table>(before.sections[0].blocks[0]).columns = {wide / 4, wide * 3 / 4};
  const model::Document after = blocks({paragraph("Không còn bảng.")});
  const model::Document marked = marked_document(compare(before, after));
  const auto* gone = std::get_if<model::Table>(&marked.sections[0].blocks[0]);
  ASSERT_NE(gone, nullptr);
  const Length width = after.sections[0].page.text_width();
  EXPECT_LE(gone->columns[0] + gone->columns[1], width);
  EXPECT_GT(gone->columns[0] + gone->columns[1], width - Length::twips(3));
  EXPECT_LT(gone->columns[0] * 2, gone->columns[1]) << "in the proportions that it had";
}

/// Rows of the other version stand inside the stretch of a merged cell.
TEST(MarkedDocument, MergedCellsNeverOverlapOthers) {
  const auto merged = [](int rows, const std::vector<std::string>& units) {
    model::Table result = table({{"Quý I", units[0]}});
    result.rows[0].cells[0].row_span = rows;
    for (std::size_t i = 1; i < units.size(); ++i) {
      model::Table next = table({{units[i]}});
      next.rows[0].cells[0].column = 1;
      result.rows.push_back(next.rows[0]);
    }
    return result;
  };
  const model::Document marked = marked_document(
      compare(blocks({merged(2, {"Phòng Tư pháp huyện Tân Biên", "Thanh tra Sở"})}),
              blocks({merged(3, {"Phòng Tư pháp huyện Tân Biên", "Thanh tra Sở", "Văn phòng"})})));
  const auto& grid = std::get<model::Table>(marked.sections[0].blocks[0]);
  std::vector<std::vector<int>> taken(grid.rows.size(), std::vector<int>(2, 0));
  for (std::size_t row = 0; row < grid.rows.size(); ++row)
    for (const model::Cell& cell : grid.rows[row].cells)
      for (std::size_t r = row; r < row + static_cast<std::size_t>(cell.row_span); ++r)
        ++taken.at(r).at(static_cast<std::size_t>(cell.column));
  for (const std::vector<int>& row : taken) EXPECT_THAT(row, testing::Each(1));
}

/// The text of one version, taken out of a marked document.
std::vector<std::string> version_of(const model::Document& marked, bool old_version) {
  const auto belongs = [&](RevisionMark mark) {
    return mark == RevisionMark::none || model::is_gone(mark) == old_version;
  };
  std::vector<std::string> texts;
  model::for_each_paragraph(marked, [&](const model::Paragraph& paragraph) {
    std::string text;
    if (paragraph.label && belongs(paragraph.label->revision)) text = paragraph.label->text + ' ';
    for (const model::Inline& item : paragraph.inlines) {
      const auto* run = std::get_if<model::Run>(&item);
      if (run != nullptr && belongs(run->revision) && run->text != "¶") text += run->text;
      const auto* mark = std::get_if<model::FootnoteMark>(&item);
      if (mark != nullptr && belongs(mark->revision)) text += "^";
    }
    if (!text.empty()) texts.push_back(text);
  });
  std::sort(texts.begin(), texts.end());  // footnotes stand in the order of the redline
  return texts;
}

TEST(MarkedDocument, HoldsEitherVersionOfRandomDocumentsWhole) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    RandomDocuments random(seed);
    const model::Document before = random.draw();
    const model::Document after = random.edited(before);
    const model::Document marked = marked_document(compare(before, after));
    EXPECT_EQ(version_of(marked, false), version_of(after, false)) << "seed " << seed;
    EXPECT_EQ(version_of(marked, true), version_of(before, true)) << "seed " << seed;
  }
}

/// `text<place` of each stretch of one paragraph, character by character.
std::string origins(const model::Document& document, const model::Paragraph& paragraph) {
  std::string result, last;
  const std::string text = model::text_of(paragraph);
  std::size_t position = 0;
  for (std::size_t offset = 0; offset < text.size(); ++position) {
    const std::size_t begin = offset;
    utf8::next(text, offset);
    const Place place = model::place_of(document.provenance, model::origin_at(paragraph, position));
    const std::string name = place.file + ":" + place.field;
    if (!last.empty() && name != last) result += "<" + last + " ";
    last = name;
    result += text.substr(begin, offset - begin);
  }
  return result + "<" + last;
}

model::Document sourced(const std::string& plan, const std::string& text, std::size_t value_at) {
  model::Paragraph paragraph;
  paragraph.inlines = {model::Run{text}};
  paragraph.origin = {1};
  paragraph.passages.list = {{value_at, value_at + 2, {2}}};
  model::Document document;
  document.sections.emplace_back();
  document.sections[0].blocks = {paragraph};
  document.provenance.plan = plan;
  document.provenance.origins.push_back({"body[0]", "", 0});
  document.provenance.origins.push_back({"name", "", 0});
  return document;
}

TEST(MarkedDocument, EachVersionKeepsItsOrigins) {
  const model::Document marked = marked_document(
      compare(sourced("cu.json", "một hai ba Đỗ", 11), sourced("moi.json", "một bốn ba Lê", 11)));
  EXPECT_EQ(origins(marked, std::get<model::Paragraph>(marked.sections[0].blocks[0])),
            "một <moi.json:body[0] hai<cu.json:body[0] bốn ba <moi.json:body[0] Đỗ<cu.json:name "
            "Lê<moi.json:name");
}

TEST(MarkedDocument, TheFootOfPage1IsMarked) {
  model::Document before = document({"a"});
  before.sections[0].foot = {model::Rule(), paragraph("Số 1", model::StyleId::contact)};
  model::Document after = before;
  std::get<model::Paragraph>(after.sections[0].foot[1]).inlines = {model::Run{"Số 2"}};
  const Revision revision = compare(before, after);
  EXPECT_TRUE(has_changes(revision));
  const model::Document marked = marked_document(revision);
  const auto& foot = marked.sections[0].foot;
  ASSERT_EQ(foot.size(), 2U);
  const auto& line = std::get<model::Paragraph>(foot[1]);
  ASSERT_EQ(line.inlines.size(), 2U);
  EXPECT_EQ(std::get<model::Run>(line.inlines[0]).revision, model::RevisionMark::deleted);
  EXPECT_EQ(std::get<model::Run>(line.inlines[1]).text, "Số 2");
  EXPECT_EQ(accept(revision), joined_runs(after));
  EXPECT_EQ(reject(revision), joined_runs(before));
}

TEST(MarkedDocument, ALevelOfAHeadingThatFollowsFromOthersIsNoChange) {
  model::Document before = document({});
  before.sections[0].blocks = {paragraph("A", model::StyleId::heading1)};
  model::Document after = before;
  std::get<model::Paragraph>(after.sections[0].blocks[0]).outline_level = 2;
  const Revision revision = compare(before, after);
  EXPECT_FALSE(has_changes(revision));
  EXPECT_EQ(accept(revision), after);
}

}  // namespace
}  // namespace vanban::revision
