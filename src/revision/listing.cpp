// SPDX-License-Identifier: MIT
#include "revision/listing.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace vanban::revision {
namespace {

constexpr std::size_t kContextWords = 3;

std::string text_of(const model::Inline& item) {
  if (const auto* run = std::get_if<model::Run>(&item)) return run->text;
  return std::holds_alternative<model::LineBreak>(item) ? " " : "";
}

/// The paragraph's own words on one side.
std::string words_on(const ParagraphRevision& paragraph, Change other_side) {
  std::string text;
  for (const Piece& piece : paragraph.pieces)
    if (piece.change != other_side) text += text_of(piece.item);
  return text;
}

std::string with_label(const std::optional<model::Paragraph>& form, const std::string& words) {
  if (!form || !form->label) return words;
  return words.empty() ? form->label->text : form->label->text + ' ' + words;
}

/// Without the blanks around it, those that do not break included.
std::string trimmed(std::string text) {
  constexpr std::string_view kBlanks[] = {" ", "\xC2\xA0"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : kBlanks) {
      if (text.size() < blank.size()) continue;
      const std::size_t last = text.size() - blank.size();
      if (text.compare(0, blank.size(), blank) == 0)
        text.erase(0, blank.size()), found = true;
      else if (text.compare(last, blank.size(), blank) == 0)
        text.erase(last), found = true;
    }
  }
  return text;
}

std::string last_words(const std::string& text) {
  std::size_t begin = text.find_last_not_of(' ');
  if (begin == std::string::npos) return {};
  for (std::size_t words = 0; words < kContextWords && begin != std::string::npos; ++words) {
    begin = text.rfind(' ', begin);
    if (begin != std::string::npos && begin > 0) --begin;
  }
  return trimmed(begin == std::string::npos ? text : text.substr(begin + 1));
}

/// The stretches of changed pieces, each after so much of what stays.
std::map<std::size_t, Edit> edits_by_place(const std::vector<Piece>& pieces) {
  std::map<std::size_t, Edit> edits;
  std::string kept;
  std::size_t signs = 0;  // footnote marks and line breaks that stay
  for (const Piece& piece : pieces) {
    if (piece.change == Change::kept) {
      kept += text_of(piece.item);
      if (!std::holds_alternative<model::Run>(piece.item)) ++signs;
      continue;
    }
    Edit& edit = edits[kept.size() + signs];
    edit.context = last_words(kept);
    const bool gone = piece.change == Change::deleted;
    (gone ? edit.before : edit.after) += text_of(piece.item);
    if (std::holds_alternative<model::FootnoteMark>(piece.item))
      (gone ? edit.footnote_before : edit.footnote_after) = true;
  }
  return edits;
}

std::vector<Edit> list_of(const std::map<std::size_t, Edit>& edits) {
  std::vector<Edit> list;
  for (const auto& [place, edit] : edits) {
    list.push_back(edit);
    list.back().before = trimmed(edit.before);
    list.back().after = trimmed(edit.after);
  }
  return list;
}

std::vector<Edit> edits_of(const ParagraphRevision& paragraph) {
  return list_of(edits_by_place(paragraph.pieces));
}

/// What was changed in a paragraph while it moved: its old end knows what went, its new end what
/// came, and the words that stay are the same in both.
std::vector<Edit> edits_of(const std::vector<Piece>& source, const std::vector<Piece>& target) {
  std::map<std::size_t, Edit> edits = edits_by_place(target);
  for (auto& [place, gone] : edits_by_place(source)) {
    Edit& edit = edits.try_emplace(place, Edit{{}, {}, gone.context}).first->second;
    edit.before = gone.before;
    edit.footnote_before = gone.footnote_before;
  }
  return list_of(edits);
}

ListedChange::Kind kind_of(const ParagraphRevision& paragraph) {
  using Kind = ListedChange::Kind;
  if (paragraph.move > 0) return Kind::moved;
  if (paragraph.form.change() == Change::inserted) return Kind::inserted;
  if (paragraph.form.change() == Change::deleted) return Kind::deleted;
  const bool words = std::any_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                                 [](const Piece& p) { return p.change != Change::kept; });
  if (words) return Kind::changed;
  return paragraph.form.before->label != paragraph.form.after->label ? Kind::renumbered
                                                                     : Kind::restyled;
}

template <typename T>
ListedChange::Kind kind_of(const Sides<T>& form) {
  switch (form.change()) {
    case Change::inserted:
      return ListedChange::Kind::inserted;
    case Change::deleted:
      return ListedChange::Kind::deleted;
    case Change::kept:
      break;
  }
  return ListedChange::Kind::restyled;
}

class Lister {
 public:
  explicit Lister(const Revision& revision)
      : revision_(revision), before_(revision, Version::before), after_(revision, Version::after) {}

  std::vector<ListedChange> run() {
    for (const SectionRevision& section : revision_.sections) list(section);
    for (const FootnoteRevision& footnote : revision_.footnotes) list(footnote);
    settle_moves();
    return std::move(changes_);
  }

  void operator()(const ParagraphRevision& paragraph) {
    ListedChange change;
    change.location = locate(paragraph);
    if (!is_changed(paragraph)) return;
    change.kind = kind_of(paragraph);
    change.before = with_label(paragraph.form.before, words_on(paragraph, Change::inserted));
    change.after = with_label(paragraph.form.after, words_on(paragraph, Change::deleted));
    if (!paragraph.form.before) change.before.clear();
    if (!paragraph.form.after) change.after.clear();
    if (change.kind == ListedChange::Kind::changed) change.edits = edits_of(paragraph);
    if (paragraph.move == 0)
      add(std::move(change), 0);
    else
      add_end(paragraph, std::move(change));
  }

  void operator()(const RuleRevision& rule) {
    if (rule.form.change() != Change::kept)
      add_unit(ListedChange::Unit::rule, rule.form, last_location_);
  }

  void operator()(const ContentsRevision& contents) {
    if (contents.form.change() != Change::kept)
      add_unit(ListedChange::Unit::contents, contents.form, {});
  }

  void operator()(const TableRevision& table) {
    if (table.form.before) before_.begin_table(*table.form.before);
    if (table.form.after) after_.begin_table(*table.form.after);
    for (const RowRevision& row : table.rows) list(row);
    if (is_changed(table.form))
      add_unit(ListedChange::Unit::table, table.form,
               {table_of(last_location_.before), table_of(last_location_.after)});
    before_.end_table();
    after_.end_table();
  }

 private:
  struct Move {
    const ParagraphRevision* source = nullptr;
    const ParagraphRevision* target = nullptr;
    ListedChange before;
  };

  void list(const SectionRevision& section) {
    if (section.form.before) before_.begin_section(*section.form.before);
    if (section.form.after) after_.begin_section(*section.form.after);
    last_location_ = {};
    const std::size_t first = changes_.size();
    for (const BlockRevision& block : section.blocks) std::visit(*this, block);
    for (const ParagraphRevision& paragraph : foot_of(section.form)) (*this)(paragraph);
    if (section.form.change() != Change::kept) drop_all_but_moves(first);
    if (is_changed(section.form))
      add_unit(ListedChange::Unit::section, section.form, places_of(section));
  }

  /// A part that came or went is one change; what moved into it is still told.
  void drop_all_but_moves(std::size_t first) {
    for (std::size_t i = changes_.size(); i-- > first;) {
      if (arrivals_[i] != 0) continue;
      changes_.erase(changes_.begin() + static_cast<std::ptrdiff_t>(i));
      arrivals_.erase(arrivals_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  void list(const FootnoteRevision& footnote) {
    if (footnote.index.before) before_.begin_footnote(*footnote.index.before);
    if (footnote.index.after) after_.begin_footnote(*footnote.index.after);
    for (const ParagraphRevision& paragraph : footnote.paragraphs) (*this)(paragraph);
  }

  /// A row that came or went is one change; in one that stayed each paragraph is.
  void list(const RowRevision& row) {
    const std::size_t first = changes_.size();
    if (row.form.before) before_.begin_row();
    if (row.form.after) after_.begin_row();
    for (const CellRevision& cell : row.cells) {
      before_.begin_cell(cell.form);
      after_.begin_cell(cell.form);
      for (const CellBlockRevision& block : cell.blocks) std::visit(*this, block);
    }
    if (row.form.change() == Change::kept && !row.form.differs()) return;
    const Sides<Location> location{row_of(last_location_.before), row_of(last_location_.after)};
    if (row.form.differs()) return add_unit(ListedChange::Unit::row, row.form, location);
    ListedChange whole;
    whole.kind = kind_of(row.form);
    whole.unit = ListedChange::Unit::row;
    whole.location = location;
    for (std::size_t i = first; i < changes_.size(); ++i) {
      append_cell(whole.before, changes_[i].before);
      append_cell(whole.after, changes_[i].after);
    }
    changes_.resize(first);
    arrivals_.resize(first);
    add(std::move(whole), 0);
  }

  /// The section itself, without a place inside.
  Sides<Location> places_of(const SectionRevision& section) const {
    Sides<Location> places;
    if (section.form.before) places.before = before_.place_of(section);
    if (section.form.after) places.after = after_.place_of(section);
    return places;
  }

  static std::optional<Location> row_of(std::optional<Location> cell) {
    if (cell && cell->cell) cell->cell->column = 0;
    return cell;
  }

  static std::optional<Location> table_of(std::optional<Location> cell) {
    if (cell && cell->cell) cell->cell->row = cell->cell->column = 0;
    return cell;
  }

  static void append_cell(std::string& row, const std::string& cell) {
    if (cell.empty()) return;
    if (!row.empty()) row += " | ";
    row += cell;
  }

  Sides<Location> locate(const ParagraphRevision& paragraph) {
    Sides<Location> location;
    if (paragraph.form.before) location.before = before_.next(*paragraph.form.before);
    if (paragraph.form.after) location.after = after_.next(*paragraph.form.after);
    last_location_ = location;
    return location;
  }

  template <typename T>
  void add_unit(ListedChange::Unit unit, const Sides<T>& form, const Sides<Location>& location) {
    ListedChange change;
    change.kind = kind_of(form);
    change.unit = unit;
    change.location = location;
    add(std::move(change), 0);
  }

  void add(ListedChange change, std::size_t move) {
    changes_.push_back(std::move(change));
    arrivals_.push_back(move);
  }

  void add_end(const ParagraphRevision& paragraph, ListedChange change) {
    Move& move = moves_[paragraph.move];
    if (!paragraph.form.after) {
      move.source = &paragraph;
      move.before = std::move(change);
      return;
    }
    move.target = &paragraph;
    add(std::move(change), paragraph.move);
  }

  void settle_moves() {
    for (std::size_t i = 0; i < changes_.size(); ++i) {
      const auto found = moves_.find(arrivals_[i]);
      if (found == moves_.end() || found->second.source == nullptr) continue;
      const Move& move = found->second;
      changes_[i].location.before = move.before.location.before;
      changes_[i].before = move.before.before;
      changes_[i].edits = edits_of(move.source->pieces, move.target->pieces);
    }
  }

  const Revision& revision_;
  Locator before_;
  Locator after_;
  Sides<Location> last_location_;
  std::vector<ListedChange> changes_;
  std::vector<std::size_t> arrivals_;  ///< the move that ends at each change, or 0
  std::map<std::size_t, Move> moves_;  ///< by number
};

}  // namespace

std::vector<ListedChange> list_changes(const Revision& revision) { return Lister(revision).run(); }

}  // namespace vanban::revision
