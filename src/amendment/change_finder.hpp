// SPDX-License-Identifier: MIT
// The search for what an amending document has to say: one walk over the merged order of both
// versions, in which every changed leaf is reported once and then settled.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "amendment/changes.hpp"
#include "amendment/citation.hpp"
#include "amendment/outline.hpp"
#include "amendment/phrases.hpp"
#include "amendment/renumbering.hpp"
#include "amendment/unit_pairs.hpp"

namespace vanban::amendment {

class ChangeFinder {
 public:
  /// `comparison` is classified, and outlives this.
  ChangeFinder(Comparison& comparison, const ChangeRules& rules);
  std::vector<Amendment> run();

 private:
  using Action = Amendment::Action;
  using Indexes = std::vector<std::size_t>;
  using Maybe = std::optional<std::size_t>;

  Leaf& old_leaf(std::size_t leaf) { return before_.leaves[leaf]; }
  Leaf& new_leaf(std::size_t leaf) { return after_.leaves[leaf]; }
  void settle(Outline& outline, const Indexes& leaves);
  DraftAmendment& add(Action action, std::string instruction, const Unit& unit);
  bool in_article(const Outline& outline, std::size_t unit) const;
  void take(const Event& event);

  // unit_changes.cpp: units as a whole
  void take_gone(std::size_t leaf);
  void replace_unit(std::size_t unit, std::size_t successor);
  void remove_units(const Indexes& units);
  void take_new(std::size_t leaf);
  void insert_units(const Indexes& units);
  /// ` vào sau điểm c khoản 1 Điều 2`: the neighbours by their numbers in force.
  std::string unit_destination(const Indexes& units) const;
  /// `Chuyển khoản 3 đến vị trí ngay trước khoản 1 Điều 2 thành khoản 1`.
  std::string move_words(std::size_t old_unit, std::size_t unit) const;
  void move_unit(std::size_t unit);

  // component_changes.cpp: components of the form, phrases, footnotes
  void change_leaf(std::size_t before, std::size_t after);
  void change_as(std::size_t before, const Indexes& after, const std::string& place);
  /// The mark at the end of a căn cứ belongs to the row of them, not to its wording.
  Blocks wording_of(const Indexes& leaves);
  void remove_component(std::size_t leaf);
  void insert_component(std::size_t leaf);
  Maybe same_style_before(std::size_t leaf);
  Maybe same_style_after(std::size_t leaf);
  void take_phrase(std::size_t leaf);
  void take_notes(std::size_t leaf);
  std::string place_of_note(std::size_t leaf);

  // leaf_changes.cpp: paragraphs of a unit
  /// The events from here on that concern own leaves of one unit.
  struct Region {
    Maybe before;  ///< the unit in each version
    Maybe after;
    std::vector<Event> events;
  };
  Region region_here();
  bool belongs(const Event& event, const Region& region);
  bool is_open(const Event& event);
  void take_region();
  /// A new heading over what stood there before.
  void insert_head(const Region& region);
  /// A heading went, what stood under it stayed.
  void remove_head(const Region& region);
  /// Half or more of a unit without others inside: its whole text reads better than pieces.
  bool better_whole(const Region& region);
  bool has_moves(const Region& region);
  void change_unit(const Region& region);
  void take_leaves(const Region& region);
  void take_changed(std::size_t before, std::size_t after);
  void move_leaf(std::size_t leaf);
  /// A run of leaves that went, then one of leaves that came: pairs of a kind are changes.
  std::size_t take_run(const Region& region, std::size_t from);
  void remove_leaves(const Indexes& leaves);
  void insert_leaves(const Indexes& leaves);
  /// `gạch đầu dòng`, `02 đoạn`.
  std::string kinds_of(const Indexes& leaves);
  static std::string kind_name(LeafKind kind);
  /// ` vào sau gạch đầu dòng thứ hai Mục I.1`.
  std::string leaf_destination(std::size_t first, std::size_t last);

  // row_changes.cpp: rows of a table
  bool serial_numbers_moved(std::size_t before, std::size_t after);
  void take_rows(std::size_t before, std::size_t after);
  DraftAmendment& add_rows(Action action, std::string text, std::size_t before);
  void change_row(std::size_t before, std::size_t after, std::size_t old_row, std::size_t new_row);
  /// Rows that went; where as many came in their place, they are changes.
  std::size_t remove_rows(std::size_t before, std::size_t after, std::size_t old_row,
                          std::size_t& new_row);
  std::size_t insert_rows(std::size_t before, std::size_t after, std::size_t new_row);

  Comparison& comparison_;
  Outline& before_;
  Outline& after_;
  UnitPairs pairs_;
  Citation cite_before_;
  Citation cite_after_;
  std::vector<PhraseGroup> groups_;
  std::set<std::size_t> in_group_;  ///< leaves of the new version reported with a phrase
  std::vector<DraftAmendment> drafts_;
  std::size_t position_ = 0;
};

}  // namespace vanban::amendment
