// SPDX-License-Identifier: MIT
#include "amendment/renumbering.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "text/letter_case.hpp"

namespace vanban::amendment {
namespace {

/// Units of one holder that got other numbers, as pairs of old and new.
struct Group {
  std::vector<std::pair<std::size_t, std::size_t>> units;
};

class Renumberer {
 public:
  Renumberer(const Comparison& comparison, const UnitPairs& pairs, const Citation& before,
             const Citation& after)
      : comparison_(comparison), pairs_(pairs), before_(before), after_(after) {}

  std::vector<Amendment> run(std::vector<DraftAmendment> drafts) {
    for (const DraftAmendment& draft : drafts)
      if (draft.amendment.action == Amendment::Action::move && draft.unit_after)
        moved_.push_back(*draft.unit_after);
    for (auto& [holder, group] : groups()) {
      DraftAmendment* cause = cause_of(drafts, holder, group);
      if (cause != nullptr) cause->amendment.renumbering = sentence(group);
    }
    std::vector<Amendment> amendments;
    for (DraftAmendment& draft : drafts) amendments.push_back(std::move(draft.amendment));
    return amendments;
  }

 private:
  /// Điều are counted through their section, annexes through the document, all else in what holds
  /// it.
  std::size_t holder_of(const Outline& outline, std::size_t unit) const {
    const Unit& member = outline.units[unit];
    if (!member.parent) return outline.sections_of(member.section).front();
    std::size_t holder = *member.parent;
    while (member.kind == model::UnitKind::article && outline.units[holder].parent)
      holder = *outline.units[holder].parent;
    return holder;
  }

  bool was_moved(std::size_t unit) const {
    return std::find(moved_.begin(), moved_.end(), unit) != moved_.end();
  }

  /// By the new holder.
  std::map<std::size_t, Group> groups() const {
    std::map<std::size_t, Group> groups;
    const Outline& after = comparison_.after;
    for (std::size_t unit = 0; unit < after.units.size(); ++unit) {
      const auto twin = pairs_.twin_of_new(unit);
      if (!twin || was_moved(unit) || !is_renumbered(*twin, unit)) continue;
      groups[holder_of(after, unit)].units.emplace_back(*twin, unit);
    }
    return groups;
  }

  /// By itself, not because the number of what holds it is another.
  bool is_renumbered(std::size_t before, std::size_t after) const {
    if (before_.short_name(before) == after_.short_name(after)) return false;
    const auto parent = comparison_.after.units[after].parent;
    if (!parent || comparison_.after.is_section(*parent)) return true;
    const auto parent_twin = pairs_.twin_of_new(*parent);
    const bool holder_renumbered =
        parent_twin && before_.short_name(*parent_twin) != after_.short_name(*parent);
    const bool own =
        comparison_.before.units[before].number != comparison_.after.units[after].number;
    return !holder_renumbered && own;
  }

  DraftAmendment* cause_of(std::vector<DraftAmendment>& drafts, std::size_t holder,
                           const Group& group) const {
    const std::size_t old_holder = holder_of(comparison_.before, group.units.front().first);
    DraftAmendment* cause = nullptr;
    for (DraftAmendment& draft : drafts) {
      const bool came =
          draft.unit_after && holder_of(comparison_.after, *draft.unit_after) == holder;
      const bool went =
          draft.unit_before && holder_of(comparison_.before, *draft.unit_before) == old_holder;
      if (came || went) cause = &draft;
    }
    return cause;
  }

  static std::string verb_for(const Unit& unit) {
    if (!unit.parent) return "được đổi thành";
    return unit.kind == model::UnitKind::point ? "được đổi thứ tự thành" : "được đánh số lại thành";
  }

  std::string sentence(const Group& group) const {
    constexpr std::size_t kMostNames = 3;
    std::vector<std::string> from;
    std::vector<std::string> to;
    for (const auto& [before, after] : group.units) {
      from.push_back(before_.short_name(before));
      to.push_back(after_.short_name(after));
    }
    const std::string where = before_.behind_members(group.units.front().first);
    const std::string verb = verb_for(comparison_.after.units[group.units.front().second]);
    if (from.size() > kMostNames && in_a_row(group))
      return text::upper_first(fmt::format("{} đến {}{} {} {} đến {}", from.front(), from.back(),
                                           where, verb, to.front(), to.back()));
    return text::upper_first(
        fmt::format("{}{} {} {}", enumeration(from), where, verb, enumeration(to)));
  }

  /// Neighbours on both sides, so that a span names them all.
  bool in_a_row(const Group& group) const {
    for (std::size_t i = 1; i < group.units.size(); ++i) {
      const auto& [before, after] = group.units[i];
      if (!follows(comparison_.before, group.units[i - 1].first, before) ||
          !follows(comparison_.after, group.units[i - 1].second, after))
        return false;
    }
    return true;
  }

  bool follows(const Outline& outline, std::size_t first, std::size_t second) const {
    const auto parent = outline.units[first].parent;
    if (!parent || parent != outline.units[second].parent) return false;
    const std::vector<std::size_t> all = outline.children_of(*parent);
    const auto at = std::find(all.begin(), all.end(), first);
    return at != all.end() && at + 1 != all.end() && *(at + 1) == second;
  }

  const Comparison& comparison_;
  const UnitPairs& pairs_;
  const Citation& before_;
  const Citation& after_;
  std::vector<std::size_t> moved_;
};

}  // namespace

std::vector<Amendment> with_renumberings(std::vector<DraftAmendment> drafts,
                                         const Comparison& comparison, const UnitPairs& pairs,
                                         const Citation& before, const Citation& after) {
  return Renumberer(comparison, pairs, before, after).run(std::move(drafts));
}

}  // namespace vanban::amendment
