// SPDX-License-Identifier: MIT
// What depends on font metrics but must be the same in both files: columns of the letterhead,
// lengths of drawn lines; and the keeping together that neither reader does by itself.
#include <algorithm>

#include "layout/joined_rows.hpp"
#include "layout/layout.hpp"
#include "layout/letterhead_columns.hpp"
#include "layout/name_lines.hpp"
#include "layout/paragraph_setter.hpp"
#include "layout/settle_grids.hpp"
#include "text/notation.hpp"

namespace vanban::layout {
namespace {

constexpr int kWhole = 1000;

class Preparation {
 public:
  Preparation(model::Document& document, const fonts::FontSet& fonts)
      : document_(document),
        findings_(document),
        structure_(scratch_.nodes),
        setter_(document.styles, fonts, scratch_, structure_, findings_) {}

  Result<void> run() {
    for (model::Section& section : document_.sections) prepare_section(section);
    for (model::Footnote& footnote : document_.footnotes)
      for (model::Paragraph& paragraph : footnote.paragraphs) keep_notations(paragraph);
    if (Diagnostics findings = findings_.take(); has_errors(findings))
      return fail(std::move(findings));
    return {};
  }

  void settle_grids() {
    for (model::Section& section : document_.sections)
      for (model::Block& block : section.blocks)
        if (auto* table = std::get_if<model::Table>(&block);
            table != nullptr && table->role == model::TableRole::grid)
          prepare_grid(*table, section.page);
  }

 private:
  void prepare_grid(model::Table& table, const model::PageSetup& page) {
    prepare_table(table, page.text_width());
    settle_rows(table, page);
  }

  void prepare_section(model::Section& section) {
    const Length width = section.page.text_width();
    for (model::Block& block : section.blocks)
      if (auto* paragraph = std::get_if<model::Paragraph>(&block)) {
        keep_notations(*paragraph);
        if (is_centred_title(paragraph->style)) balance(*paragraph, to_twips(width));
      }
    for (std::size_t index = 0; index < section.blocks.size(); ++index) {
      model::Block* before = index == 0 ? nullptr : &section.blocks[index - 1];
      if (auto* rule = std::get_if<model::Rule>(&section.blocks[index])) {
        measure_rule(*rule, before == nullptr ? nullptr : std::get_if<model::Paragraph>(before),
                     to_twips(width));
      } else if (auto* table = std::get_if<model::Table>(&section.blocks[index])) {
        if (table->role == model::TableRole::grid)
          prepare_grid(*table, section.page);
        else
          prepare_table(*table, width);
        if (table->role == model::TableRole::signature) keep_with_text(*table, before);
      }
    }
    for (model::CellBlock& block : section.foot)
      if (auto* rule = std::get_if<model::Rule>(&block))
        measure_rule(*rule, nullptr, to_twips(width));
  }

  void prepare_table(model::Table& table, Length text_width) {
    if (table.role != model::TableRole::grid) keep_notations(table);
    if (table.role == model::TableRole::letterhead && table.columns.size() == 3)
      fit_letterhead(table, text_width, setter_, findings_);
    if (table.role == model::TableRole::signature) fit_signature(table, text_width);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (model::Cell& cell : table.rows[row].cells) {
        if (table.role == model::TableRole::grid) keep_notations_that_fit(cell, table);
        measure_rules(cell, table);
        if (table.role == model::TableRole::grid) continue;
        keep_spanned_rows(table, row, static_cast<std::size_t>(std::max(cell.row_span, 1)));
      }
    }
  }

  /// Titles that stand centred: their lines are even, none ends with one word.
  static bool is_centred_title(model::StyleId style) {
    switch (style) {
      case model::StyleId::document_kind:
      case model::StyleId::subject:
      case model::StyleId::authority:
      case model::StyleId::part_title:
      case model::StyleId::annex_title:
      case model::StyleId::attachment_note:
        return true;
      default:
        return false;
    }
  }

  void balance(model::Paragraph& paragraph, Twips width) {
    break_into_lines(paragraph, {width, width}, setter_);
  }

  /// The signer's name stands on one line; the column of the recipients makes room for it.
  void fit_signature(model::Table& table, Length text_width) {
    constexpr Length kNarrowestRecipients = Length::millimetres(55);
    constexpr Twips kSlack = 4;
    if (table.columns.size() != 2) return;
    const Twips text = to_twips(text_width);
    const Twips most = text - to_twips(kNarrowestRecipients);
    Twips column = to_twips(table.columns[1]);
    const auto each_line = [&](auto visit) {
      for (model::Row& row : table.rows)
        for (model::Cell& cell : row.cells)
          for (model::CellBlock& block : cell.blocks)
            if (auto* line = std::get_if<model::Paragraph>(&block);
                line != nullptr && cell.column == 1)
              visit(*line);
    };
    each_line([&](const model::Paragraph& line) {
      if (line.style != model::StyleId::signer_name) return;
      const Units width = setter_.natural_width(line) + (kSlack + 1) * kUnitsPerTwip - 1;
      const auto needed = static_cast<Twips>(width / kUnitsPerTwip) + 2 * to_twips(table.padding);
      if (needed <= most) column = std::max(column, needed);
    });
    table.columns = {Length::twips(text - column), Length::twips(column)};
    each_line([&](model::Paragraph& line) { balance(line, column - 2 * to_twips(table.padding)); });
  }

  /// A number and its notation is never cut at its hyphen (01/QĐ- | STP).
  static void keep_notations(model::Paragraph& paragraph) {
    for (model::Inline& item : paragraph.inlines)
      if (auto* run = std::get_if<model::Run>(&item)) text::keep_notations_whole(run->text);
  }

  static void keep_notations(model::Table& table) {
    for (model::Row& row : table.rows)
      for (model::Cell& cell : row.cells)
        for (model::CellBlock& block : cell.blocks)
          if (auto* paragraph = std::get_if<model::Paragraph>(&block)) keep_notations(*paragraph);
  }

  /// In a column that is too narrow for a notation, its hyphen is the better place to cut it.
  void keep_notations_that_fit(model::Cell& cell, const model::Table& table) {
    const Units room = Units{to_twips(inner_width(cell, table))} * kUnitsPerTwip;
    for (model::CellBlock& block : cell.blocks) {
      auto* paragraph = std::get_if<model::Paragraph>(&block);
      if (paragraph == nullptr) continue;
      if (notations_fit(*paragraph, room)) keep_notations(*paragraph);
    }
  }

  bool notations_fit(const model::Paragraph& paragraph, Units room) {
    for (const model::Inline& item : paragraph.inlines) {
      const auto* run = std::get_if<model::Run>(&item);
      if (run == nullptr) continue;
      for (const std::string_view word : text::notations_in(run->text)) {
        model::Paragraph probe;
        probe.style = paragraph.style;
        probe.inlines = {model::Run{std::string(word), run->bold, run->italic}};
        if (setter_.natural_width(probe) > room) return false;
      }
    }
    return true;
  }

  /// Which rows may be split, which stay together.
  void settle_rows(model::Table& table, const model::PageSetup& page) {
    Twips room = to_twips(page.text_height()) - kGridBorder;
    for (int row = 0; row < table.header_rows; ++row) {
      room -= height_of(table.rows[static_cast<std::size_t>(row)], table);
    }
    free_tall_rows(table, room);
    JoinedRows(table, setter_, room).settle();
  }

  /// A row that no page holds may be split, whatever was asked for: the readers would lose its
  /// text.
  void free_tall_rows(model::Table& table, Twips room) {
    for (model::Row& row : table.rows) {
      if (row.keep_whole && may_be_tall(row) && height_of(row, table) > room) {
        row.keep_whole = false;
      }
    }
  }

  /// Cheap: a page of the narrowest useful column holds more bytes than this.
  static bool may_be_tall(const model::Row& row) {
    constexpr std::size_t kBytes = 200;
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const model::Cell& cell) { return bytes_of(cell) > kBytes; });
  }

  /// Without what joined cells need.
  Twips height_of(const model::Row& row, const model::Table& table) {
    Twips highest = 0;
    for (const model::Cell& cell : row.cells) {
      if (cell.row_span <= 1) highest = std::max(highest, cell_height(cell, table, setter_));
    }
    return highest;
  }

  void measure_rules(model::Cell& cell, const model::Table& table) {
    const Length width = inner_width(cell, table);
    const model::Paragraph* above = nullptr;
    for (model::CellBlock& block : cell.blocks) {
      if (auto* rule = std::get_if<model::Rule>(&block)) {
        measure_rule(*rule, above, to_twips(width));
      }
      above = std::get_if<model::Paragraph>(&block);
    }
  }

  /// So many thousandths of the widest line of the paragraph directly above: under the issuer's
  /// name the line follows that name, not the name of its parent (Phụ lục I, Phần I, Mục II.2).
  void measure_rule(model::Rule& rule, const model::Paragraph* above, Twips container) {
    Units base = Units{container} * kUnitsPerTwip;
    if (rule.measure.base == model::RuleMeasure::Base::text_above && above != nullptr) {
      base = setter_.widest_line(*above, container);
    }
    const Units exact = base * rule.measure.thousandths / kWhole;
    auto length = static_cast<Twips>((exact + kUnitsPerTwip / 2) / kUnitsPerTwip);
    length = std::min(length, container);
    if ((container - length) % 2 != 0) --length;
    rule.length = Length::twips(std::max(length, 0));
  }

  /// Rows joined by a cell stay on one page.
  static void keep_spanned_rows(model::Table& table, std::size_t row, std::size_t span) {
    const std::size_t last = std::min(row + span, table.rows.size()) - 1;
    for (std::size_t r = row; r < last; ++r) table.rows[r].keep_next = true;
  }

  /// The signature block never stands alone on a page, nor is it torn.
  static void keep_with_text(model::Table& table, model::Block* before) {
    for (std::size_t row = 0; row + 1 < table.rows.size(); ++row) table.rows[row].keep_next = true;
    if (before == nullptr) return;
    if (auto* paragraph = std::get_if<model::Paragraph>(before)) paragraph->keep_next = true;
    if (auto* rule = std::get_if<model::Rule>(before)) rule->keep_next = true;
  }

  model::Document& document_;
  Findings findings_;
  PagedDocument scratch_;
  StructureBuilder structure_;
  ParagraphSetter setter_;
};

}  // namespace

Result<void> prepare(model::Document& document, const fonts::FontSet& fonts) {
  return Preparation(document, fonts).run();
}

void settle_grids(model::Document& document, const fonts::FontSet& fonts) {
  Preparation(document, fonts).settle_grids();
}

}  // namespace vanban::layout
