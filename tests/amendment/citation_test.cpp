// SPDX-License-Identifier: MIT
// Places as the decree cites them (Phụ lục II, V.7): innermost first, Điều, Mục, Phụ lục with a
// capital, khoản and điểm without.
#include "amendment/citation.hpp"

#include <gtest/gtest.h>

#include "versions.hpp"

namespace vanban::amendment {
namespace {

/// What the paragraph that begins with these words is called.
std::string place(const model::Document& document, const std::string& words,
                  const std::string& attached = {}) {
  const Outline outline = outline_of(document);
  return Citation(outline, attached).leaf(leaf_with(outline, words));
}

/// The unit that holds it.
std::string unit_around(const model::Document& document, const std::string& words) {
  const Outline outline = outline_of(document);
  return Citation(outline, {}).unit(outline.leaves[leaf_with(outline, words)].unit);
}

model::Document regulation() {
  return document_of({marker("Chương I"), paragraph("QUY ĐỊNH CHUNG", model::StyleId::part_title),
                      marker("Mục 1"), paragraph("PHẠM VI", model::StyleId::part_title),
                      titled_article("1", "Đối tượng"), paragraph("Mở đầu."),
                      clause("1", "Cơ quan"), point("a", "Sở"), point("đ", "Phòng"),
                      clause("2", "Cá nhân"), paragraph("Kèm điều kiện.")});
}

TEST(Citation, GoesFromThePointOutToTheArticle) {
  EXPECT_EQ(place(regulation(), "Phòng"), "điểm đ khoản 1 Điều 1");
}

TEST(Citation, AnArticleStandsAloneSinceArticlesAreCountedThrough) {
  EXPECT_EQ(unit_around(regulation(), "Mở đầu"), "Điều 1");
}

TEST(Citation, ASectionIsCitedWithItsChapter) {
  EXPECT_EQ(unit_around(regulation(), "PHẠM VI"), "Mục 1 Chương I");
  EXPECT_EQ(place(regulation(), "PHẠM VI"), "tên Mục 1 Chương I");
}

TEST(Citation, PartsSectionsAndSubsectionsHaveTheirOwnWords) {
  const model::Document document =
      document_of({marker("Phần II"), paragraph("A", model::StyleId::part_title),
                   marker("Tiểu mục 3"), paragraph("B", model::StyleId::part_title)});
  EXPECT_EQ(unit_around(document, "B"), "Tiểu mục 3 Phần II");
}

TEST(Citation, HeadingsAreOneNumber) {
  const model::Document document = document_of(
      {heading(1, "II", "NỘI DUNG"), heading(2, "1", "Việc làm"), heading(3, "1.2", "Kiểm tra"),
       heading(4, "1.2.3", "Tại xã"), paragraph("Văn bản.")});
  EXPECT_EQ(unit_around(document, "Việc làm"), "Mục II.1");
  EXPECT_EQ(unit_around(document, "Kiểm tra"), "Mục II.1.2");
  EXPECT_EQ(unit_around(document, "Văn bản"), "Mục II.1.2.3");
  EXPECT_EQ(place(document, "Kiểm tra"), "tên Mục II.1.2");
}

TEST(Citation, AHeadingInAPartIsCitedWithIt) {
  const model::Document document =
      document_of({marker("Phần I"), paragraph("A", model::StyleId::part_title),
                   heading(1, "II", "NỘI DUNG"), point("a", "Một việc")});
  EXPECT_EQ(place(document, "Một việc"), "điểm a Mục II Phần I");
}

TEST(Citation, AUnitOfOneParagraphIsItsNumberAlone) {
  EXPECT_EQ(place(document_of({article("1", "Ban hành."), article("2", "Hiệu lực.")}), "Hiệu"),
            "Điều 2");
}

TEST(Citation, TheWordsBeforeTheFirstKhoanOpenTheArticle) {
  EXPECT_EQ(place(document_of({article("1", "Gồm có:"), clause("1", "Một")}), "Gồm"),
            "đoạn mở đầu Điều 1");
  EXPECT_EQ(place(document_of({article("1", "Một."), paragraph("Hai.")}), "Một"),
            "đoạn thứ nhất Điều 1");
}

TEST(Citation, ParagraphsAreCountedInTheirUnit) {
  EXPECT_EQ(place(regulation(), "Kèm"), "đoạn thứ hai khoản 2 Điều 1");
}

TEST(Citation, DashesAreCountedAmongDashes) {
  const model::Document document = document_of(
      {heading(1, "I", "MỤC ĐÍCH"), paragraph("Gồm:"), dash("Một"), dash("Hai"), plus("Nhỏ")});
  EXPECT_EQ(place(document, "Hai"), "gạch đầu dòng thứ hai Mục I");
  EXPECT_EQ(place(document, "Nhỏ"), "dấu cộng thứ nhất Mục I");
  EXPECT_EQ(place(document, "Gồm"), "đoạn thứ nhất Mục I");
}

TEST(Citation, WordsBeforeTheFirstUnitAreTheOpeningPart) {
  const model::Document document =
      document_of({paragraph("Căn cứ tình hình."), paragraph("Sở báo cáo."), article("1", "Một")});
  EXPECT_EQ(place(document, "Sở báo"), "đoạn thứ hai phần mở đầu");
}

TEST(Citation, ADocumentWithoutNumbersCountsItsParagraphs) {
  EXPECT_EQ(place(document_of({paragraph("Một."), paragraph("Hai.")}), "Hai"), "đoạn thứ hai");
}

TEST(Citation, ComponentsOfTheFormHaveTheDecreesNames) {
  using model::StyleId;
  const model::Document document = document_of(
      {paragraph("SỞ TƯ PHÁP", StyleId::organ), paragraph("Số: 05/QĐ-STP", StyleId::code),
       paragraph("Về việc ban hành", StyleId::subject), paragraph("Căn cứ A", StyleId::legal_basis),
       paragraph("Căn cứ B", StyleId::legal_basis), article("1", "Một"),
       paragraph("- Như trên", StyleId::recipient), paragraph("GIÁM ĐỐC", StyleId::signer_title),
       paragraph("Nguyễn Văn A", StyleId::signer_name)});
  EXPECT_EQ(place(document, "SỞ"), "tên cơ quan ban hành");
  EXPECT_EQ(place(document, "Số:"), "số, ký hiệu");
  EXPECT_EQ(place(document, "Về việc"), "trích yếu");
  EXPECT_EQ(place(document, "Căn cứ B"), "căn cứ thứ hai");
  EXPECT_EQ(place(document, "- Như"), "Nơi nhận");
  EXPECT_EQ(place(document, "GIÁM"), "quyền hạn, chức vụ của người ký");
  EXPECT_EQ(place(document, "Nguyễn"), "họ tên người ký");
}

model::Document with_annexes() {
  model::Document document = document_of({article("1", "Ban hành.")});
  for (const char* number : {"I", "II"})
    add_section(document, model::SectionRole::annex,
                {paragraph(std::string("Phụ lục ") + number, model::StyleId::annex_label),
                 paragraph(std::string("BIỂU ") + number, model::StyleId::annex_title),
                 clause("1", std::string("Mục đích ") + number)});
  return document;
}

TEST(Citation, AnAnnexHoldsItsUnits) {
  EXPECT_EQ(place(with_annexes(), "Mục đích II"), "khoản 1 Phụ lục II");
  EXPECT_EQ(place(with_annexes(), "BIỂU I"), "tên Phụ lục I");
}

TEST(Citation, TheOnlyAnnexHasNoNumber) {
  model::Document document = document_of({article("1", "Ban hành.")});
  add_section(document, model::SectionRole::annex,
              {paragraph("Phụ lục", model::StyleId::annex_label), clause("1", "Mục đích")});
  EXPECT_EQ(place(document, "Mục đích"), "khoản 1 Phụ lục");
}

TEST(Citation, AnAttachedDocumentIsNamedWhereItsNameIsGiven) {
  model::Document document = document_of({article("1", "Ban hành.")});
  add_section(document, model::SectionRole::attached, {article("1", "Phạm vi."), clause("1", "A")});
  EXPECT_EQ(place(document, "A", "Quy chế ban hành kèm theo"),
            "khoản 1 Điều 1 Quy chế ban hành kèm theo");
  EXPECT_EQ(place(document, "A"), "khoản 1 Điều 1");
  EXPECT_EQ(place(document, "Ban hành", "Quy chế ban hành kèm theo"), "Điều 1");
}

TEST(Citation, MembersShareWhatHoldsThem) {
  const Outline outline = outline_of(regulation());
  const Citation citation(outline, {});
  const std::size_t unit = outline.leaves[leaf_with(outline, "Phòng")].unit;
  EXPECT_EQ(citation.short_name(unit), "điểm đ");
  EXPECT_EQ(citation.behind_members(unit), " khoản 1 Điều 1");
}

// ---- tables ----

model::Document with_table(const std::vector<std::vector<std::string>>& rows) {
  model::Table table = revision::table(rows);
  table.header_rows = 1;
  return document_of({heading(1, "I", "DANH SÁCH"), table});
}

std::string row_place(const model::Document& document, const std::vector<std::size_t>& rows) {
  const Outline outline = outline_of(document);
  return Citation(outline, {}).rows(outline.leaves.size() - 1, rows);
}

TEST(Citation, RowsAreCitedByTheirSerialNumbers) {
  const model::Document document = with_table({{"STT", "Tên"}, {"1", "A"}, {"2", "B"}, {"3", "C"}});
  EXPECT_EQ(row_place(document, {2}), "số thứ tự 2 bảng tại Mục I");
  EXPECT_EQ(row_place(document, {1, 2, 3}), "số thứ tự 1, 2 và 3 bảng tại Mục I");
}

TEST(Citation, RowsWithoutNumbersAreCounted) {
  const model::Document document = with_table({{"Tên", "Xã"}, {"A", "X"}, {"B", "Y"}});
  EXPECT_EQ(row_place(document, {2}), "hàng thứ hai bảng tại Mục I");
  EXPECT_EQ(row_place(document, {0}), "hàng tiêu đề bảng tại Mục I");
}

TEST(Citation, AnAnnexOfOneTableIsCitedByItsRow) {
  model::Table table = revision::table({{"TT", "Tên"}, {"1", "A"}, {"2", "B"}});
  table.header_rows = 1;
  model::Document document = document_of({article("1", "Ban hành.")});
  add_section(document, model::SectionRole::annex,
              {paragraph("Phụ lục", model::StyleId::annex_label), table});
  EXPECT_EQ(row_place(document, {2}), "số thứ tự 2 Phụ lục");
}

TEST(Citation, SeveralTablesOfAUnitAreCounted) {
  const model::Table table = revision::table({{"A", "B"}});
  const model::Document document = document_of({heading(1, "I", "SỐ LIỆU"), table, table});
  const Outline outline = outline_of(document);
  EXPECT_EQ(Citation(outline, {}).leaf(2), "bảng thứ hai tại Mục I");
}

TEST(Citation, TheColumnOfSerialNumbersIsKnownByItsTitle) {
  model::Table table = revision::table({{"Tên", "Số TT"}, {"A", "1"}});
  EXPECT_FALSE(numbering_column(table)) << "without a header no cell is a title";
  table.header_rows = 1;
  EXPECT_EQ(numbering_column(table), 1U);
}

TEST(Citation, ACellCoveredByAnotherRowHasNoText) {
  model::Row row = revision::table({{"A", "B"}}).rows.front();
  row.cells.erase(row.cells.begin());
  EXPECT_EQ(cell_text(row, 0), std::nullopt);
  EXPECT_EQ(cell_text(row, 1), "B");
}

// ---- words ----

TEST(Citation, OrdinalsAreWordsUpToTenth) {
  EXPECT_EQ(ordinal_words(1), "thứ nhất");
  EXPECT_EQ(ordinal_words(4), "thứ tư");
  EXPECT_EQ(ordinal_words(10), "thứ mười");
  EXPECT_EQ(ordinal_words(11), "thứ 11");
}

TEST(Citation, SeveralNamesAreJoinedByAnd) {
  EXPECT_EQ(enumeration({}), "");
  EXPECT_EQ(enumeration({"điểm a"}), "điểm a");
  EXPECT_EQ(enumeration({"điểm a", "điểm b"}), "điểm a và điểm b");
  EXPECT_EQ(enumeration({"điểm a", "điểm b", "điểm c"}), "điểm a, điểm b và điểm c");
}

TEST(Citation, SerialNumbersAreFiguresAndPoints) {
  EXPECT_TRUE(is_figures("12"));
  EXPECT_TRUE(is_figures("1.2."));
  EXPECT_FALSE(is_figures(""));
  EXPECT_FALSE(is_figures("II"));
}

}  // namespace
}  // namespace vanban::amendment
