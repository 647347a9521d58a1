// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "amendment/change_finder.hpp"
#include "amendment/classification.hpp"

namespace vanban::amendment {

ChangeFinder::ChangeFinder(Comparison& comparison, const ChangeRules& rules)
    : comparison_(comparison),
      before_(comparison.before),
      after_(comparison.after),
      pairs_(comparison),
      cite_before_(comparison.before, rules.attached),
      cite_after_(comparison.after, rules.attached),
      groups_(phrase_groups(comparison)) {}

std::vector<Amendment> ChangeFinder::run() {
  for (const PhraseGroup& group : groups_)
    for (const std::size_t leaf : group.leaves) in_group_.insert(leaf);
  for (position_ = 0; position_ < comparison_.events.size(); ++position_)
    take(comparison_.events[position_]);
  return with_renumberings(std::move(drafts_), comparison_, pairs_, cite_before_, cite_after_);
}

void ChangeFinder::settle(Outline& outline, const Indexes& leaves) {
  for (const std::size_t leaf : leaves) outline.leaves[leaf].settled = true;
}

DraftAmendment& ChangeFinder::add(Action action, std::string instruction, const Unit& unit) {
  DraftAmendment draft;
  draft.amendment.action = action;
  draft.amendment.instruction = std::move(instruction);
  draft.amendment.section = unit.section;
  drafts_.push_back(std::move(draft));
  return drafts_.back();
}

bool ChangeFinder::in_article(const Outline& outline, std::size_t unit) const {
  for (Maybe at = unit; at; at = outline.units[*at].parent)
    if (outline.units[*at].parent && outline.units[*at].kind == model::UnitKind::article)
      return true;
  return false;
}

void ChangeFinder::take(const Event& event) {
  if (event.after) take_notes(*event.after);
  if (event.before && !event.after) return take_gone(*event.before);
  if (!event.before) return take_new(*event.after);
  const Leaf& leaf = new_leaf(*event.after);
  if (leaf.settled || !leaf.changed) return;
  if (in_group_.count(*event.after) > 0) return take_phrase(*event.after);
  if (leaf.kind == LeafKind::component) return change_leaf(*event.before, *event.after);
  take_region();
}

namespace {

/// Settled leaves are reported; those that only moved on with what is reported around them have a
/// twin.
bool is_told(const Leaf& leaf) {
  return leaf.settled || (leaf.twin && !leaf.changed && !leaf.moved);
}

std::vector<std::string> untold_places(const Comparison& comparison, const ChangeRules& rules) {
  std::vector<std::string> places;
  const Citation before(comparison.before, rules.attached);
  const Citation after(comparison.after, rules.attached);
  for (std::size_t leaf = 0; leaf < comparison.before.leaves.size(); ++leaf) {
    const Leaf& old_leaf = comparison.before.leaves[leaf];
    if (!old_leaf.twin && !old_leaf.settled) places.push_back(before.leaf(leaf));
  }
  for (std::size_t leaf = 0; leaf < comparison.after.leaves.size(); ++leaf)
    if (!is_told(comparison.after.leaves[leaf])) places.push_back(after.leaf(leaf));
  return places;
}

}  // namespace

Changes find_changes(Comparison comparison, const ChangeRules& rules) {
  Changes changes;
  Classified classified = classify(comparison, rules);
  changes.form_errors = std::move(classified.form_errors);
  changes.doubtful = std::move(classified.doubtful);
  changes.amendments = ChangeFinder(comparison, rules).run();
  changes.untold = untold_places(comparison, rules);
  return changes;
}

}  // namespace vanban::amendment
