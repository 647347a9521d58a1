// SPDX-License-Identifier: MIT
#include "amendment/outline.hpp"

#include <algorithm>

namespace vanban::amendment {

std::vector<std::size_t> Outline::own_leaves(std::size_t unit) const {
  std::vector<std::size_t> own;
  for (const Unit::Part& part : units[unit].parts)
    if (!part.is_unit && leaves[part.index].kind != LeafKind::component) own.push_back(part.index);
  return own;
}

std::vector<std::size_t> Outline::children_of(std::size_t unit) const {
  std::vector<std::size_t> children;
  for (const Unit::Part& part : units[unit].parts)
    if (part.is_unit) children.push_back(part.index);
  return children;
}

std::vector<std::size_t> Outline::all_leaves(std::size_t unit) const {
  std::vector<std::size_t> all;
  for (const Unit::Part& part : units[unit].parts) {
    if (!part.is_unit) {
      all.push_back(part.index);
      continue;
    }
    const std::vector<std::size_t> inner = all_leaves(part.index);
    all.insert(all.end(), inner.begin(), inner.end());
  }
  std::sort(all.begin(), all.end());
  return all;
}

model::Path Outline::path_of(std::size_t unit) const {
  model::Path path;
  for (std::optional<std::size_t> at = unit; at; at = units[*at].parent)
    if (units[*at].kind != model::UnitKind::document)
      path.insert(path.begin(), {units[*at].kind, units[*at].number});
  return path;
}

std::vector<std::size_t> Outline::sections_of(model::SectionRole role) const {
  std::vector<std::size_t> sections;
  for (std::size_t unit = 0; unit < units.size(); ++unit)
    if (is_section(unit) && units[unit].section == role) sections.push_back(unit);
  return sections;
}

}  // namespace vanban::amendment
