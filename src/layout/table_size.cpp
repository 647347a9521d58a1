// SPDX-License-Identifier: MIT
#include "layout/table_size.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "layout/joined_rows.hpp"
#include "layout/paragraph_setter.hpp"
#include "layout/settle_grids.hpp"
#include "model/provenance.hpp"

namespace vanban::layout {
namespace {

/// The smallest that a document may use (Phụ lục I, Phần I, Mục V: Nơi nhận is 11, notes are 10).
constexpr FontSize kSmallest = FontSize::points(10);

std::string points_text(FontSize size) {
  return fmt::format("{}{}", size.half_points / 2, size.half_points % 2 == 0 ? "" : ",5");
}

/// A paragraph in a column that is narrower than one of its words.
struct TightParagraph {
  const model::Paragraph* paragraph;
  Twips width;
};

class TableSizes {
 public:
  TableSizes(model::Document& document, const fonts::FontSet& fonts)
      : document_(document),
        findings_(document),
        structure_(scratch_.nodes),
        setter_(document.styles, fonts, scratch_, structure_, findings_) {
    for (const model::Section& section : document.sections)
      for (const model::Block& block : section.blocks)
        if (const auto* table = std::get_if<model::Table>(&block);
            table != nullptr && table->role == model::TableRole::grid)
          collect(*table);
  }

  const std::vector<TightParagraph>& tight() const { return tight_; }

  std::size_t cut_at(FontSize size) {
    set(size);
    return static_cast<std::size_t>(
        std::count_if(tight_.begin(), tight_.end(), [this](const TightParagraph& tight) {
          return setter_.cuts_a_word(*tight.paragraph, tight.width);
        }));
  }

  void set(FontSize size) {
    for (const model::StyleId id : {model::StyleId::table_heading, model::StyleId::table_text})
      document_.styles[id].size = size;
  }

 private:
  void collect(const model::Table& table) {
    for (const model::Row& row : table.rows)
      for (const model::Cell& cell : row.cells)
        for (const model::CellBlock& block : cell.blocks) {
          const auto* paragraph = std::get_if<model::Paragraph>(&block);
          const Twips width = to_twips(inner_width(cell, table));
          if (paragraph != nullptr && setter_.cuts_a_word(*paragraph, width))
            tight_.push_back({paragraph, width});
        }
  }

  model::Document& document_;
  Findings findings_;
  PagedDocument scratch_;
  StructureBuilder structure_;
  ParagraphSetter setter_;
  std::vector<TightParagraph> tight_;
};

Diagnostic size_note(FontSize from, FontSize to, bool all) {
  const std::string was = points_text(from), is = points_text(to);
  return make_note("layout.table-size",
                   {fmt::format("chữ trong bảng đặt cỡ {} thay cho {} để {} bị ngắt giữa chừng", is,
                                was, all ? "không từ nào" : "ít từ"),
                    fmt::format("the text of tables is set in {} pt instead of {} so that {} cut",
                                is, was, all ? "no word is" : "fewer words are")},
                   {"Muốn giữ cỡ chữ thì nới rộng cột này, hoặc ghi cỡ chữ vào style.table_size.",
                    "To keep the size, widen this column, or state the size in style.table_size."});
}

}  // namespace

std::optional<Diagnostic> fit_table_size(model::Document& document, const fonts::FontSet& fonts) {
  const FontSize from = document.styles[model::StyleId::table_text].size;
  TableSizes sizes(document, fonts);
  const std::size_t cut = sizes.tight().size();
  FontSize best = from;
  std::size_t fewest = cut;
  for (FontSize size = from; size > kSmallest && fewest > 0;) {
    --size.half_points;
    const std::size_t left = sizes.cut_at(size);
    if (left >= fewest) continue;
    fewest = left;
    best = size;
  }
  sizes.set(best);
  if (best == from) return std::nullopt;
  settle_grids(document, fonts);
  const model::Paragraph& first = *sizes.tight().front().paragraph;
  Diagnostic note = size_note(from, best, fewest == 0);
  note.fault = Fault::layout;
  note.place = model::place_of(document.provenance, first.origin, first.unit);
  return note;
}

}  // namespace vanban::layout
