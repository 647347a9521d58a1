// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "amendment/changes.hpp"
#include "amendment/citation.hpp"
#include "amendment/classification.hpp"
#include "amendment/phrases.hpp"
#include "amendment/renumbering.hpp"
#include "amendment/unit_pairs.hpp"
#include "amendment/wording.hpp"

namespace vanban::amendment {
namespace {

using Action = Amendment::Action;
using Indexes = std::vector<std::size_t>;
using Maybe = std::optional<std::size_t>;

class Finder {
 public:
  Finder(Comparison& comparison, const ChangeRules& rules)
      : comparison_(comparison),
        before_(comparison.before),
        after_(comparison.after),
        pairs_(comparison),
        cite_before_(comparison.before, rules.attached),
        cite_after_(comparison.after, rules.attached),
        groups_(phrase_groups(comparison)) {}

  std::vector<Amendment> run() {
    for (const PhraseGroup& group : groups_)
      for (const std::size_t leaf : group.leaves) in_group_.insert(leaf);
    for (position_ = 0; position_ < comparison_.events.size(); ++position_)
      take(comparison_.events[position_]);
    return with_renumberings(std::move(drafts_), comparison_, pairs_, cite_before_, cite_after_);
  }

 private:
  Leaf& old_leaf(std::size_t leaf) { return before_.leaves[leaf]; }
  Leaf& new_leaf(std::size_t leaf) { return after_.leaves[leaf]; }

  void settle(Outline& outline, const Indexes& leaves) {
    for (const std::size_t leaf : leaves) outline.leaves[leaf].settled = true;
  }

  DraftAmendment& add(Action action, std::string instruction, const Unit& unit) {
    DraftAmendment draft;
    draft.amendment.action = action;
    draft.amendment.instruction = std::move(instruction);
    draft.amendment.section = unit.section;
    drafts_.push_back(std::move(draft));
    return drafts_.back();
  }

  bool in_article(const Outline& outline, std::size_t unit) const {
    for (Maybe at = unit; at; at = outline.units[*at].parent)
      if (outline.units[*at].parent && outline.units[*at].kind == model::NumberKind::article)
        return true;
    return false;
  }

  void take(const Event& event) {
    if (event.after) take_notes(*event.after);
    if (event.before && !event.after) return take_gone(*event.before);
    if (!event.before) return take_new(*event.after);
    const Leaf& leaf = new_leaf(*event.after);
    if (leaf.settled || !leaf.changed) return;
    if (in_group_.count(*event.after) > 0) return take_phrase(*event.after);
    if (leaf.kind == LeafKind::component) return change_leaf(*event.before, *event.after);
    take_region();
  }

  // ---- units as a whole ----

  void take_gone(std::size_t leaf) {
    if (old_leaf(leaf).settled || old_leaf(leaf).twin) return;  // what moved is told where it is
    const Maybe unit = pairs_.whole_unmatched(before_, leaf);
    if (!unit) {
      if (old_leaf(leaf).kind == LeafKind::component) return remove_component(leaf);
      return take_region();
    }
    if (const Maybe successor = pairs_.successor(*unit)) return replace_unit(*unit, *successor);
    remove_units(pairs_.unmatched_run(before_, *unit));
  }

  void replace_unit(std::size_t unit, std::size_t successor) {
    DraftAmendment& draft =
        add(Action::change, "Sửa đổi " + cite_before_.unit(unit), before_.units[unit]);
    draft.amendment.wording = blocks_of(after_, after_.all_leaves(successor));
    draft.amendment.places = {cite_before_.unit(unit)};
    draft.amendment.cites_article = in_article(before_, unit);
    settle(before_, before_.all_leaves(unit));
    settle(after_, after_.all_leaves(successor));
  }

  void remove_units(const Indexes& units) {
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

  void take_new(std::size_t leaf) {
    if (new_leaf(leaf).settled) return;
    if (const Maybe unit = pairs_.whole_unmatched(after_, leaf))
      return insert_units(pairs_.unmatched_run(after_, *unit));
    if (new_leaf(leaf).moved && after_.is_head(leaf) && pairs_.moved_whole(new_leaf(leaf).unit))
      return move_unit(new_leaf(leaf).unit);
    if (new_leaf(leaf).kind == LeafKind::component) return insert_component(leaf);
    take_region();
  }

  void insert_units(const Indexes& units) {
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

  /// ` vào sau điểm c khoản 1 Điều 2`: the neighbours by their numbers in force.
  std::string unit_destination(const Indexes& units) const {
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

  void move_unit(std::size_t unit) {
    const std::size_t old_unit = *pairs_.twin_of_new(unit);
    const Indexes leaves = after_.all_leaves(unit);
    const bool changed = std::any_of(leaves.begin(), leaves.end(),
                                     [&](std::size_t leaf) { return new_leaf(leaf).changed; });
    std::string text =
        fmt::format("Chuyển {}{}", cite_before_.unit(old_unit), unit_destination({unit}));
    if (cite_after_.unit(unit) != cite_before_.unit(old_unit))
      text += " thành " + cite_after_.short_name(unit);
    if (changed) text += " và sửa đổi";
    DraftAmendment& draft = add(Action::move, std::move(text), before_.units[old_unit]);
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

  // ---- components ----

  void change_leaf(std::size_t before, std::size_t after) {
    change_as(before, {after}, cite_before_.leaf(before));
  }

  void change_as(std::size_t before, const Indexes& after, const std::string& place) {
    const std::size_t unit = old_leaf(before).unit;
    DraftAmendment& draft = add(Action::change, "Sửa đổi " + place, before_.units[unit]);
    draft.amendment.wording = wording_of(after);
    draft.amendment.places = {place};
    draft.amendment.cites_article = in_article(before_, unit);
    old_leaf(before).settled = true;
    settle(after_, after);
  }

  /// The mark at the end of a căn cứ belongs to the row of them, not to its wording.
  Blocks wording_of(const Indexes& leaves) {
    Blocks blocks = blocks_of(after_, leaves);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (new_leaf(leaves[i]).paragraph.style != model::StyleId::legal_basis) continue;
      const model::Paragraph& basis = new_leaf(leaves[i]).paragraph;
      std::string text = plain_text(basis);
      while (!text.empty() && (text.back() == ';' || text.back() == '.')) text.pop_back();
      blocks[i] = "*" + escaped(text) + "*";
    }
    return blocks;
  }

  void remove_component(std::size_t leaf) {
    const std::size_t unit = old_leaf(leaf).unit;
    const std::string place = cite_before_.leaf(leaf);
    DraftAmendment& draft = add(Action::remove, "Bãi bỏ " + place, before_.units[unit]);
    draft.amendment.places = {place};
    old_leaf(leaf).settled = true;
  }

  void insert_component(std::size_t leaf) {
    const std::size_t unit = new_leaf(leaf).unit;
    const bool basis = new_leaf(leaf).paragraph.style == model::StyleId::legal_basis;
    std::string text = "Bổ sung " + (basis ? std::string("căn cứ") : cite_after_.leaf_name(leaf));
    const Maybe previous = same_style_before(leaf);
    if (previous)
      text += " vào sau " + cite_before_.leaf(*previous);
    else if (const Maybe next = same_style_after(leaf))
      text += " vào trước " + cite_before_.leaf(*next);
    else
      text += cite_after_.behind(unit);
    DraftAmendment& draft = add(Action::insert, std::move(text), after_.units[unit]);
    draft.amendment.wording = wording_of({leaf});
    draft.amendment.places = {cite_after_.leaf(leaf)};
    new_leaf(leaf).settled = true;
  }

  Maybe same_style_before(std::size_t leaf) {
    Maybe found;
    for (std::size_t i = 0; i < leaf; ++i)
      if (new_leaf(i).paragraph.style == new_leaf(leaf).paragraph.style &&
          new_leaf(i).kind == LeafKind::component && new_leaf(i).twin)
        found = new_leaf(i).twin;
    return found;
  }
  Maybe same_style_after(std::size_t leaf) {
    for (std::size_t i = leaf + 1; i < after_.leaves.size(); ++i)
      if (new_leaf(i).paragraph.style == new_leaf(leaf).paragraph.style &&
          new_leaf(i).kind == LeafKind::component && new_leaf(i).twin)
        return new_leaf(i).twin;
    return std::nullopt;
  }

  // ---- phrases and footnotes ----

  void take_phrase(std::size_t leaf) {
    const auto group = std::find_if(groups_.begin(), groups_.end(), [&](const PhraseGroup& other) {
      return std::find(other.leaves.begin(), other.leaves.end(), leaf) != other.leaves.end();
    });
    std::vector<std::string> places;
    for (const std::size_t at : group->leaves) {
      places.push_back(unit_or_leaf(*new_leaf(at).twin));
      new_leaf(at).settled = old_leaf(*new_leaf(at).twin).settled = true;
    }
    const std::size_t unit = old_leaf(*new_leaf(leaf).twin).unit;
    DraftAmendment& draft =
        add(Action::replace_phrase,
            fmt::format("Thay cụm từ “{}” bằng cụm từ “{}” tại {}", escaped(group->phrase.before),
                        escaped(group->phrase.after), enumeration(places)),
            before_.units[unit]);
    draft.amendment.cites_article = in_article(before_, unit);
    draft.amendment.places = std::move(places);
  }

  /// A unit of one paragraph is cited by its number alone.
  std::string unit_or_leaf(std::size_t leaf) {
    const std::size_t unit = old_leaf(leaf).unit;
    const bool alone = before_.is_head(leaf) && before_.units[unit].parts.size() == 1;
    return alone ? cite_before_.unit(unit) : cite_before_.leaf(leaf);
  }

  void take_notes(std::size_t leaf) {
    for (const std::size_t note : new_leaf(leaf).notes) {
      const auto changed =
          std::find_if(comparison_.notes.begin(), comparison_.notes.end(),
                       [&](const NoteChange& other) { return other.after == note; });
      if (changed == comparison_.notes.end() || new_leaf(leaf).settled) continue;
      const std::string place = fmt::format("chú thích số {}", changed->before + 1);
      const std::size_t unit = new_leaf(leaf).unit;
      DraftAmendment& draft = add(
          Action::change, "Sửa đổi " + place + " tại " + place_of_note(leaf), after_.units[unit]);
      draft.amendment.wording = {note_of(after_, note)};
      draft.amendment.places = {place};
    }
  }

  std::string place_of_note(std::size_t leaf) {
    const Maybe twin = new_leaf(leaf).twin;
    return twin ? unit_or_leaf(*twin) : cite_after_.leaf(leaf);
  }

  // ---- paragraphs of a unit ----

  /// The events from here on that concern own leaves of one unit.
  struct Region {
    Maybe before;  ///< the unit in each version
    Maybe after;
    std::vector<Event> events;
  };

  Region region_here() {
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

  bool belongs(const Event& event, const Region& region) {
    const auto inside = [](const Outline& outline, Maybe leaf, Maybe unit) {
      return !leaf || (unit && outline.leaves[*leaf].unit == *unit &&
                       outline.leaves[*leaf].kind != LeafKind::component);
    };
    return inside(before_, event.before, region.before) &&
           inside(after_, event.after, region.after);
  }

  bool is_open(const Event& event) {
    if (event.after) {
      const Leaf& leaf = new_leaf(*event.after);
      const bool other = !event.before || leaf.changed;
      return other && !leaf.settled && in_group_.count(*event.after) == 0;
    }
    return !old_leaf(*event.before).settled && !old_leaf(*event.before).twin;
  }

  void take_region() {
    const Region region = region_here();
    if (!region.before) return insert_head(region);
    if (!region.after) return remove_head(region);
    if (better_whole(region)) return change_unit(region);
    take_leaves(region);
  }

  /// A new heading over what stood there before.
  void insert_head(const Region& region) {
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

  /// A heading went, what stood under it stayed.
  void remove_head(const Region& region) {
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

  /// Half or more of a unit without others inside: its whole text reads better than pieces.
  bool better_whole(const Region& region) {
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
      if (event.after && new_leaf(*event.after).kind == LeafKind::table && event.before)
        table = true;
    }
    const bool title_alone = title && open == 1;
    return !title_alone && !table && !has_moves(region) && open * 2 >= own.size() + gone;
  }

  bool has_moves(const Region& region) {
    return std::any_of(region.events.begin(), region.events.end(), [&](const Event& event) {
      return event.after && !event.before && new_leaf(*event.after).moved;
    });
  }

  void change_unit(const Region& region) {
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

  void take_leaves(const Region& region) {
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

  void take_changed(std::size_t before, std::size_t after) {
    if (new_leaf(after).kind == LeafKind::table) return take_rows(before, after);
    change_as(before, {after}, unit_or_leaf(before));
  }

  void move_leaf(std::size_t leaf) {
    const std::size_t old_place = *new_leaf(leaf).twin;
    const bool changed = new_leaf(leaf).changed;
    std::string text = "Chuyển " + cite_before_.leaf(old_place) + leaf_destination(leaf, leaf);
    if (changed) text += " và sửa đổi";
    DraftAmendment& draft =
        add(Action::move, std::move(text), before_.units[old_leaf(old_place).unit]);
    if (changed) draft.amendment.wording = wording_of({leaf});
    draft.amendment.places = {cite_before_.leaf(old_place)};
    draft.amendment.cites_article = in_article(before_, old_leaf(old_place).unit);
    new_leaf(leaf).settled = old_leaf(old_place).settled = true;
  }

  /// A run of leaves that went, then one of leaves that came: pairs of a kind are changes.
  std::size_t take_run(const Region& region, std::size_t from) {
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
      change_as(gone[paired], {come[paired]}, unit_or_leaf(gone[paired]));
      new_leaf(come[paired]).twin = gone[paired];
      ++paired;
    }
    gone.erase(gone.begin(), gone.begin() + static_cast<std::ptrdiff_t>(paired));
    come.erase(come.begin(), come.begin() + static_cast<std::ptrdiff_t>(paired));
    if (!gone.empty()) remove_leaves(gone);
    if (!come.empty()) insert_leaves(come);
    return std::max(end, from + 1);
  }

  void remove_leaves(const Indexes& leaves) {
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

  void insert_leaves(const Indexes& leaves) {
    const std::size_t unit = new_leaf(leaves.front()).unit;
    std::string text =
        "Bổ sung " + kinds_of(leaves) + leaf_destination(leaves.front(), leaves.back());
    DraftAmendment& draft = add(Action::insert, std::move(text), after_.units[unit]);
    draft.amendment.wording = blocks_of(after_, leaves);
    draft.amendment.cites_article = in_article(after_, unit);
    for (const std::size_t leaf : leaves) draft.amendment.places.push_back(cite_after_.leaf(leaf));
    settle(after_, leaves);
  }

  /// `gạch đầu dòng`, `02 đoạn`.
  std::string kinds_of(const Indexes& leaves) {
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

  static std::string kind_name(LeafKind kind) {
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

  /// ` vào sau gạch đầu dòng thứ hai Mục I.1`.
  std::string leaf_destination(std::size_t first, std::size_t last) {
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

  // ---- rows of a table ----

  void take_rows(std::size_t before, std::size_t after) {
    const Leaf& from = old_leaf(before);
    const Leaf& to = new_leaf(after);
    std::size_t old_row = 0;
    std::size_t new_row = 0;
    while (old_row < from.row_twins.size() || new_row < to.row_twins.size()) {
      if (old_row < from.row_twins.size() && !from.row_twins[old_row])
        old_row = remove_rows(before, after, old_row, new_row);
      else if (new_row < to.row_twins.size() && !to.row_twins[new_row])
        new_row = insert_rows(before, after, new_row);
      else {
        if (to.changed_rows[new_row]) change_row(before, after, old_row, new_row);
        ++old_row, ++new_row;
      }
    }
    old_leaf(before).settled = new_leaf(after).settled = true;
  }

  DraftAmendment& add_rows(Action action, std::string text, std::size_t before) {
    const std::size_t unit = old_leaf(before).unit;
    DraftAmendment& draft = add(action, std::move(text), before_.units[unit]);
    draft.amendment.cites_article = in_article(before_, unit);
    return draft;
  }

  void change_row(std::size_t before, std::size_t after, std::size_t old_row, std::size_t new_row) {
    const std::string place = cite_before_.rows(before, {old_row});
    DraftAmendment& draft = add_rows(Action::change, "Sửa đổi " + place, before);
    draft.amendment.wording = {rows_of(after_, after, {new_row})};
    draft.amendment.places = {place};
  }

  /// Rows that went; where as many came in their place, they are changes.
  std::size_t remove_rows(std::size_t before, std::size_t after, std::size_t old_row,
                          std::size_t& new_row) {
    const Leaf& from = old_leaf(before);
    const Leaf& to = new_leaf(after);
    Indexes gone;
    for (; old_row < from.row_twins.size() && !from.row_twins[old_row]; ++old_row) {
      if (new_row < to.row_twins.size() && !to.row_twins[new_row])
        change_row(before, after, old_row, new_row++);
      else
        gone.push_back(old_row);
    }
    if (gone.empty()) return old_row;
    const std::string place = cite_before_.rows(before, gone);
    add_rows(Action::remove, "Bãi bỏ " + place, before).amendment.places = {place};
    return old_row;
  }

  std::size_t insert_rows(std::size_t before, std::size_t after, std::size_t new_row) {
    const Leaf& to = new_leaf(after);
    Indexes come;
    for (; new_row < to.row_twins.size() && !to.row_twins[new_row]; ++new_row)
      come.push_back(new_row);
    std::string text = "Bổ sung " + cite_after_.row_name(after, come);
    const auto headers = static_cast<std::size_t>(to.table->header_rows);
    if (come.front() > headers && to.row_twins[come.front() - 1])
      text += " vào sau " + cite_before_.rows(before, {*to.row_twins[come.front() - 1]});
    else if (come.back() + 1 < to.row_twins.size() && to.row_twins[come.back() + 1])
      text += " vào trước " + cite_before_.rows(before, {*to.row_twins[come.back() + 1]});
    else
      text += " vào " + cite_before_.leaf(before);
    DraftAmendment& draft = add_rows(Action::insert, std::move(text), before);
    draft.amendment.wording = {rows_of(after_, after, come)};
    draft.amendment.places = {cite_after_.rows(after, come)};
    return new_row;
  }

  Comparison& comparison_;
  Outline& before_;
  Outline& after_;
  UnitPairs pairs_;
  Citation cite_before_;
  Citation cite_after_;
  std::vector<PhraseGroup> groups_;
  std::set<std::size_t> in_group_;  ///< leaves of the new version told with a phrase
  std::vector<DraftAmendment> drafts_;
  std::size_t position_ = 0;
};

}  // namespace

Changes find_changes(Comparison comparison, const ChangeRules& rules) {
  Changes changes;
  Classified classified = classify(comparison, rules);
  changes.form_errors = std::move(classified.form_errors);
  changes.doubtful = std::move(classified.doubtful);
  changes.amendments = Finder(comparison, rules).run();
  return changes;
}

}  // namespace vanban::amendment
