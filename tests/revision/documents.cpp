// SPDX-License-Identifier: MIT
#include "documents.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "model/outline.hpp"
#include "model/walk.hpp"

namespace vanban::revision {
namespace {

constexpr std::array kWords = {"tổ chức", "phong trào", "thi đua", "năm", "2024",   "Điều",   "5",
                               "khoản",   "Sở",         "Tư pháp", "và",  "của",    "theo",   ",",
                               ".",       "“đoàn kết”", "tháng",   "02",  "đơn vị", "báo cáo"};

using model::UnitKind;

/// By NumberKind, up to the last that can be cited.
constexpr std::array kUnitKinds = {UnitKind::heading1, UnitKind::heading2,   UnitKind::heading3,
                                   UnitKind::heading4, UnitKind::part,       UnitKind::chapter,
                                   UnitKind::section,  UnitKind::subsection, UnitKind::article,
                                   UnitKind::clause,   UnitKind::point};

constexpr std::array<std::pair<const char*, UnitKind>, 4> kMarkers = {
    {{"Phần ", UnitKind::part},
     {"Chương ", UnitKind::chapter},
     {"Mục ", UnitKind::section},
     {"Tiểu mục ", UnitKind::subsection}}};

/// `Điều 3.` → `3`, `đ)` → `đ`, `Phụ lục II. Biểu` → `II`.
std::string number_in(const std::string& text, const std::string& word) {
  const std::size_t begin = text.rfind(word, 0) == 0 ? word.size() : 0;
  const std::size_t end = text.find(". ", begin);
  std::string number = text.substr(begin, end == std::string::npos ? end : end - begin);
  while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.pop_back();
  return number;
}

void enter_unit(const model::Paragraph& paragraph, model::OpenUnits& open) {
  if (paragraph.style == model::StyleId::part_marker)
    for (const auto& [word, kind] : kMarkers)
      if (model::text_of(paragraph).rfind(word, 0) == 0)
        open.enter(kind, number_in(model::text_of(paragraph), word));
  if (!paragraph.label) return;
  const auto kind = static_cast<std::size_t>(paragraph.label->kind);
  if (kind < kUnitKinds.size())
    open.enter(kUnitKinds[kind], number_in(paragraph.label->text, "Điều "));
}

void place_in_units(model::Block& block, model::OpenUnits& open) {
  if (auto* paragraph = std::get_if<model::Paragraph>(&block)) {
    enter_unit(*paragraph, open);
    paragraph->unit = model::is_content(paragraph->style) ? open.here() : open.root();
  }
  auto* table = std::get_if<model::Table>(&block);
  if (table == nullptr) return;
  const bool grid = table->role == model::TableRole::grid;
  for (model::Row& row : table->rows)
    for (model::Cell& cell : row.cells)
      for (model::CellBlock& inner : cell.blocks)
        if (auto* paragraph = std::get_if<model::Paragraph>(&inner))
          paragraph->unit = grid ? open.here() : open.root();
}

/// The number of an annex is that of its label, or of its title for bookmarks.
std::string annex_number(const model::Section& section) {
  std::string label = section.title;
  for (const model::Block& block : section.blocks)
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block))
      if (paragraph->style == model::StyleId::annex_label) label = model::text_of(*paragraph);
  return label.rfind("Phụ lục ", 0) == 0 ? number_in(label, "Phụ lục ") : std::string();
}

}  // namespace

model::Document with_units(model::Document document) {
  document.provenance = {};
  model::OpenUnits open(document.provenance.units);
  for (model::Section& section : document.sections) {
    const bool annex = section.role == model::SectionRole::annex;
    const bool own_root = annex || section.role == model::SectionRole::attached;
    if (own_root) {
      const auto kind = annex ? UnitKind::annex : UnitKind::attached;
      open.set_number(open.enter_root(kind, section.title), annex ? annex_number(section) : "");
    }
    for (model::Block& block : section.blocks) place_in_units(block, open);
    if (own_root) open.leave_root();
  }
  return document;
}

model::Paragraph paragraph(const std::string& text, model::StyleId style) {
  model::Paragraph paragraph;
  paragraph.style = style;
  model::Run run;
  const auto flush = [&] {
    if (!run.text.empty()) paragraph.inlines.push_back(run);
    run.text.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "**") == 0) {
      flush();
      run.bold = !run.bold;
      ++i;
    } else if (text[i] == '^') {
      flush();
      paragraph.inlines.push_back(model::FootnoteMark{static_cast<std::size_t>(text[++i] - '1')});
    } else {
      run.text += text[i];
    }
  }
  flush();
  return paragraph;
}

model::Paragraph labelled(const std::string& label, model::NumberKind kind, const std::string& text,
                          model::StyleId style) {
  model::Paragraph result = paragraph(text, style);
  result.label = model::Label{label, kind, false, false, false};
  return result;
}

model::Document document(const std::vector<std::string>& texts) {
  model::Document document;
  document.sections.emplace_back();
  for (const std::string& text : texts) document.sections[0].blocks.push_back(paragraph(text));
  return document;
}

model::Table table(const std::vector<std::vector<std::string>>& rows) {
  model::Table table;
  table.columns.assign(rows.front().size(), Length::millimetres(40));
  for (const std::vector<std::string>& texts : rows) {
    model::Row& row = table.rows.emplace_back();
    for (const std::string& text : texts) {
      model::Cell& cell = row.cells.emplace_back();
      cell.column = static_cast<int>(row.cells.size()) - 1;
      cell.blocks.push_back(paragraph(text, model::StyleId::table_text));
    }
  }
  return table;
}

model::Footnote footnote(const std::string& text) {
  return {{paragraph(text, model::StyleId::footnote)}};
}

std::string RandomDocuments::words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    if (i > 0) text += ' ';
    text += kWords[static_cast<std::size_t>(below(static_cast<int>(kWords.size())))];
  }
  return text;
}

model::Paragraph RandomDocuments::draw_paragraph(model::Document& document) {
  model::Paragraph paragraph;
  paragraph.style = chance(20) ? model::StyleId::heading2 : model::StyleId::body;
  if (chance(30))
    paragraph.label = model::Label{std::to_string(below(9)) + ".", model::NumberKind::clause, false,
                                   false, false};
  if (paragraph.label && paragraph.style == model::StyleId::heading2)
    paragraph.label = model::Label{std::to_string(1 + below(4)) + ".", model::NumberKind::heading2,
                                   true, false, chance(20)};
  for (int runs = below(4); runs > 0; --runs) {
    paragraph.inlines.push_back(model::Run{words(1 + below(8)), chance(20), chance(20)});
    if (chance(10)) paragraph.inlines.push_back(model::LineBreak{});
    if (chance(12)) {
      paragraph.inlines.push_back(model::FootnoteMark{document.footnotes.size()});
      document.footnotes.push_back(footnote(words(1 + below(10))));
    }
  }
  if (chance(10)) paragraph.anchor = "a" + std::to_string(below(50));
  paragraph.keep_next = chance(10);
  if (chance(10)) paragraph.alignment = model::Alignment::centre;
  if (chance(5)) paragraph.space_after = Length::points(12);
  return paragraph;
}

model::Table RandomDocuments::draw_table(model::Document& document) {
  model::Table table;
  const int columns = 1 + below(3);
  table.columns.assign(static_cast<std::size_t>(columns), Length::millimetres(30));
  for (int rows = 1 + below(5); rows > 0; --rows) {
    model::Row& row = table.rows.emplace_back();
    for (int column = 0; column < columns; ++column) {
      model::Cell& cell = row.cells.emplace_back();
      cell.column = column;
      cell.blocks.push_back(draw_paragraph(document));
      if (chance(20)) cell.blocks.push_back(model::Rule{});
    }
  }
  if (chance(20)) span_rows(table);
  if (chance(20)) table.header_rows = 1;
  if (chance(20)) table.role = model::TableRole::letterhead;
  return table;
}

/// The first cell of a row reaches into the next one.
void RandomDocuments::span_rows(model::Table& table) {
  if (table.rows.size() < 2 || table.columns.size() < 2) return;
  const auto first = static_cast<std::size_t>(below(static_cast<int>(table.rows.size()) - 1));
  if (table.rows[first].cells.front().column > 0) return;
  table.rows[first].cells.front().row_span = 2;
  std::vector<model::Cell>& below_it = table.rows[first + 1].cells;
  below_it.erase(below_it.begin());
}

model::Block RandomDocuments::draw_block(model::Document& document) {
  if (chance(10)) return draw_table(document);
  if (chance(5)) return model::Rule{{}, Length::millimetres(below(40)), {}, false};
  if (chance(3)) return model::TableOfContents{"MỤC LỤC", 1 + below(3)};
  return draw_paragraph(document);
}

model::Section RandomDocuments::draw_section(model::Document& document) {
  model::Section section;
  section.role = chance(50) ? model::SectionRole::main : model::SectionRole::annex;
  section.title = words(1);
  section.page.landscape = chance(20);
  for (int blocks = below(15); blocks > 0; --blocks) section.blocks.push_back(draw_block(document));
  return section;
}

model::Document RandomDocuments::draw() {
  model::Document document;
  for (int sections = 1 + below(3); sections > 0; --sections)
    document.sections.push_back(draw_section(document));
  renumber_footnotes(document);
  return document;
}

void RandomDocuments::edit_run(model::Run& run) {
  if (chance(30)) run.text = words(1 + below(5));
  if (chance(30)) run.text += " " + words(1);
  if (chance(10)) run.bold = !run.bold;
  if (chance(5)) run.text.clear();
}

void RandomDocuments::edit_paragraph(model::Document& document, model::Paragraph& paragraph) {
  for (model::Inline& item : paragraph.inlines)
    if (auto* run = std::get_if<model::Run>(&item)) edit_run(*run);
  if (chance(20) && !paragraph.inlines.empty()) paragraph.inlines.pop_back();
  if (chance(20)) {
    paragraph.inlines.push_back(model::FootnoteMark{document.footnotes.size()});
    document.footnotes.push_back(footnote(words(4)));
  }
  if (chance(20)) paragraph.keep_next = !paragraph.keep_next;
  if (paragraph.label && chance(50)) paragraph.label->text = "7.";
  if (chance(10)) paragraph.style = model::StyleId::heading1;
  if (chance(10)) paragraph.alignment = model::Alignment::right;
}

void RandomDocuments::edit_table(model::Document& document, model::Table& table) {
  for (model::Row& row : table.rows)
    for (model::Cell& cell : row.cells)
      if (auto* text = std::get_if<model::Paragraph>(&cell.blocks.front()); text && chance(30))
        edit_paragraph(document, *text);
  if (chance(30)) table.rows.push_back(table.rows.front());
  if (chance(30) && table.rows.size() > 1) table.rows.erase(table.rows.begin());
  if (chance(10)) table.columns.front() = Length::millimetres(17);
  if (chance(10)) table.rows.front().keep_next = true;
  if (chance(10)) table.indent = Length::millimetres(3);
  if (chance(10)) table.header_rows = 1;
}

void RandomDocuments::edit_blocks(model::Document& document, std::vector<model::Block>& blocks) {
  for (model::Block& block : blocks) {
    auto* text = std::get_if<model::Paragraph>(&block);
    auto* grid = std::get_if<model::Table>(&block);
    if (text != nullptr && chance(20)) edit_paragraph(document, *text);
    if (grid != nullptr && chance(50)) edit_table(document, *grid);
  }
  const auto anywhere = [&] { return blocks.begin() + below(static_cast<int>(blocks.size())); };
  if (!blocks.empty() && chance(40)) blocks.erase(anywhere());
  if (!blocks.empty() && chance(40)) blocks.insert(anywhere(), draw_block(document));
  if (!blocks.empty() && chance(10)) blocks.pop_back();
  if (chance(10)) blocks.push_back(draw_block(document));
  if (chance(3)) blocks.clear();
  if (blocks.size() > 1 && chance(40)) std::iter_swap(anywhere(), anywhere());
}

/// Footnotes in the order of their marks, each with one mark, as templates make them.
void RandomDocuments::renumber_footnotes(model::Document& document) {
  std::vector<model::Footnote> drawn;
  std::swap(drawn, document.footnotes);
  std::vector<model::Footnote> ordered;
  model::for_each_paragraph(document, [&](model::Paragraph& paragraph) {
    for (model::Inline& item : paragraph.inlines)
      if (auto* mark = std::get_if<model::FootnoteMark>(&item)) {
        ordered.push_back(drawn[mark->index]);
        mark->index = ordered.size() - 1;
      }
  });
  document.footnotes = std::move(ordered);
}

model::Document RandomDocuments::edited(const model::Document& original) {
  model::Document document = original;
  for (model::Section& section : document.sections) edit_blocks(document, section.blocks);
  if (chance(10)) document.sections.push_back(document.sections.front());
  if (chance(10)) document.sections.erase(document.sections.begin());
  if (!document.sections.empty() && chance(10))
    document.sections.insert(document.sections.begin() + 1, draw_section(document));
  if (chance(20) && !document.sections.empty()) document.sections.back().title = words(1);
  if (chance(20) && !document.sections.empty())
    document.sections.front().page.margins.left = Length::millimetres(32);
  renumber_footnotes(document);
  return document;
}

}  // namespace vanban::revision
