// SPDX-License-Identifier: MIT
#include "layout/letterhead_columns.hpp"

#include <algorithm>

#include "layout/name_lines.hpp"
#include "model/walk.hpp"

namespace vanban::layout {
namespace {

/// The narrowest column that an issuer's name is broken into.
constexpr Length kNarrowestIssuer = Length::millimetres(45);
/// Above the width of the text: the fit test's slack and the readers' rounding.
constexpr Twips kSlack = 4;
/// Columns of the letterhead: the issuer, a gap, Quốc hiệu.
constexpr int kNational = 2;

template <typename Visit>
void for_each_paragraph_of_column(model::Table& table, int column, Visit visit) {
  for (model::Row& row : table.rows) {
    for (model::Cell& cell : row.cells) {
      if (cell.column != column || cell.column_span != 1) continue;
      for (model::CellBlock& block : cell.blocks) {
        if (auto* paragraph = std::get_if<model::Paragraph>(&block)) visit(*paragraph);
      }
    }
  }
}

model::Paragraph longest_of_column(model::Table& table, int column) {
  model::Paragraph longest;
  for_each_paragraph_of_column(table, column, [&](const model::Paragraph& paragraph) {
    if (model::text_of(paragraph).size() > model::text_of(longest).size()) longest = paragraph;
  });
  return longest;
}

Twips twips_up(Units width) {
  return static_cast<Twips>((width + kUnitsPerTwip - 1) / kUnitsPerTwip);
}

/// Width that a column needs for all its paragraphs on one line each.
Twips natural_column(model::Table& table, int column, ParagraphSetter& setter) {
  Units widest = 0;
  for_each_paragraph_of_column(table, column, [&](const model::Paragraph& paragraph) {
    widest = std::max(widest, setter.natural_width(paragraph));
  });
  return twips_up(widest) + kSlack + 2 * to_twips(table.padding);
}

bool is_issuer(const model::Paragraph& paragraph) {
  return paragraph.style == model::StyleId::parent_organ ||
         paragraph.style == model::StyleId::organ ||
         paragraph.style == model::StyleId::letter_subject;
}

/// Breaks a name that is wider than `limit`, for `limit` or, where that spares a line or a poor
/// place to break, for the wider `most`.
void break_issuer(model::Paragraph& paragraph, Twips limit, Twips most, ParagraphSetter& setter) {
  if (is_issuer(paragraph)) break_into_lines(paragraph, {limit, most}, setter);
}

/// The gap, or what a very long địa danh leaves of it: the letterhead leaves the text's width last.
Twips gap_beside(Twips national, Twips gap, Twips text) {
  return std::clamp(text - national - to_twips(kNarrowestIssuer), Twips{0}, gap);
}

void set_columns(model::Table& table, Twips left, Twips right, Twips text_width) {
  const Twips gap = to_twips(table.columns[1]);
  table.columns = {Length::twips(left), Length::twips(gap), Length::twips(right)};
  table.indent = Length::twips(-(left + gap + right - text_width) / 2);
}

}  // namespace

void fit_letterhead(model::Table& table, Length text_width, ParagraphSetter& setter,
                    Findings& findings) {
  const Twips text = to_twips(text_width);
  const Twips most = std::max(text, to_twips(kWidestLetterhead));
  const Twips national = natural_column(table, kNational, setter);
  table.columns[1] = Length::twips(gap_beside(national, to_twips(table.columns[1]), text));
  const Twips right = national + to_twips(table.columns[1]);  // with the gap
  if (right + to_twips(kNarrowestIssuer) > most) {
    return findings.letterhead_too_wide(longest_of_column(table, kNational),
                                        Length::twips(right) + kNarrowestIssuer,
                                        Length::twips(most));
  }
  const Twips unusable = 2 * to_twips(table.padding) + kSlack;
  // A V/v never widens the letterhead: it is broken into lines like a long name, whatever the
  // issuer is.
  for_each_paragraph_of_column(table, 0, [&](model::Paragraph& paragraph) {
    if (paragraph.style != model::StyleId::letter_subject) return;
    break_issuer(paragraph, text - right - unusable, text - right - unusable, setter);
  });
  Twips left = natural_column(table, 0, setter);
  if (right + left > text) {
    // Inside the text's width where that is wide enough for whole words, else as wide as may be.
    const bool inside = text - right >= to_twips(kNarrowestIssuer);
    const Twips widest = (inside ? text : most) - right;
    const Twips limit = std::max(text - right, to_twips(kNarrowestIssuer)) - unusable;
    for_each_paragraph_of_column(table, 0, [&](model::Paragraph& paragraph) {
      break_issuer(paragraph, limit, widest - unusable, setter);
    });
    left = std::min(natural_column(table, 0, setter), widest);
  }
  set_columns(table, std::max(left, text - right), national, text);
}

}  // namespace vanban::layout
