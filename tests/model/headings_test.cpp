// SPDX-License-Identifier: MIT
// Which paragraphs are headings, what they are called, and how they nest.
#include "model/headings.hpp"

#include <gmock/gmock.h>

#include "model/style_sheet.hpp"

namespace vanban::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Paragraph line(StyleId style, const std::string& text, UnitId unit = {}) {
  Paragraph paragraph;
  paragraph.style = style;
  paragraph.inlines = {Run{text}};
  paragraph.unit = unit;
  return paragraph;
}

Document document_of(std::vector<Block> blocks, SectionRole role = SectionRole::main) {
  Document document;
  document.styles = make_style_sheet();
  document.sections.push_back({role, {}, {}, std::move(blocks)});
  return document;
}

/// `2 I. MỤC ĐÍCH`: level and title of each heading.
std::vector<std::string> headings(const Document& document) {
  std::vector<std::string> list;
  for (const Heading& heading : headings_of(document))
    list.push_back(std::to_string(heading.level) + " " + title_of(heading));
  return list;
}

/// With a unit of each kind that a marker can stand for.
Document with_units(std::vector<Block> blocks) {
  Document document = document_of(std::move(blocks));
  for (const UnitKind kind : {UnitKind::part, UnitKind::chapter, UnitKind::section})
    document.provenance.units.push_back({kind, "1", {}, {}});
  return document;
}
constexpr UnitId kPart{1}, kChapter{2}, kSection{3};

TEST(Headings, MarkerAndTitleAreOne) {
  const Document document =
      document_of({line(StyleId::part_marker, "Chương I"), line(StyleId::part_title, "QUY ĐỊNH"),
                   line(StyleId::annex_label, "Phụ lục II"), line(StyleId::annex_title, "BIỂU MẪU"),
                   line(StyleId::body, "x"), line(StyleId::annex_title, "KHÁC")});
  EXPECT_THAT(headings(document),
              ElementsAre("1 Chương I. QUY ĐỊNH", "1 Phụ lục II. BIỂU MẪU", "1 KHÁC"));
}

TEST(Headings, AMarkerWithoutATitleStandsAlone) {
  const Document document = document_of({line(StyleId::part_marker, "Chương I"),
                                         line(StyleId::body, "x"), line(StyleId::part_title, "B")});
  EXPECT_THAT(headings(document), ElementsAre("1 Chương I", "1 B"));
}

TEST(Headings, ArticlesWithTitlesAreHeadingsOthersAreNone) {
  const Document document =
      document_of({line(StyleId::article_title, "Phạm vi"), line(StyleId::article, "Phê duyệt")});
  EXPECT_THAT(headings(document), ElementsAre("2 Phạm vi"));
}

TEST(Headings, NestWithoutAGap) {
  Document document = with_units(
      {line(StyleId::part_marker, "Chương I", kChapter), line(StyleId::part_title, "A", kChapter),
       line(StyleId::part_marker, "Mục 1", kSection), line(StyleId::part_title, "B", kSection),
       line(StyleId::article_title, "C")});
  settle_outline_levels(document);
  EXPECT_THAT(headings(document), ElementsAre("1 Chương I. A", "2 Mục 1. B", "3 C"));
}

TEST(Headings, NumberedHeadingsStandBelowTheirPart) {
  Document document = with_units({line(StyleId::part_marker, "Phần I", kPart),
                                  line(StyleId::part_title, "A", kPart),
                                  line(StyleId::heading1, "B"), line(StyleId::heading2, "C")});
  settle_outline_levels(document);
  EXPECT_THAT(headings(document), ElementsAre("1 Phần I. A", "2 B", "3 C"));
}

TEST(Headings, AnAnnexHoldsItsOwn) {
  Document document = document_of({line(StyleId::heading1, "A"), line(StyleId::heading2, "B")});
  document.sections.push_back(
      {SectionRole::annex,
       {},
       {},
       {line(StyleId::annex_label, "Phụ lục"), line(StyleId::heading1, "C")}});
  settle_outline_levels(document);
  EXPECT_THAT(headings(document), ElementsAre("1 A", "2 B", "1 Phụ lục", "2 C"));
}

TEST(Headings, AnInsertGoesOnWithTheOutlineBeforeIt) {
  Document document = document_of({line(StyleId::heading1, "A")});
  document.sections.push_back({SectionRole::insert, {}, {}, {line(StyleId::heading2, "B")}});
  settle_outline_levels(document);
  EXPECT_THAT(headings(document), ElementsAre("1 A", "2 B"));
}

TEST(Headings, ALevelThatTheStyleHasIsNoDeparture) {
  Document document = document_of({line(StyleId::heading1, "A"), line(StyleId::heading2, "B")});
  const Document before = document;
  settle_outline_levels(document);
  EXPECT_EQ(document, before);
}

TEST(Headings, TablesHoldNone) {
  Table table;
  table.rows = {{{Cell{0, 1, 1, {}, {line(StyleId::heading1, "A")}}}}};
  EXPECT_THAT(headings(document_of({table})), IsEmpty());
}

}  // namespace
}  // namespace vanban::model
