// SPDX-License-Identifier: MIT
#include "layout/letterhead_columns.hpp"

#include <algorithm>

#include "layout/name_breaker.hpp"
#include "model/walk.hpp"

namespace vanban::layout {
namespace {

/// The narrowest column that an issuer's name is broken into.
constexpr Length kNarrowestIssuer = Length::millimetres(45);
/// Above the width of the text: the fit test's slack and the readers' rounding.
constexpr Twips kSlack = 4;
/// Kept free beside the issuer's name, half on each side of it: it must not touch Quốc hiệu.
constexpr Twips kGutter = 227;  // 4 mm

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

/// The same for the issuer's column, with the gutter.
Twips natural_issuer_column(model::Table& table, ParagraphSetter& setter) {
  return natural_column(table, 0, setter) + kGutter;
}

std::string_view widest_text(const model::Paragraph& paragraph) {
  const auto* run = std::get_if<model::Run>(&paragraph.inlines.front());
  return run == nullptr ? std::string_view() : std::string_view(run->text);
}

bool is_plain(const model::Paragraph& paragraph) {
  return !paragraph.label && paragraph.inlines.size() == 1 &&
         std::holds_alternative<model::Run>(paragraph.inlines.front());
}

bool is_issuer(const model::Paragraph& paragraph) {
  return paragraph.style == model::StyleId::parent_organ ||
         paragraph.style == model::StyleId::organ ||
         paragraph.style == model::StyleId::letter_subject;
}

std::vector<NameWord> words_of(const model::Paragraph& paragraph, ParagraphSetter& setter) {
  std::vector<NameWord> words;
  std::string_view rest = widest_text(paragraph);
  model::Paragraph probe = paragraph;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) {
      probe.inlines = {model::Run{std::string(rest.substr(0, end))}};
      words.push_back({rest.substr(0, end), setter.natural_width(probe)});
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

/// Puts line breaks into a name in place of the blanks there (which would count in centring).
void insert_breaks(model::Paragraph& paragraph, const std::vector<NameWord>& words,
                   const std::vector<std::size_t>& starts) {
  const model::Run whole = std::get<model::Run>(paragraph.inlines.front());
  const char* base = words.front().text.data();
  const std::string text = whole.text;
  const std::size_t lead = text.find(words.front().text);
  model::Inlines inlines;
  std::size_t from = 0;
  for (const std::size_t start : starts) {
    const auto at = lead + static_cast<std::size_t>(words[start].text.data() - base);
    std::string line = text.substr(from, at - from);
    line.erase(line.find_last_not_of(' ') + 1);
    inlines.emplace_back(model::Run{std::move(line), whole.bold, whole.italic, whole.revision});
    inlines.emplace_back(model::LineBreak{});
    from = at;
  }
  inlines.emplace_back(model::Run{text.substr(from), whole.bold, whole.italic, whole.revision});
  paragraph.inlines = std::move(inlines);
}

/// Breaks a name that is wider than `limit`, for `limit` or, where that spares a line or a poor
/// place to break, for the wider `most`.
void break_issuer(model::Paragraph& paragraph, Twips limit, Twips most, ParagraphSetter& setter) {
  const Units room = Units{limit} * kUnitsPerTwip;
  if (!is_plain(paragraph) || !is_issuer(paragraph)) return;
  if (setter.natural_width(paragraph) <= room) return;
  const std::vector<NameWord> words = words_of(paragraph, setter);
  model::Paragraph probe = paragraph;
  probe.inlines = {model::Run{"a a"}};
  const Units pair = setter.natural_width(probe);
  probe.inlines = {model::Run{"aa"}};
  const Units blank = pair - setter.natural_width(probe);
  const NameBreak narrow = break_name(words, blank, room);
  const NameBreak wide = break_name(words, blank, Units{most} * kUnitsPerTwip);
  const bool take_wide = narrow.starts.empty() || wide.cost < narrow.cost;
  const NameBreak& best = take_wide ? wide : narrow;
  if (!best.starts.empty()) insert_breaks(paragraph, words, best.starts);
}

void set_columns(model::Table& table, Twips left, Twips right, Twips text_width) {
  table.columns = {Length::twips(left), Length::twips(right)};
  table.indent = Length::twips(-(left + right - text_width) / 2);
}

}  // namespace

void fit_letterhead(model::Table& table, Length text_width, ParagraphSetter& setter,
                    Findings& findings) {
  const Twips text = to_twips(text_width);
  const Twips most = std::max(text, to_twips(kWidestLetterhead));
  const Twips right = natural_column(table, 1, setter);
  if (right + to_twips(kNarrowestIssuer) > most) {
    return findings.letterhead_too_wide(
        longest_of_column(table, 1), Length::twips(right) + kNarrowestIssuer, Length::twips(most));
  }
  // A V/v never widens the letterhead: it is broken into lines like a long name, whatever the
  // issuer is.
  for_each_paragraph_of_column(table, 0, [&](model::Paragraph& paragraph) {
    if (paragraph.style != model::StyleId::letter_subject) return;
    const Twips room = text - right - 2 * to_twips(table.padding) - kSlack - kGutter;
    break_issuer(paragraph, room, room, setter);
  });
  Twips left = natural_issuer_column(table, setter);
  if (right + left > most) {
    const Twips unusable = 2 * to_twips(table.padding) + kSlack + kGutter;
    // Inside the text's width where that is wide enough for whole words, else as wide as may be.
    const Twips narrow = std::max(text - right, to_twips(kNarrowestIssuer));
    for_each_paragraph_of_column(table, 0, [&](model::Paragraph& paragraph) {
      break_issuer(paragraph, narrow - unusable, most - right - unusable, setter);
    });
    left = std::min(natural_issuer_column(table, setter), most - right);
  }
  set_columns(table, std::max(left, text - right), right, text);
}

}  // namespace vanban::layout
