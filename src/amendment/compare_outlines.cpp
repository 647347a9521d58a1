// SPDX-License-Identifier: MIT
// The walk over a revision that fills both outlines and says what was matched.
#include <map>
#include <utility>

#include "amendment/outline.hpp"
#include "amendment/outline_builder.hpp"

namespace vanban::amendment {
namespace {

using revision::Change;

/// The paragraph on one side, with what its inlines were there.
model::Paragraph with_inlines(model::Paragraph form, const std::vector<revision::Piece>& pieces,
                              Change other_side) {
  for (const revision::Piece& piece : pieces)
    if (piece.change != other_side) form.inlines.push_back(piece.item);
  return form;
}

model::Units units_of(const std::optional<model::Provenance>& provenance) {
  return provenance ? provenance->units : model::Units();
}

class Walker {
 public:
  explicit Walker(const revision::Revision& revision)
      : revision_(revision),
        before_(units_of(revision.provenance.before)),
        after_(units_of(revision.provenance.after)) {}

  Comparison run() {
    for (const revision::SectionRevision& section : revision_.sections) {
      for (const revision::BlockRevision& block : section.blocks) std::visit(*this, block);
      for (const revision::ParagraphRevision& foot : revision::foot_of(section.form))
        add(foot, false);
    }
    read_notes();
    result_.before = std::move(before_.outline);
    result_.after = std::move(after_.outline);
    return std::move(result_);
  }

  void operator()(const revision::ParagraphRevision& paragraph) { add(paragraph, false); }
  void operator()(const revision::RuleRevision&) {}      // drawn lines follow the template
  void operator()(const revision::ContentsRevision&) {}  // the contents follow the headings

  void operator()(const revision::TableRevision& table) {
    if (table.form.shown().role != model::TableRole::grid) return add_layout(table);
    Event event;
    if (table.form.before) event.before = before_.add(table_on(table, Change::inserted));
    if (table.form.after) event.after = after_.add(table_on(table, Change::deleted));
    if (event.before && event.after) link_rows(table, *event.before, *event.after);
    add(event, {});
  }

 private:
  void add_layout(const revision::TableRevision& table) {
    for (const revision::RowRevision& row : table.rows)
      for (const revision::CellRevision& cell : row.cells)
        for (const revision::CellBlockRevision& block : cell.blocks)
          if (const auto* paragraph = std::get_if<revision::ParagraphRevision>(&block))
            add(*paragraph, true);
  }

  void add(const revision::ParagraphRevision& paragraph, bool in_layout) {
    const auto& form = paragraph.form;
    Event event;
    if (form.before)
      event.before = before_.add(
          renumbered(with_inlines(*form.before, paragraph.pieces, Change::inserted), true),
          in_layout);
    if (form.after)
      event.after = after_.add(
          renumbered(with_inlines(*form.after, paragraph.pieces, Change::deleted), false),
          in_layout);
    add(event, paragraph);
  }

  /// Marks count in the revision's footnotes; here in those of each version.
  model::Paragraph renumbered(model::Paragraph paragraph, bool before) const {
    for (model::Inline& item : paragraph.inlines)
      if (auto* mark = std::get_if<model::FootnoteMark>(&item)) {
        const auto& index = revision_.footnotes[mark->index].index;
        mark->index = (before ? index.before : index.after).value_or(0);
      }
    return paragraph;
  }

  void add(Event event, const revision::ParagraphRevision& paragraph) {
    result_.events.push_back(event);
    if (event.before && event.after) {
      link(*event.before, *event.after, false, revision::is_changed(paragraph));
    } else if (paragraph.move > 0) {
      auto& [from, to] = moves_[paragraph.move];
      if (event.before) from = event.before;
      if (event.after) to = event.after;
      if (from && to) link(*from, *to, true, words_changed(*from, *to));
    }
  }

  void link(std::size_t before, std::size_t after, bool moved, bool changed) {
    Leaf& from = before_.outline.leaves[before];
    Leaf& to = after_.outline.leaves[after];
    from.twin = after;
    to.twin = before;
    from.moved = to.moved = moved;
    from.changed = to.changed = from.changed || to.changed || changed;
  }

  bool words_changed(std::size_t before, std::size_t after) const {
    return before_.outline.leaves[before].paragraph.inlines !=
           after_.outline.leaves[after].paragraph.inlines;
  }

  model::Table table_on(const revision::TableRevision& revision, Change other_side) const {
    const bool before = other_side == Change::inserted;
    model::Table table = before ? *revision.form.before : *revision.form.after;
    for (const revision::RowRevision& row : revision.rows)
      if (const auto& form = before ? row.form.before : row.form.after)
        table.rows.push_back(row_on(*form, row.cells, other_side));
    return table;
  }

  model::Row row_on(model::Row row, const std::vector<revision::CellRevision>& cells,
                    Change other_side) const {
    const bool before = other_side == Change::inserted;
    for (const revision::CellRevision& revision : cells) {
      model::Cell cell = revision.form;
      for (const revision::CellBlockRevision& block : revision.blocks) {
        const auto* paragraph = std::get_if<revision::ParagraphRevision>(&block);
        if (paragraph == nullptr) continue;
        if (const auto& form = before ? paragraph->form.before : paragraph->form.after)
          cell.blocks.emplace_back(
              renumbered(with_inlines(*form, paragraph->pieces, other_side), before));
      }
      row.cells.push_back(std::move(cell));
    }
    return row;
  }

  void link_rows(const revision::TableRevision& table, std::size_t before, std::size_t after) {
    Leaf& from = before_.outline.leaves[before];
    Leaf& to = after_.outline.leaves[after];
    std::size_t old_row = 0;
    std::size_t new_row = 0;
    for (const revision::RowRevision& row : table.rows) {
      if (row.form.before && row.form.after) {
        from.row_twins[old_row] = new_row;
        to.row_twins[new_row] = old_row;
      }
      const bool changed = row.form.change() != Change::kept || is_changed(row);
      if (row.form.before) from.changed_rows[old_row++] = changed;
      if (row.form.after) to.changed_rows[new_row++] = changed;
      from.changed = to.changed = from.changed || changed;
    }
    from.twin = after;
    to.twin = before;
  }

  static bool is_changed(const revision::RowRevision& row) {
    for (const revision::CellRevision& cell : row.cells)
      for (const revision::CellBlockRevision& block : cell.blocks)
        if (const auto* paragraph = std::get_if<revision::ParagraphRevision>(&block))
          if (revision::is_changed(*paragraph)) return true;
    return false;
  }

  void read_notes() {
    for (const revision::FootnoteRevision& note : revision_.footnotes) {
      add_note(before_.outline.footnotes, note, Change::inserted);
      add_note(after_.outline.footnotes, note, Change::deleted);
      if (!note.index.before || !note.index.after) continue;
      for (const revision::ParagraphRevision& paragraph : note.paragraphs)
        if (revision::is_changed(paragraph)) {
          result_.notes.push_back({*note.index.before, *note.index.after});
          break;
        }
    }
  }

  static void add_note(std::vector<model::Footnote>& notes, const revision::FootnoteRevision& note,
                       Change other_side) {
    const bool before = other_side == Change::inserted;
    const auto& index = before ? note.index.before : note.index.after;
    if (!index) return;
    if (notes.size() <= *index) notes.resize(*index + 1);
    for (const revision::ParagraphRevision& paragraph : note.paragraphs)
      if (const auto& form = before ? paragraph.form.before : paragraph.form.after)
        notes[*index].paragraphs.push_back(with_inlines(*form, paragraph.pieces, other_side));
  }

  const revision::Revision& revision_;
  OutlineBuilder before_;
  OutlineBuilder after_;
  Comparison result_;
  /// The two ends of each move, as leaves of the old and the new version.
  std::map<std::size_t, std::pair<std::optional<std::size_t>, std::optional<std::size_t>>> moves_;
};

}  // namespace

Comparison compare_outlines(const revision::Revision& revision) {
  Comparison comparison = Walker(revision).run();
  if (revision.styles.before) comparison.before.styles = *revision.styles.before;
  if (revision.styles.after) comparison.after.styles = *revision.styles.after;
  return comparison;
}

}  // namespace vanban::amendment
