// SPDX-License-Identifier: MIT
#include "amendment/unit_pairs.hpp"

#include <algorithm>

namespace vanban::amendment {

UnitPairs::UnitPairs(const Comparison& comparison)
    : comparison_(comparison),
      old_twins_(comparison.before.units.size()),
      new_twins_(comparison.after.units.size()) {
  const Outline& before = comparison.before;
  const Outline& after = comparison.after;
  for (std::size_t unit = 0; unit < after.units.size(); ++unit) {
    if (after.is_section(unit)) continue;
    const auto twin = after.leaves[after.head_of(unit)].twin;
    if (twin && before.is_head(*twin)) new_twins_[unit] = before.leaves[*twin].unit;
  }
  // A section is the one with which it shares a paragraph.
  for (const Leaf& leaf : after.leaves) {
    if (!leaf.twin || leaf.moved) continue;
    std::size_t unit = leaf.unit;
    std::size_t twin = before.leaves[*leaf.twin].unit;
    while (after.units[unit].parent) unit = *after.units[unit].parent;
    while (before.units[twin].parent) twin = *before.units[twin].parent;
    if (!new_twins_[unit] && after.units[unit].section == before.units[twin].section)
      new_twins_[unit] = twin;
  }
  for (std::size_t unit = 0; unit < new_twins_.size(); ++unit)
    if (new_twins_[unit]) old_twins_[*new_twins_[unit]] = unit;
}

bool UnitPairs::unmatched(const Outline& outline, std::size_t unit) const {
  const std::vector<std::size_t> all = outline.all_leaves(unit);
  return std::none_of(all.begin(), all.end(),
                      [&](std::size_t leaf) { return outline.leaves[leaf].twin.has_value(); });
}

std::optional<std::size_t> UnitPairs::whole_unmatched(const Outline& outline,
                                                      std::size_t leaf) const {
  std::size_t unit = outline.leaves[leaf].unit;
  const bool annex =
      outline.is_section(unit) && outline.units[unit].section != model::SectionRole::main;
  if (!annex && !outline.is_head(leaf)) return std::nullopt;
  if (!unmatched(outline, unit)) return std::nullopt;
  return unit;
}

std::vector<std::size_t> UnitPairs::siblings(const Outline& outline, std::size_t unit) const {
  const auto parent = outline.units[unit].parent;
  return parent ? outline.children_of(*parent) : outline.sections_of(outline.units[unit].section);
}

std::vector<std::size_t> UnitPairs::unmatched_run(const Outline& outline, std::size_t unit) const {
  const std::vector<std::size_t> all = siblings(outline, unit);
  std::vector<std::size_t> run;
  for (auto at = std::find(all.begin(), all.end(), unit); at != all.end(); ++at) {
    const std::vector<std::size_t> leaves = outline.all_leaves(*at);
    if (leaves.empty() || !unmatched(outline, *at) ||
        outline.units[*at].kind != outline.units[unit].kind)
      break;
    // Paragraphs between two units keep them apart.
    if (!run.empty() && outline.all_leaves(run.back()).back() + 1 != leaves.front()) break;
    run.push_back(*at);
  }
  return run;
}

std::optional<std::size_t> UnitPairs::successor(std::size_t old_unit) const {
  const Unit& gone = comparison_.before.units[old_unit];
  const Outline& after = comparison_.after;
  for (std::size_t unit = 0; unit < after.units.size(); ++unit) {
    const Unit& candidate = after.units[unit];
    if (candidate.section != gone.section || candidate.kind != gone.kind ||
        candidate.number != gone.number || candidate.parent.has_value() != gone.parent.has_value())
      continue;
    if (gone.parent && new_twins_[*candidate.parent] != gone.parent) continue;
    if (unmatched(after, unit)) return unit;
  }
  return std::nullopt;
}

bool UnitPairs::moved_whole(std::size_t new_unit) const {
  const auto twin = new_twins_[new_unit];
  if (!twin) return false;
  const std::vector<std::size_t> source = comparison_.before.all_leaves(*twin);
  const std::vector<std::size_t> leaves = comparison_.after.all_leaves(new_unit);
  return std::all_of(leaves.begin(), leaves.end(), [&](std::size_t leaf) {
    const auto from = comparison_.after.leaves[leaf].twin;
    return from && std::binary_search(source.begin(), source.end(), *from);
  });
}

std::optional<std::size_t> UnitPairs::neighbour_before(std::size_t new_unit) const {
  std::optional<std::size_t> found;
  for (const std::size_t sibling : siblings(comparison_.after, new_unit)) {
    if (sibling == new_unit) break;
    if (new_twins_[sibling]) found = new_twins_[sibling];
  }
  return found;
}

std::optional<std::size_t> UnitPairs::neighbour_after(std::size_t new_unit) const {
  bool behind = false;
  for (const std::size_t sibling : siblings(comparison_.after, new_unit)) {
    if (behind && new_twins_[sibling]) return new_twins_[sibling];
    behind = behind || sibling == new_unit;
  }
  return std::nullopt;
}

}  // namespace vanban::amendment
