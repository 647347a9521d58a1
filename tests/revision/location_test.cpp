// SPDX-License-Identifier: MIT
// Where a paragraph stands: the words of its unit, then what it is in there.
#include "revision/location.hpp"

#include <gtest/gtest.h>

#include "documents.hpp"
#include "revision/compare.hpp"

namespace vanban::revision {
namespace {

using model::NumberKind;
using model::StyleId;
using model::UnitKind;

/// The places of all paragraphs of the document's sections, one a line.
std::string places(const model::Document& document, Language language = Language::vietnamese) {
  const Revision revision = compare(document, document);
  Locator locator(revision, Version::after);
  std::string text;
  for (const SectionRevision& section : revision.sections) {
    locator.begin_section(*section.form.after);
    for (const BlockRevision& block : section.blocks)
      if (const auto* paragraph = std::get_if<ParagraphRevision>(&block))
        text += describe(locator.next(*paragraph->form.after), language) + '\n';
  }
  return text;
}

model::Paragraph article(const std::string& number, const std::string& text) {
  return labelled("Điều " + number + ".", NumberKind::article, text, StyleId::article);
}

TEST(Location, ParagraphsOfAUnitAreCounted) {
  model::Document document;
  document.sections.emplace_back();
  document.sections[0].blocks = {paragraph("Mở đầu."), article("1", "Một."), paragraph("Hai.")};
  EXPECT_EQ(places(with_units(document)), "Đoạn 1\nĐiều 1\nĐiều 1, đoạn 2\n");
}

TEST(Location, AUnitGoesOnAfterTheUnitsInIt) {
  model::Document document;
  document.sections.emplace_back();
  model::Paragraph end = paragraph("Lời cuối của Điều.");
  document.sections[0].blocks = {
      article("1", "Một:"), labelled("1.", NumberKind::clause, "Hai.", StyleId::numbered), end};
  document = with_units(document);
  std::get<model::Paragraph>(document.sections[0].blocks[2]).unit = {1};
  EXPECT_EQ(places(document), "Điều 1\nKhoản 1 Điều 1\nĐiều 1, đoạn 2\n");
}

TEST(Location, WordsAfterTheLastUnitAreTheClosingPart) {
  model::Document document;
  document.sections.emplace_back();
  document.sections[0].blocks = {paragraph("Mở đầu."), article("1", "Một."),
                                 paragraph("Trên đây là Kế hoạch."), paragraph("Hết.")};
  document = with_units(document);
  for (const std::size_t block : {2U, 3U})
    std::get<model::Paragraph>(document.sections[0].blocks[block]).unit = {};
  EXPECT_EQ(places(document), "Đoạn 1\nĐiều 1\nPhần kết, đoạn 1\nPhần kết, đoạn 2\n");
  EXPECT_EQ(places(document, Language::english),
            "Paragraph 1\nArticle 1\nClosing words, paragraph 1\nClosing words, paragraph 2\n");
}

TEST(Location, AnAnnexFollowsWhatStandsInIt) {
  model::Document document;
  document.sections.resize(2);
  document.sections[0].blocks = {article("1", "Ban hành.")};
  document.sections[1].role = model::SectionRole::annex;
  document.sections[1].blocks = {paragraph("Phụ lục II", StyleId::annex_label), paragraph("Gồm:"),
                                 labelled("1.", NumberKind::clause, "Một.", StyleId::numbered)};
  EXPECT_EQ(places(with_units(document)),
            "Điều 1\nPhụ lục II, số phụ lục\nPhụ lục II, đoạn 1\nKhoản 1 Phụ lục II\n");
}

TEST(Location, ADocumentWithoutATreeHasItsParagraphsCounted) {
  EXPECT_EQ(places(document({"Một.", "Hai."})), "Đoạn 1\nĐoạn 2\n");
}

TEST(Location, CellsAreCountedInTheirTable) {
  const model::Document document = with_units([] {
    model::Document made;
    made.sections.emplace_back();
    made.sections[0].blocks = {article("1", "Một."), table({{"A", "B"}})};
    return made;
  }());
  const Revision revision = compare(document, document);
  Locator locator(revision, Version::before);
  const auto& grid = std::get<model::Table>(document.sections[0].blocks[1]);
  locator.next(std::get<model::Paragraph>(document.sections[0].blocks[0]));
  locator.begin_table(grid);
  locator.begin_row();
  locator.begin_cell(grid.rows[0].cells[1]);
  const auto& cell = std::get<model::Paragraph>(grid.rows[0].cells[1].blocks[0]);
  EXPECT_EQ(describe(locator.next(cell), Language::vietnamese), "Điều 1, bảng 1, hàng 1, cột 2");
  locator.end_table();
  locator.begin_footnote(1);
  EXPECT_EQ(describe(locator.next(cell), Language::english), "Footnote 2");
}

TEST(Location, RecipientsAreLines) {
  model::Document document;
  document.sections.emplace_back();
  document.sections[0].blocks = {paragraph("- A;", StyleId::recipient),
                                 paragraph("- B;", StyleId::recipient),
                                 paragraph("Lê Văn A", StyleId::signer_name)};
  EXPECT_EQ(places(document, Language::english),
            "Recipients, line 1\nRecipients, line 2\nSigner name\n");
}

TEST(Location, TheRootIsKeptApartFromTheNumbers) {
  const model::Units units = {
      {}, {UnitKind::annex, "I", {}, {}}, {UnitKind::clause, "2", {}, model::UnitId{1}}};
  const Location location = location_of(units, model::UnitId{2});
  EXPECT_EQ(location.root, (model::Step{UnitKind::annex, "I"}));
  EXPECT_EQ(location.steps, (model::Path{{UnitKind::clause, "2"}}));
}

}  // namespace
}  // namespace vanban::revision
