// SPDX-License-Identifier: MIT
#include "model/outline.hpp"

#include <algorithm>
#include <utility>

namespace vanban::model {
namespace {

/// Never out of the list: documents need not have a tree.
const Unit& at(const Units& units, UnitId unit) {
  static const Unit document;
  return unit.index < units.size() ? units[unit.index] : document;
}

}  // namespace

bool is_title(StyleId style) {
  switch (style) {
    case StyleId::heading1:
    case StyleId::heading2:
    case StyleId::heading3:
    case StyleId::heading4:
    case StyleId::article_title:
    case StyleId::part_marker:
    case StyleId::part_title:
      return true;
    default:
      return false;
  }
}

bool is_content(StyleId style) {
  switch (style) {
    case StyleId::body:
    case StyleId::numbered:
    case StyleId::article:
    case StyleId::point:
    case StyleId::dash_item:
    case StyleId::plus_item:
    case StyleId::table_heading:
    case StyleId::table_text:
    case StyleId::footnote:
      return true;
    default:
      return is_title(style);
  }
}

UnitId root_of(const Units& units, UnitId unit) {
  while (!is_root(at(units, unit).kind)) unit = at(units, unit).parent;
  return unit;
}

Path path_of(const Units& units, UnitId unit) { return path_of(units, at(units, unit)); }

Path path_of(const Units& units, const Unit& unit) {
  Path path;
  for (const Unit* step = &unit; step->kind != UnitKind::document; step = &at(units, step->parent))
    path.push_back({step->kind, step->number});
  std::reverse(path.begin(), path.end());
  return path;
}

UnitId OpenUnits::enter_root(UnitKind kind, std::string title) {
  const UnitId unit{static_cast<std::uint32_t>(units_.size())};
  units_.push_back({kind, {}, std::move(title), {}});
  outer_.push_back({root_, floor_});
  root_ = floor_ = open_.size();
  open_.push_back(unit);
  return unit;
}

void OpenUnits::leave_root() {
  open_.resize(root_);
  root_ = outer_.back().root;
  floor_ = outer_.back().floor;
  outer_.pop_back();
}

std::size_t OpenUnits::holding(UnitKind kind) const {
  std::size_t at = open_.size() - 1;
  while (at > floor_ && units_[open_[at].index].kind >= kind) --at;
  return at;
}

UnitId OpenUnits::enter(UnitKind kind, std::string number) {
  open_.resize(holding(kind) + 1);
  const UnitId unit{static_cast<std::uint32_t>(units_.size())};
  units_.push_back({kind, std::move(number), {}, open_.back()});
  open_.push_back(unit);
  return unit;
}

void OpenUnits::leave_since(std::size_t count) {
  while (open_.size() > root_ + 1 && open_.back().index >= count) open_.pop_back();
}

}  // namespace vanban::model
