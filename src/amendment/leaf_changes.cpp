// SPDX-License-Identifier: MIT
// Paragraphs of a unit, alone or the whole unit with them.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "amendment/change_finder.hpp"

namespace vanban::amendment {

ChangeFinder::Region ChangeFinder::region_here() {
  Region region;
  const Event& first = comparison_.events[position_];
  if (first.before) region.before = old_leaf(*first.before).unit;
  if (first.after) region.after = new_leaf(*first.after).unit;
  if (!region.before && region.after) region.before = pairs_.twin_of_new(*region.after);
  if (!region.after && region.before) region.after = pairs_.twin_of_old(*region.before);
  for (std::size_t at = position_; at < comparison_.events.size(); ++at) {
    const Event& event = comparison_.events[at];
    if (!belongs(event, region)) break;
    region.events.push_back(event);
  }
  return region;
}

bool ChangeFinder::belongs(const Event& event, const Region& region) {
  const auto inside = [](const Outline& outline, Maybe leaf, Maybe unit) {
    return !leaf || (unit && outline.leaves[*leaf].unit == *unit &&
                     outline.leaves[*leaf].kind != LeafKind::component);
  };
  return inside(before_, event.before, region.before) && inside(after_, event.after, region.after);
}

bool ChangeFinder::is_open(const Event& event) {
  if (event.after) {
    const Leaf& leaf = new_leaf(*event.after);
    const bool other = !event.before || leaf.changed;
    return other && !leaf.settled && in_group_.count(*event.after) == 0;
  }
  return !old_leaf(*event.before).settled && !old_leaf(*event.before).twin;
}

void ChangeFinder::take_region() {
  const Region region = region_here();
  if (!region.before) return insert_head(region);
  if (!region.after) return remove_head(region);
  if (better_whole(region)) return change_unit(region);
  take_leaves(region);
}

void ChangeFinder::insert_head(const Region& region) {
  const std::size_t unit = *region.after;
  Indexes leaves;
  for (const Event& event : region.events)
    if (event.after && is_open(event)) leaves.push_back(*event.after);
  DraftAmendment& draft =
      add(Action::insert, "Bổ sung " + cite_after_.short_name(unit) + unit_destination({unit}),
          after_.units[unit]);
  draft.amendment.wording = blocks_of(after_, leaves);
  draft.amendment.places = {cite_after_.unit(unit)};
  draft.amendment.cites_article = in_article(after_, unit);
  draft.siblings_after = after_.units[unit].parent;
  draft.unit_after = unit;
  settle(after_, leaves);
}

void ChangeFinder::remove_head(const Region& region) {
  const std::size_t unit = *region.before;
  for (const Event& event : region.events)
    if (event.before && is_open(event)) old_leaf(*event.before).settled = true;
  const std::string place = cite_before_.unit(unit);
  DraftAmendment& draft =
      add(Action::remove, fmt::format("Bãi bỏ số và tên của {}, giữ nội dung bên trong", place),
          before_.units[unit]);
  draft.amendment.places = {place};
  draft.amendment.cites_article = in_article(before_, unit);
  draft.siblings_before = before_.units[unit].parent;
  draft.unit_before = unit;
}

bool ChangeFinder::better_whole(const Region& region) {
  if (before_.is_section(*region.before) || !before_.children_of(*region.before).empty() ||
      !after_.children_of(*region.after).empty())
    return false;
  const Indexes own = after_.own_leaves(*region.after);
  std::size_t open = 0;
  std::size_t gone = 0;
  bool title = false;
  bool table = false;
  for (const Event& event : region.events) {
    if (!is_open(event)) continue;
    ++open;
    if (!event.after) ++gone;
    if (event.after && new_leaf(*event.after).kind == LeafKind::title) title = true;
    if (event.after && new_leaf(*event.after).kind == LeafKind::table && event.before) table = true;
  }
  const bool title_alone = title && open == 1;
  return !title_alone && !table && !has_moves(region) && open * 2 >= own.size() + gone;
}

bool ChangeFinder::has_moves(const Region& region) {
  return std::any_of(region.events.begin(), region.events.end(), [&](const Event& event) {
    return event.after && !event.before && new_leaf(*event.after).moved;
  });
}

void ChangeFinder::change_unit(const Region& region) {
  const std::string place = cite_before_.unit(*region.before);
  const bool adds = std::any_of(region.events.begin(), region.events.end(),
                                [](const Event& event) { return !event.before; });
  DraftAmendment& draft = add(Action::change, (adds ? "Sửa đổi, bổ sung " : "Sửa đổi ") + place,
                              before_.units[*region.before]);
  draft.amendment.wording = blocks_of(after_, after_.own_leaves(*region.after));
  draft.amendment.places = {place};
  draft.amendment.cites_article = in_article(before_, *region.before);
  settle(before_, before_.own_leaves(*region.before));
  settle(after_, after_.own_leaves(*region.after));
}

void ChangeFinder::take_leaves(const Region& region) {
  for (std::size_t i = 0; i < region.events.size();) {
    const Event& event = region.events[i];
    if (!is_open(event))
      ++i;
    else if (event.before && event.after)
      take_changed(*event.before, *event.after), ++i;
    else if (event.after && new_leaf(*event.after).moved)
      move_leaf(*event.after), ++i;
    else
      i = take_run(region, i);
  }
}

void ChangeFinder::take_changed(std::size_t before, std::size_t after) {
  if (new_leaf(after).kind == LeafKind::table) return take_rows(before, after);
  change_as(before, {after}, cite_before_.leaf(before));
}

void ChangeFinder::move_leaf(std::size_t leaf) {
  const std::size_t old_place = *new_leaf(leaf).twin;
  const bool changed = new_leaf(leaf).changed;
  std::string destination = leaf_destination(leaf, leaf);
  for (const std::string_view where : {" vào sau ", " vào trước "})
    if (destination.starts_with(where)) destination.replace(0, 5, " đến vị trí ngay");
  std::string text = "Chuyển " + cite_before_.leaf(old_place) + destination;
  if (changed) text += " và sửa đổi";
  DraftAmendment& draft =
      add(Action::move, std::move(text), before_.units[old_leaf(old_place).unit]);
  if (changed) draft.amendment.wording = wording_of({leaf});
  draft.amendment.places = {cite_before_.leaf(old_place)};
  draft.amendment.cites_article = in_article(before_, old_leaf(old_place).unit);
  new_leaf(leaf).settled = old_leaf(old_place).settled = true;
}

std::size_t ChangeFinder::take_run(const Region& region, std::size_t from) {
  Indexes gone;
  Indexes come;
  std::size_t end = from;
  for (; end < region.events.size(); ++end) {
    const Event& event = region.events[end];
    if (!is_open(event) || (event.before && event.after)) break;
    if (event.after && new_leaf(*event.after).moved) break;
    if (event.before)
      gone.push_back(*event.before);
    else
      come.push_back(*event.after);
  }
  std::size_t paired = 0;
  while (paired < gone.size() && paired < come.size() &&
         old_leaf(gone[paired]).kind == new_leaf(come[paired]).kind) {
    change_as(gone[paired], {come[paired]}, cite_before_.leaf(gone[paired]));
    new_leaf(come[paired]).twin = gone[paired];
    ++paired;
  }
  gone.erase(gone.begin(), gone.begin() + static_cast<std::ptrdiff_t>(paired));
  come.erase(come.begin(), come.begin() + static_cast<std::ptrdiff_t>(paired));
  if (!gone.empty()) remove_leaves(gone);
  if (!come.empty()) insert_leaves(come);
  return std::max(end, from + 1);
}

void ChangeFinder::remove_leaves(const Indexes& leaves) {
  const std::size_t unit = old_leaf(leaves.front()).unit;
  std::vector<std::string> names;
  std::vector<std::string> places;
  for (const std::size_t leaf : leaves) {
    names.push_back(cite_before_.leaf_name(leaf));
    places.push_back(cite_before_.leaf(leaf));
  }
  DraftAmendment& draft =
      add(Action::remove, "Bãi bỏ " + enumeration(names) + cite_before_.behind(unit),
          before_.units[unit]);
  draft.amendment.places = std::move(places);
  draft.amendment.cites_article = in_article(before_, unit);
  settle(before_, leaves);
}

void ChangeFinder::insert_leaves(const Indexes& leaves) {
  const std::size_t unit = new_leaf(leaves.front()).unit;
  std::string text =
      "Bổ sung " + kinds_of(leaves) + leaf_destination(leaves.front(), leaves.back());
  DraftAmendment& draft = add(Action::insert, std::move(text), after_.units[unit]);
  draft.amendment.wording = blocks_of(after_, leaves);
  draft.amendment.cites_article = in_article(after_, unit);
  for (const std::size_t leaf : leaves) draft.amendment.places.push_back(cite_after_.leaf(leaf));
  settle(after_, leaves);
}

std::string ChangeFinder::kinds_of(const Indexes& leaves) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < leaves.size();) {
    std::size_t end = i;
    while (end < leaves.size() && new_leaf(leaves[end]).kind == new_leaf(leaves[i]).kind) ++end;
    const std::string name = kind_name(new_leaf(leaves[i]).kind);
    names.push_back(end - i == 1 ? name : fmt::format("{:02} {}", end - i, name));
    i = end;
  }
  return enumeration(names);
}

std::string ChangeFinder::kind_name(LeafKind kind) {
  switch (kind) {
    case LeafKind::dash:
      return "gạch đầu dòng";
    case LeafKind::plus:
      return "dấu cộng";
    case LeafKind::table:
      return "bảng";
    case LeafKind::title:
      return "tên";
    case LeafKind::component:
    case LeafKind::text:
      break;
  }
  return "đoạn";
}

std::string ChangeFinder::leaf_destination(std::size_t first, std::size_t last) {
  const Indexes own = after_.own_leaves(new_leaf(first).unit);
  const auto at = std::find(own.begin(), own.end(), first);
  for (auto previous = at; previous != own.begin();) {
    --previous;
    const Maybe twin = new_leaf(*previous).twin;
    if (twin && !new_leaf(*previous).moved && new_leaf(*previous).kind != LeafKind::title)
      return " vào sau " + cite_before_.leaf(*twin);
  }
  for (auto next = std::find(own.begin(), own.end(), last); next != own.end(); ++next) {
    const Maybe twin = new_leaf(*next).twin;
    if (twin && !new_leaf(*next).moved && new_leaf(*next).kind != LeafKind::title)
      return " vào trước " + cite_before_.leaf(*twin);
  }
  const Maybe unit = pairs_.twin_of_new(new_leaf(first).unit);
  const std::string where = unit ? cite_before_.behind(*unit) : std::string{};
  return where.empty() ? std::string{} : " vào" + where;
}

}  // namespace vanban::amendment
