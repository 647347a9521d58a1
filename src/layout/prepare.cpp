// SPDX-License-Identifier: MIT
// What depends on font metrics but must be the same in both files: columns of the letterhead,
// lengths of drawn lines; and the keeping together that neither reader does by itself.
#include <algorithm>

#include "layout/joined_rows.hpp"
#include "layout/layout.hpp"
#include "layout/letterhead_columns.hpp"
#include "layout/paragraph_setter.hpp"

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
    if (Diagnostics findings = findings_.take(); has_errors(findings))
      return fail(std::move(findings));
    return {};
  }

 private:
  void prepare_section(model::Section& section) {
    const Length width = section.page.text_width();
    for (std::size_t index = 0; index < section.blocks.size(); ++index) {
      model::Block* before = index == 0 ? nullptr : &section.blocks[index - 1];
      if (auto* rule = std::get_if<model::Rule>(&section.blocks[index])) {
        measure_rule(*rule, before == nullptr ? nullptr : std::get_if<model::Paragraph>(before),
                     to_twips(width));
      } else if (auto* table = std::get_if<model::Table>(&section.blocks[index])) {
        prepare_table(*table, width);
        if (table->role == model::TableRole::grid) settle_rows(*table, section.page);
        if (table->role == model::TableRole::signature) keep_with_text(*table, before);
      }
    }
  }

  void prepare_table(model::Table& table, Length text_width) {
    if (table.role == model::TableRole::letterhead && table.columns.size() == 2)
      fit_letterhead(table, text_width, setter_, findings_);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      for (model::Cell& cell : table.rows[row].cells) {
        measure_rules(cell, table);
        if (table.role == model::TableRole::grid) continue;
        keep_spanned_rows(table, row, static_cast<std::size_t>(std::max(cell.row_span, 1)));
      }
    }
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

}  // namespace vanban::layout
