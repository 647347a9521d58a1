// SPDX-License-Identifier: MIT
// What a reader of a redline expects to see.
#include "revision/compare.hpp"

#include <gmock/gmock.h>

#include "documents.hpp"
#include "model/dump.hpp"

namespace vanban::revision {
namespace {

using testing::ElementsAre;

std::string shown(const Piece& piece) {
  const auto* run = std::get_if<model::Run>(&piece.item);
  std::string text = run != nullptr ? run->text : "⏎";
  if (run != nullptr && run->bold) text = "**" + text + "**";
  if (const auto* mark = std::get_if<model::FootnoteMark>(&piece.item))
    text = "^" + std::to_string(mark->index + 1);
  if (piece.change == Change::inserted) return "[+" + text + "]";
  return piece.change == Change::deleted ? "[-" + text + "]" : text;
}

std::string shown(const ParagraphRevision& paragraph) {
  std::string text;
  if (paragraph.form.change() == Change::inserted) text = "+ ";
  if (paragraph.form.change() == Change::deleted) text = "- ";
  if (paragraph.move > 0) text += "(" + std::to_string(paragraph.move) + ") ";
  for (const Piece& piece : paragraph.pieces) text += shown(piece);
  return text;
}

/// The paragraphs of the first section, changes in brackets.
std::vector<std::string> redline(const model::Document& before, const model::Document& after) {
  std::vector<std::string> lines;
  const Revision revision = compare(before, after);
  for (const BlockRevision& block : revision.sections.at(0).blocks)
    if (const auto* text = std::get_if<ParagraphRevision>(&block)) lines.push_back(shown(*text));
  return lines;
}

TEST(Compare, MarksTheWordsThatChanged) {
  EXPECT_THAT(redline(document({"Báo cáo trước ngày 05 tháng 11 năm 2024."}),
                      document({"Báo cáo kết quả trước ngày 15 tháng 11 năm 2024."})),
              ElementsAre("Báo cáo [+kết quả ]trước ngày [-05][+15] tháng 11 năm 2024."));
}

TEST(Compare, ShowsOneReplacementInsteadOfCrumbs) {
  EXPECT_THAT(redline(document({"Giao Văn phòng Sở chủ trì thực hiện."}),
                      document({"Giao Thanh tra tỉnh chủ trì thực hiện."})),
              ElementsAre("Giao [-Văn phòng Sở][+Thanh tra tỉnh] chủ trì thực hiện."));
}

TEST(Compare, TakesAChangedLookForAChange) {
  EXPECT_THAT(
      redline(document({"Chủ đề đoàn kết năm 2024"}), document({"Chủ đề **đoàn kết** năm 2024"})),
      ElementsAre("Chủ đề [-đoàn kết][+**đoàn kết**] năm 2024"));
}

TEST(Compare, FindsInsertedAndDeletedParagraphs) {
  EXPECT_THAT(
      redline(document({"Mục đích của phong trào", "Nội dung thi đua", "Tổ chức"}),
              document({"Mục đích của phong trào", "Yêu cầu đối với các đơn vị", "Tổ chức"})),
      ElementsAre("Mục đích của phong trào", "- [-Nội dung thi đua]",
                  "+ [+Yêu cầu đối với các đơn vị]", "Tổ chức"));
}

TEST(Compare, FindsAMovedParagraphAndWhatChangedOnTheWay) {
  const std::string moved = "Các đơn vị đăng ký thi đua trước ngày 15 tháng 02 hằng năm";
  EXPECT_THAT(
      redline(document({moved, "Thứ nhất", "Thứ hai"}), document({"Thứ nhất", "Thứ hai", moved})),
      ElementsAre("- (1) " + moved, "Thứ nhất", "Thứ hai", "+ (1) " + moved));
  EXPECT_THAT(redline(document({"Các đơn vị đăng ký thi đua trước ngày 15", "Một", "Hai"}),
                      document({"Một", "Hai", "Các đơn vị đăng ký thi đua trước ngày 20"})),
              ElementsAre("- (1) Các đơn vị đăng ký thi đua trước ngày [-15]", "Một", "Hai",
                          "+ (1) Các đơn vị đăng ký thi đua trước ngày [+20]"));
}

TEST(Compare, ShortParagraphsDoNotMove) {
  EXPECT_THAT(redline(document({"Như trên", "Thứ nhất", "Thứ hai"}),
                      document({"Thứ nhất", "Thứ hai", "Như trên"})),
              ElementsAre("- [-Như trên]", "Thứ nhất", "Thứ hai", "+ [+Như trên]"));
}

TEST(Compare, ANumberThatMovedOnLeavesTheTextAlone) {
  model::Document before = document({});
  before.sections[0].blocks = {
      labelled("1.", model::NumberKind::clause, "Văn phòng Sở chủ trì", model::StyleId::numbered)};
  model::Document after = document({});
  after.sections[0].blocks = {
      labelled("1.", model::NumberKind::clause, "Thanh tra kiểm tra", model::StyleId::numbered),
      labelled("2.", model::NumberKind::clause, "Văn phòng Sở chủ trì", model::StyleId::numbered)};
  const Revision revision = compare(before, after);
  const auto& last = std::get<ParagraphRevision>(revision.sections[0].blocks.back());
  EXPECT_EQ(last.form.before->label->text, "1.");
  EXPECT_EQ(last.form.after->label->text, "2.");
  EXPECT_EQ(shown(last), "Văn phòng Sở chủ trì");
  EXPECT_TRUE(is_changed(last));
}

TEST(Compare, RowsOfATableAreMatchedAndCellsCompared) {
  model::Document before = document({});
  before.sections[0].blocks = {
      table({{"1", "Ban hành kế hoạch", "Quý I"}, {"2", "Sơ kết phong trào", "Quý II"}})};
  model::Document after = document({});
  after.sections[0].blocks = {table({{"1", "Ban hành kế hoạch", "Tháng 01"},
                                     {"2", "Kiểm tra, đôn đốc các đơn vị", "Quý II"},
                                     {"3", "Sơ kết phong trào", "Quý II"}})};
  const Revision revision = compare(before, after);
  const auto& grid = std::get<TableRevision>(revision.sections[0].blocks[0]);
  ASSERT_EQ(grid.rows.size(), 3U);
  EXPECT_EQ(grid.rows[0].form.change(), Change::kept);
  EXPECT_EQ(shown(std::get<ParagraphRevision>(grid.rows[0].cells[2].blocks[0])),
            "[-Quý I][+Tháng 01]");
  EXPECT_EQ(grid.rows[1].form.change(), Change::inserted);
  EXPECT_EQ(shown(std::get<ParagraphRevision>(grid.rows[2].cells[0].blocks[0])), "[-2][+3]");
}

/// Each unit keeps its row, whatever its number is now; only what is new is new.
TEST(Compare, SerialNumbersDoNotTieRowsTogether) {
  model::Document before = document({});
  before.sections[0].blocks = {
      table({{"1", "Phòng Tư pháp thị xã Hòa Thành", "08/5", "Thanh tra"},
             {"2", "Phòng Tư pháp huyện Tân Biên", "13/5", "Văn phòng"},
             {"3", "Phòng Tư pháp huyện Châu Thành", "15/5", "Thanh tra"}})};
  model::Document after = document({});
  after.sections[0].blocks = {table({{"1", "Phòng Tư pháp huyện Tân Biên", "16/5", "Văn phòng"},
                                     {"2", "Phòng Tư pháp huyện Châu Thành", "15/5", "Thanh tra"},
                                     {"3", "Phòng Tư pháp huyện Bến Cầu", "20/5", "Thanh tra"}})};
  const Revision revision = compare(before, after);
  const auto& grid = std::get<TableRevision>(revision.sections[0].blocks[0]);
  ASSERT_EQ(grid.rows.size(), 4U);
  EXPECT_EQ(grid.rows[0].form.change(), Change::deleted);
  EXPECT_EQ(shown(std::get<ParagraphRevision>(grid.rows[1].cells[0].blocks[0])), "[-2][+1]");
  EXPECT_EQ(shown(std::get<ParagraphRevision>(grid.rows[1].cells[2].blocks[0])), "[-13][+16]/5");
  EXPECT_FALSE(is_changed(std::get<ParagraphRevision>(grid.rows[2].cells[1].blocks[0])));
  EXPECT_EQ(grid.rows[3].form.change(), Change::inserted);
}

TEST(Compare, ATableOfAnotherFormIsReplacedWhole) {
  model::Document before = document({});
  before.sections[0].blocks = {table({{"Một", "Hai"}})};
  model::Document after = document({});
  after.sections[0].blocks = {table({{"Một", "Hai", "Ba"}})};
  const Revision revision = compare(before, after);
  ASSERT_EQ(revision.sections[0].blocks.size(), 2U);
  EXPECT_EQ(std::get<TableRevision>(revision.sections[0].blocks[0]).form.change(), Change::deleted);
  EXPECT_EQ(std::get<TableRevision>(revision.sections[0].blocks[1]).form.change(),
            Change::inserted);
}

TEST(Compare, ALetterheadOfOtherWidthsIsComparedCellByCell) {
  model::Table head = table({{"SỞ TƯ PHÁP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}});
  head.role = model::TableRole::letterhead;
  head.rows[0].cells[0].blocks.push_back(model::Rule{{}, Length::twips(900), {}, false});
  model::Document before = document({});
  before.sections[0].blocks = {head};
  head.columns = {Length::millimetres(70), Length::millimetres(95)};
  head.indent = Length::twips(-100);
  head.rows[0].cells[0].blocks = {paragraph("SỞ NỘI VỤ", model::StyleId::table_text),
                                  model::Rule{{}, Length::twips(800), {}, false}};
  model::Document after = document({});
  after.sections[0].blocks = {head};
  const Revision revision = compare(before, after);
  ASSERT_EQ(revision.sections[0].blocks.size(), 1U);
  const auto& kept = std::get<TableRevision>(revision.sections[0].blocks[0]);
  EXPECT_TRUE(kept.form.differs());
  EXPECT_FALSE(is_changed(kept.form)) << "nobody sees a table";
  const auto& blocks = kept.rows.at(0).cells.at(0).blocks;
  EXPECT_EQ(shown(std::get<ParagraphRevision>(blocks.at(0))), "SỞ [-TƯ PHÁP][+NỘI VỤ]");
  EXPECT_TRUE(std::get<RuleRevision>(blocks.at(1)).form.differs());
  EXPECT_EQ(accept(revision), joined_runs(after));
  EXPECT_EQ(reject(revision), joined_runs(before));
}

TEST(Compare, FootnotesFollowTheirMarks) {
  model::Document before = document({"Theo Luật Thi đua^1 và Nghị định^2 hiện hành"});
  before.footnotes = {footnote("Luật số 06/2022/QH15"), footnote("Nghị định số 98/2023/NĐ-CP")};
  model::Document after = document({"Theo Hiến pháp^1, Luật Thi đua^2 và Nghị định hiện hành"});
  after.footnotes = {footnote("Hiến pháp năm 2013"), footnote("Luật số 06/2022/QH15 mới")};
  EXPECT_THAT(redline(before, after),
              ElementsAre("Theo [+Hiến pháp][+^1][+, ]Luật Thi đua^2 và Nghị định[-^3] hiện hành"));
  const Revision revision = compare(before, after);
  ASSERT_EQ(revision.footnotes.size(), 3U);
  EXPECT_EQ(revision.footnotes[0].index.change(), Change::inserted);
  EXPECT_EQ(revision.footnotes[1].index, (Sides<std::size_t>{0, 1}));
  EXPECT_EQ(shown(revision.footnotes[1].paragraphs[0]), "Luật số 06/2022/QH15[+ mới]");
  EXPECT_EQ(revision.footnotes[2].index.change(), Change::deleted);
}

TEST(Compare, EqualDocumentsHaveNoChanges) {
  const model::Document same = document({"Một", "Hai", ""});
  EXPECT_FALSE(has_changes(compare(same, same)));
  EXPECT_TRUE(has_changes(compare(same, document({"Một", "Hai"}))));
  EXPECT_FALSE(has_changes(compare({}, {})));
}

/// The rules that a writer of redlines leans on.
class WellFormed {
 public:
  explicit WellFormed(const Revision& revision) : revision_(revision) {
    for (const SectionRevision& section : revision.sections)
      for (const BlockRevision& block : section.blocks) std::visit(*this, block);
    for (const FootnoteRevision& footnote : revision.footnotes)
      for (const ParagraphRevision& text : footnote.paragraphs) (*this)(text);
    for (const auto& [number, ends] : ends_) EXPECT_EQ(ends, 2) << "move " << number;
  }

  void operator()(const ParagraphRevision& text) {
    if (text.move > 0) ++ends_[text.move];
    const Change change = text.form.change();
    for (const Piece& piece : text.pieces) {
      const bool plain = change != Change::kept && text.move == 0;
      EXPECT_FALSE(change == Change::deleted && piece.change == Change::inserted);
      EXPECT_FALSE(change == Change::inserted && piece.change == Change::deleted);
      EXPECT_TRUE(!plain || piece.change == change);
      check_mark(change == Change::kept ? piece.change : change, piece);
    }
  }
  void operator()(const RuleRevision& rule) {
    Sides<model::Rule> form = rule.form;
    if (form.before && form.after) form.before->length = form.after->length;
    EXPECT_FALSE(form.differs());
  }
  void operator()(const ContentsRevision& contents) { EXPECT_FALSE(contents.form.differs()); }
  void operator()(const TableRevision& grid) {
    Sides<model::Table> form = grid.form;
    if (form.before && form.after) {
      EXPECT_EQ(form.before->columns.size(), form.after->columns.size());
      form.before->columns = form.after->columns;
      form.before->indent = form.after->indent;
    }
    EXPECT_FALSE(form.differs());
    for (const RowRevision& row : grid.rows)
      for (const CellRevision& cell : row.cells)
        for (const CellBlockRevision& block : cell.blocks) std::visit(*this, block);
  }

 private:
  void check_mark(Change fate, const Piece& piece) {
    const auto* mark = std::get_if<model::FootnoteMark>(&piece.item);
    if (mark == nullptr) return;
    ASSERT_LT(mark->index, revision_.footnotes.size());
    EXPECT_EQ(revision_.footnotes[mark->index].index.change(), fate);
  }

  const Revision& revision_;
  std::map<std::size_t, int> ends_;
};

TEST(Compare, AcceptingGivesTheNewDocumentAndRejectingTheOldOne) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    RandomDocuments random(seed);
    const model::Document before = random.draw();
    const model::Document after = seed % 5 == 0 ? random.draw() : random.edited(before);
    const Revision revision = compare(before, after);
    ASSERT_EQ(model::dump(accept(revision)), model::dump(joined_runs(after))) << "seed " << seed;
    ASSERT_EQ(accept(revision), joined_runs(after)) << "seed " << seed;
    ASSERT_EQ(reject(revision), joined_runs(before)) << "seed " << seed;
    ASSERT_EQ(compare(before, after), revision) << "seed " << seed;
    WellFormed{revision};
    if (testing::Test::HasFailure()) FAIL() << "seed " << seed;
  }
}

TEST(Compare, AFootnoteCalledTwiceOrNeverSurvivesBothWays) {
  model::Document before = document({"Một^1", "Hai^1"});
  before.footnotes = {footnote("chú thích"), footnote("không ai gọi")};
  model::Document after = document({"Một^2", "Ba^1^2"});
  after.footnotes = {footnote("không ai gọi"), footnote("chú thích")};
  const Revision revision = compare(before, after);
  EXPECT_EQ(accept(revision), joined_runs(after));
  EXPECT_EQ(reject(revision), joined_runs(before));
}

TEST(Compare, ALargeTableOfWhichEveryRowChangedIsComparedRowByRow) {
  std::vector<std::vector<std::string>> rows, changed;
  for (int i = 0; i < 3'000; ++i) {
    rows.push_back({std::to_string(i), "Xã số " + std::to_string(i), "Quý I"});
    changed.push_back({std::to_string(i), "Xã số " + std::to_string(i), "Quý II"});
  }
  model::Document before = document({});
  before.sections[0].blocks = {table(rows)};
  model::Document after = document({});
  after.sections[0].blocks = {table(changed)};
  const Revision revision = compare(before, after);
  const auto& grid = std::get<TableRevision>(revision.sections[0].blocks[0]);
  EXPECT_EQ(grid.rows.size(), 3'000U);
  EXPECT_EQ(shown(std::get<ParagraphRevision>(grid.rows[77].cells[2].blocks[0])), "Quý [-I][+II]");
  EXPECT_EQ(accept(revision), joined_runs(after));
}

TEST(Compare, AnAnnexThatWentLeavesTheOthersWithTheirOwn) {
  const auto annex = [](const std::string& label, const std::string& words) {
    model::Section section;
    section.role = model::SectionRole::annex;
    section.title = label;
    section.blocks = {paragraph(label, model::StyleId::annex_label), paragraph(words)};
    return section;
  };
  model::Document before = document({"Một"});
  before.sections.push_back(annex("Phụ lục I", "Lịch họp của Sở trong năm"));
  before.sections.push_back(annex("Phụ lục II", "Biểu mẫu báo cáo kết quả"));
  model::Document after = document({"Một"});
  after.sections.push_back(annex("Phụ lục", "Biểu mẫu báo cáo kết quả"));
  const Revision revision = compare(before, after);
  ASSERT_EQ(revision.sections.size(), 3U);
  EXPECT_EQ(revision.sections[1].form.change(), Change::deleted);
  EXPECT_EQ(revision.sections[2].form.change(), Change::kept);
}

}  // namespace
}  // namespace vanban::revision
