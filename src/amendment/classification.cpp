// SPDX-License-Identifier: MIT
#include "amendment/classification.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "amendment/citation.hpp"
#include "amendment/wording.hpp"

namespace vanban::amendment {
namespace {

using model::StyleId;

/// Lines that the program draws up itself, and places for signature and seal.
bool is_made_by_program(StyleId style) {
  switch (style) {
    case StyleId::annex_label:
    case StyleId::rule:
    case StyleId::closing:
    case StyleId::page_number:
    case StyleId::signature_space:
    case StyleId::contents_title:
    case StyleId::contents1:
    case StyleId::contents2:
    case StyleId::contents3:
      return true;
    default:
      return false;
  }
}

/// Components whose words are content: amended as the text is.
bool holds_content(StyleId style) {
  return style == StyleId::subject || style == StyleId::letter_subject ||
         style == StyleId::legal_basis || style == StyleId::annex_title ||
         style == StyleId::document_kind;
}

/// `- Như Điều 3;` → `- Như Điều;`: the number follows the articles by itself.
std::string without_article_number(const std::string& text) {
  const std::size_t at = text.find("Như Điều ");
  if (at == std::string::npos) return text;
  std::size_t end = at + std::string_view("Như Điều ").size();
  const std::size_t begin = end;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  std::string result = text;
  return result.erase(begin, end - begin);
}

class Classifier {
 public:
  Classifier(Comparison& comparison, const ChangeRules& rules)
      : comparison_(comparison),
        rules_(rules),
        cite_before_(comparison.before, rules.attached),
        cite_after_(comparison.after, rules.attached) {}

  Classified run() {
    pair_neighbours();
    pair_components();
    for (const Event& event : comparison_.events) classify(event);
    classify_notes();
    return std::move(result_);
  }

 private:
  Leaf& old_leaf(std::size_t leaf) { return comparison_.before.leaves[leaf]; }
  Leaf& new_leaf(std::size_t leaf) { return comparison_.after.leaves[leaf]; }

  void join(std::size_t before, std::size_t after) {
    old_leaf(before).twin = after;
    new_leaf(after).twin = before;
    old_leaf(before).changed = new_leaf(after).changed = true;
  }

  /// What went and what came right after it with the same number or the same role is one change.
  void pair_neighbours() {
    std::vector<Event>& events = comparison_.events;
    for (std::size_t i = 0; i + 1 < events.size(); ++i) {
      if (!gone(events[i]) || !new_here(events[i + 1])) continue;
      if (!belong_together(*events[i].before, *events[i + 1].after)) continue;
      join(*events[i].before, *events[i + 1].after);
      events[i].after = events[i + 1].after;
      events.erase(events.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  bool gone(const Event& event) {
    return event.before && !event.after && !old_leaf(*event.before).twin;
  }
  bool new_here(const Event& event) {
    return event.after && !event.before && !new_leaf(*event.after).twin;
  }

  bool belong_together(std::size_t before, std::size_t after) {
    const Leaf& from = old_leaf(before);
    const Leaf& to = new_leaf(after);
    if (from.kind != to.kind) return false;
    if (from.kind == LeafKind::component) return from.paragraph.style == to.paragraph.style;
    const bool head = comparison_.before.is_head(before);
    if (head != comparison_.after.is_head(after)) return false;
    if (!head) return false;  // within a unit they are weighed together with the others
    const Unit& old_unit = comparison_.before.units[from.unit];
    const Unit& new_unit = comparison_.after.units[to.unit];
    return old_unit.kind == new_unit.kind && old_unit.number == new_unit.number;
  }

  /// A letterhead or signature block of another shape is taken as replaced whole: its parts are
  /// found by what they are.
  void pair_components() {
    std::map<std::pair<int, StyleId>, std::vector<std::size_t>> gone_parts;
    std::vector<Event>& events = comparison_.events;
    for (std::size_t i = 0; i < events.size(); ++i)
      if (gone(events[i]) && is_single_component(old_leaf(*events[i].before)))
        gone_parts[key_of(comparison_.before, *events[i].before)].push_back(i);
    std::vector<std::size_t> joined;
    for (Event& event : events) {
      if (!new_here(event) || !is_single_component(new_leaf(*event.after))) continue;
      auto& candidates = gone_parts[key_of(comparison_.after, *event.after)];
      if (candidates.empty()) continue;
      event.before = events[candidates.front()].before;
      joined.push_back(candidates.front());
      candidates.erase(candidates.begin());
      join(*event.before, *event.after);
    }
    std::sort(joined.rbegin(), joined.rend());
    for (const std::size_t i : joined)
      events.erase(events.begin() + static_cast<std::ptrdiff_t>(i));
  }

  static bool is_single_component(const Leaf& leaf) {
    return leaf.kind == LeafKind::component && leaf.paragraph.style != StyleId::recipient &&
           leaf.paragraph.style != StyleId::legal_basis;
  }

  static std::pair<int, StyleId> key_of(const Outline& outline, std::size_t leaf) {
    const Unit& unit = outline.units[outline.leaves[leaf].unit];
    const int section = unit.section == model::SectionRole::annex
                            ? 100 + static_cast<int>(outline.leaves[leaf].unit)
                            : static_cast<int>(unit.section);
    return {section, outline.leaves[leaf].paragraph.style};
  }

  void classify(const Event& event) {
    const Leaf& any = event.after ? new_leaf(*event.after) : old_leaf(*event.before);
    if (any.kind == LeafKind::component) return classify_component(event);
    if (!event.after) return;
    Leaf& to = new_leaf(*event.after);
    if (!to.twin || !to.changed) return;
    if (to.kind == LeafKind::table) return classify_rows(*to.twin, *event.after);
    settle(*to.twin, *event.after, difference_of(old_leaf(*to.twin).paragraph, to.paragraph));
  }

  /// A leaf on both sides: content stays changed, all else is settled.
  void settle(std::size_t before, std::size_t after, Difference difference) {
    const bool tones = difference == Difference::spelling;
    const bool content = difference == Difference::content || (tones && !rules_.tones_are_form);
    const std::string place = cite_before_.leaf(before);
    if (tones) result_.doubtful.push_back(place);
    old_leaf(before).changed = new_leaf(after).changed = content;
    if (content || difference == Difference::none) return;
    add_misprint(place, old_leaf(before).paragraph, new_leaf(after).paragraph, difference);
  }

  void add_misprint(const std::string& place, const model::Paragraph& before,
                    const model::Paragraph& after, Difference difference) {
    std::string from = plain_text(before);
    std::string to = plain_text(after);
    // `./.` belongs to the document, any other mark to the sentence.
    if (from.ends_with("./.") || to.ends_with("./.")) {
      from = without_end_mark(from);
      to = without_end_mark(to);
    }
    if (difference == Difference::look) {
      result_.form_errors.push_back({FormError::Kind::look, place, from, to});
      return;
    }
    const bool component = !model::is_content(after.style);
    const Stretch stretch = changed_stretch(from, to, component ? 3 : kWordsAround);
    result_.form_errors.push_back(
        {FormError::Kind::misprinted, place, stretch.before, stretch.after});
  }

  void classify_component(const Event& event) {
    const std::size_t shown = event.after ? *event.after : *event.before;
    const Leaf& leaf = event.after ? new_leaf(shown) : old_leaf(shown);
    const StyleId style = leaf.paragraph.style;
    if (is_made_by_program(style)) return settle_component(event);
    if (holds_content(style)) {
      if (event.before && event.after && leaf.changed)
        settle(*event.before, *event.after,
               difference_of(old_leaf(*event.before).paragraph, leaf.paragraph));
      return;
    }
    if (!whole_section_differs(event)) add_component_error(event);
    settle_component(event);
  }

  void settle_component(const Event& event) {
    for (const auto& [leaves, index] : {std::pair{&comparison_.before.leaves, event.before},
                                        std::pair{&comparison_.after.leaves, event.after}})
      if (index && (event.before && event.after)) {
        (*leaves)[*index].changed = false;
        (*leaves)[*index].settled = true;
      } else if (index && !section_is_one_sided(event)) {
        (*leaves)[*index].settled = true;
      }
  }

  /// The parts of an annex that came or went as a whole belong to it.
  bool section_is_one_sided(const Event& event) {
    if (event.before && event.after) return false;
    const Outline& outline = event.after ? comparison_.after : comparison_.before;
    const std::size_t unit = outline.leaves[event.after ? *event.after : *event.before].unit;
    const std::vector<std::size_t> all = outline.all_leaves(unit);
    return std::none_of(all.begin(), all.end(),
                        [&](std::size_t leaf) { return outline.leaves[leaf].twin.has_value(); });
  }
  bool whole_section_differs(const Event& event) { return section_is_one_sided(event); }

  void add_component_error(const Event& event) {
    using Kind = FormError::Kind;
    std::vector<FormError>& errors = result_.form_errors;
    const std::string before = event.before ? plain_text(old_leaf(*event.before).paragraph) : "";
    const std::string after = event.after ? plain_text(new_leaf(*event.after).paragraph) : "";
    if (event.before && event.after) {
      if (without_article_number(before) == without_article_number(after)) return;
      return add_misprint(cite_before_.leaf(*event.before), old_leaf(*event.before).paragraph,
                          new_leaf(*event.after).paragraph, Difference::form);
    }
    if (event.after) {
      const bool moved = new_leaf(*event.after).twin.has_value();
      errors.push_back({moved ? Kind::misplaced : Kind::missing, cite_after_.leaf(*event.after),
                        moved ? after : "", after});
    } else if (!old_leaf(*event.before).twin) {
      errors.push_back({Kind::superfluous, cite_before_.leaf(*event.before), before, ""});
    }
  }

  // ---- tables ----

  void classify_rows(std::size_t before, std::size_t after) {
    Leaf& from = old_leaf(before);
    Leaf& to = new_leaf(after);
    const auto numbers = numbering_column(*to.table);
    bool changed = false;
    for (std::size_t row = 0; row < to.row_twins.size(); ++row) {
      if (!to.row_twins[row]) changed = true;
      if (!to.row_twins[row] || !to.changed_rows[row]) continue;
      const std::size_t twin = *to.row_twins[row];
      const bool content = row_content_differs(before, after, {twin, row}, numbers);
      from.changed_rows[twin] = to.changed_rows[row] = content;
      changed = changed || content;
    }
    for (const auto& twin : from.row_twins) changed = changed || !twin;
    from.changed = to.changed = changed;
  }

  struct RowPair {
    std::size_t before;
    std::size_t after;
  };

  /// A serial number follows the rows that came and went; a group row has words in its column.
  static bool is_moved_number(const std::string& before, const std::string& after) {
    return is_figures(before) && is_figures(after);
  }

  /// Differences of form in the row's cells are reported; true where one is of content.
  bool row_content_differs(std::size_t before, std::size_t after, RowPair rows,
                           std::optional<std::size_t> numbers) {
    const model::Table& from = *old_leaf(before).table;
    const model::Table& to = *new_leaf(after).table;
    Difference worst = Difference::none;
    std::string old_text;
    std::string new_text;
    for (std::size_t column = 0; column < to.columns.size(); ++column) {
      const auto old_cell = cell_text(from.rows[rows.before], column);
      const auto new_cell = cell_text(to.rows[rows.after], column);
      if (old_cell == new_cell) continue;
      if (!old_cell || !new_cell) return true;
      if (numbers == column && is_moved_number(*old_cell, *new_cell)) continue;
      const Difference difference = difference_of(*old_cell, *new_cell);
      if (difference > worst) worst = difference, old_text = *old_cell, new_text = *new_cell;
    }
    const std::string place = cite_before_.rows(before, {rows.before});
    if (worst == Difference::spelling) result_.doubtful.push_back(place);
    if (worst == Difference::content) return true;
    if (worst == Difference::spelling && !rules_.tones_are_form) return true;
    if (worst == Difference::none) return false;
    const Stretch stretch = changed_stretch(old_text, new_text);
    result_.form_errors.push_back(
        {FormError::Kind::misprinted, place, stretch.before, stretch.after});
    return false;
  }

  // ---- footnotes ----

  /// Kept in the list: those whose words changed and whose paragraph is not quoted anyway.
  void classify_notes() {
    std::vector<NoteChange> kept;
    for (const NoteChange& note : comparison_.notes) {
      const Leaf* leaf = leaf_of(note.after);
      if (leaf != nullptr && leaf->changed) continue;
      const std::string before = words_of(comparison_.before, note.before);
      const std::string after = words_of(comparison_.after, note.after);
      const Difference difference = difference_of(before, after);
      const bool tones = difference == Difference::spelling;
      if (difference == Difference::content || (tones && !rules_.tones_are_form)) {
        kept.push_back(note);
      } else if (difference != Difference::none) {
        const Stretch stretch = changed_stretch(before, after);
        result_.form_errors.push_back({FormError::Kind::misprinted,
                                       "chú thích " + std::to_string(note.before + 1),
                                       stretch.before, stretch.after});
      }
      if (tones) result_.doubtful.push_back("chú thích " + std::to_string(note.before + 1));
    }
    comparison_.notes = std::move(kept);
  }

  const Leaf* leaf_of(std::size_t note) const {
    for (const Leaf& leaf : comparison_.after.leaves)
      if (std::find(leaf.notes.begin(), leaf.notes.end(), note) != leaf.notes.end()) return &leaf;
    return nullptr;
  }

  static std::string words_of(const Outline& outline, std::size_t note) {
    std::string text;
    if (note < outline.footnotes.size())
      for (const model::Paragraph& paragraph : outline.footnotes[note].paragraphs)
        text += (text.empty() ? "" : " ") + plain_text(paragraph);
    return text;
  }

  Comparison& comparison_;
  const ChangeRules& rules_;
  Citation cite_before_;
  Citation cite_after_;
  Classified result_;
};

}  // namespace

Classified classify(Comparison& comparison, const ChangeRules& rules) {
  return Classifier(comparison, rules).run();
}

}  // namespace vanban::amendment
