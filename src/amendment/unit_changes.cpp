// SPDX-License-Identifier: MIT
// Units that came, went, moved or gave way to others as a whole.
#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "amendment/change_finder.hpp"

namespace vanban::amendment {

void ChangeFinder::take_gone(std::size_t leaf) {
  if (old_leaf(leaf).settled || old_leaf(leaf).twin) return;  // what moved is reported where it is
  const Maybe unit = pairs_.whole_unmatched(before_, leaf);
  if (!unit) {
    if (old_leaf(leaf).kind == LeafKind::component) return remove_component(leaf);
    return take_region();
  }
  if (const Maybe successor = pairs_.successor(*unit)) return replace_unit(*unit, *successor);
  remove_units(pairs_.unmatched_run(before_, *unit));
}

void ChangeFinder::replace_unit(std::size_t unit, std::size_t successor) {
  DraftAmendment& draft =
      add(Action::change, "Sửa đổi " + cite_before_.unit(unit), before_.units[unit]);
  draft.amendment.wording = blocks_of(after_, after_.all_leaves(successor));
  draft.amendment.places = {cite_before_.unit(unit)};
  draft.amendment.cites_article = in_article(before_, unit);
  settle(before_, before_.all_leaves(unit));
  settle(after_, after_.all_leaves(successor));
}

void ChangeFinder::remove_units(const Indexes& units) {
  std::vector<std::string> names;
  for (const std::size_t unit : units) names.push_back(cite_before_.short_name(unit));
  const std::string where = cite_before_.behind_members(units.front());
  DraftAmendment& draft =
      add(Action::remove, "Bãi bỏ " + enumeration(names) + where, before_.units[units.front()]);
  draft.amendment.cites_article = in_article(before_, units.front());
  draft.siblings_before = before_.units[units.front()].parent;
  draft.unit_before = units.front();
  for (const std::size_t unit : units) {
    draft.amendment.places.push_back(cite_before_.unit(unit));
    settle(before_, before_.all_leaves(unit));
  }
}

void ChangeFinder::take_new(std::size_t leaf) {
  if (new_leaf(leaf).settled) return;
  if (const Maybe unit = pairs_.whole_unmatched(after_, leaf))
    return insert_units(pairs_.unmatched_run(after_, *unit));
  if (new_leaf(leaf).moved && after_.is_head(leaf) && pairs_.moved_whole(new_leaf(leaf).unit))
    return move_unit(new_leaf(leaf).unit);
  if (new_leaf(leaf).kind == LeafKind::component) return insert_component(leaf);
  take_region();
}

void ChangeFinder::insert_units(const Indexes& units) {
  std::vector<std::string> names;
  for (const std::size_t unit : units) names.push_back(cite_after_.short_name(unit));
  DraftAmendment& draft =
      add(Action::insert, "Bổ sung " + enumeration(names) + unit_destination(units),
          after_.units[units.front()]);
  draft.amendment.cites_article = in_article(after_, units.front());
  draft.siblings_after = after_.units[units.front()].parent;
  draft.unit_after = units.front();
  for (const std::size_t unit : units) {
    draft.amendment.places.push_back(cite_after_.unit(unit));
    const Indexes leaves = after_.all_leaves(unit);
    for (plan::Json& block : blocks_of(after_, leaves))
      draft.amendment.wording.push_back(std::move(block));
    settle(after_, leaves);
  }
}

std::string ChangeFinder::unit_destination(const Indexes& units) const {
  if (const Maybe previous = pairs_.neighbour_before(units.front()))
    return " vào sau " + cite_before_.unit(*previous);
  if (const Maybe next = pairs_.neighbour_after(units.back()))
    return " vào trước " + cite_before_.unit(*next);
  const Maybe parent = after_.units[units.front()].parent;
  const Maybe holder = parent ? pairs_.twin_of_new(*parent) : std::nullopt;
  if (!holder) return {};
  const std::string where = cite_before_.behind(*holder);
  return where.empty() ? std::string{} : " vào" + where;
}

std::string ChangeFinder::move_words(std::size_t old_unit, std::size_t unit) const {
  const Maybe previous = pairs_.neighbour_before(unit);
  const Maybe next = pairs_.neighbour_after(unit);
  const Maybe neighbour = previous ? previous : next;
  const std::string name = cite_after_.short_name(unit);
  const bool renamed = cite_after_.unit(unit) != cite_before_.unit(old_unit);
  const std::string becomes = renamed ? " thành " + name : "";
  if (!neighbour)
    return fmt::format("Chuyển {}{}{}", cite_before_.unit(old_unit), unit_destination({unit}),
                       becomes);
  // Beside its neighbour one mention of what holds both is enough.
  const bool beside = before_.units[*neighbour].parent == before_.units[old_unit].parent;
  return fmt::format("Chuyển {} đến vị trí ngay {} {}{}",
                     beside ? cite_before_.short_name(old_unit) : cite_before_.unit(old_unit),
                     previous ? "sau" : "trước", cite_before_.unit(*neighbour), becomes);
}

void ChangeFinder::move_unit(std::size_t unit) {
  const std::size_t old_unit = *pairs_.twin_of_new(unit);
  const Indexes leaves = after_.all_leaves(unit);
  const bool changed = std::any_of(leaves.begin(), leaves.end(),
                                   [&](std::size_t leaf) { return new_leaf(leaf).changed; });
  DraftAmendment& draft =
      add(Action::move, move_words(old_unit, unit) + (changed ? " và sửa đổi" : ""),
          before_.units[old_unit]);
  draft.amendment.places = {cite_before_.unit(old_unit)};
  draft.amendment.cites_article = in_article(before_, old_unit);
  draft.siblings_before = before_.units[old_unit].parent;
  draft.siblings_after = after_.units[unit].parent;
  draft.unit_before = old_unit;
  draft.unit_after = unit;
  if (changed) draft.amendment.wording = blocks_of(after_, leaves);
  settle(after_, leaves);
  settle(before_, before_.all_leaves(old_unit));
}

}  // namespace vanban::amendment
