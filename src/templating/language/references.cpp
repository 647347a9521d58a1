// SPDX-License-Identifier: MIT
#include "templating/language/references.hpp"

namespace vanban::templating {

bool References::add(const std::string& name, NamedPlace place) {
  return met_.emplace(name, std::move(place)).second;
}

std::optional<NamedPlace> References::find(std::string_view name) {
  // What the first evaluation knew at its end wins: an annex got its number only there.
  if (const auto known = known_.find(name); known != known_.end()) return known->second;
  if (const auto met = met_.find(name); met != met_.end()) return met->second;
  cited_ahead_ = true;
  return std::nullopt;
}

int References::annexes() {
  cited_ahead_ = true;
  return known_annexes_;
}

std::vector<std::string> References::names() const {
  std::vector<std::string> names;
  for (const auto& entry : complete_ ? known_ : met_) names.push_back(entry.first);
  return names;
}

}  // namespace vanban::templating
