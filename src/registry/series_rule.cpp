// SPDX-License-Identifier: MIT
#include "registry/series_rule.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "registry/faults.hpp"

namespace vanban::registry {
namespace {

// Bản sao y, bản trích sao, bản sao lục: one series for all of them (Phụ lục I, Phần II).
constexpr std::array<std::string_view, 3> kCopies = {"SY", "SL", "TrS"};
constexpr std::string_view kCommonGroup = "common";
constexpr std::string_view kKindPrefix = "kind:";
constexpr std::string_view kGroupPrefix = "group:";
// Kinds that stand in no group: named apart from the common series, so that a book tells under
// which rule it was begun.
constexpr std::string_view kRestGroup = "rest";

std::string group_among(const std::vector<SeriesRule::Group>& groups, std::string_view kind) {
  for (const SeriesRule::Group& group : groups)
    if (std::find(group.kinds.begin(), group.kinds.end(), kind) != group.kinds.end())
      return fmt::format("{}{}", kGroupPrefix, group.name);
  return std::string(kRestGroup);
}

Diagnostic kind_twice(const std::string& field, const std::string& kind) {
  return wrong_request("series-kind-twice", field,
                       {fmt::format("loại văn bản “{}” có mặt trong hai nhóm đánh số", kind),
                        fmt::format("kind “{}” stands in two series groups", kind)});
}

Diagnostic group_name(const std::string& field) {
  return wrong_request("series-group-name", field,
                       {"nhóm đánh số phải có tên, và tên không được trùng",
                        "a series group needs a name of its own"});
}

}  // namespace

std::string SeriesRule::group_of(std::string_view kind) const {
  if (std::find(kCopies.begin(), kCopies.end(), kind) != kCopies.end())
    return std::string(kCopiesGroup);
  switch (scope) {
    case Scope::common:
      return std::string(kCommonGroup);
    case Scope::per_kind:
      return fmt::format("{}{}", kKindPrefix, kind);
    case Scope::groups:
      return group_among(groups, kind);
  }
  return std::string(kCommonGroup);
}

SeriesRule::Scope scope_of(std::string_view group) {
  if (group.substr(0, kKindPrefix.size()) == kKindPrefix) return SeriesRule::Scope::per_kind;
  const bool grouped = group.substr(0, kGroupPrefix.size()) == kGroupPrefix || group == kRestGroup;
  return grouped ? SeriesRule::Scope::groups : SeriesRule::Scope::common;
}

Result<void> check(const SeriesRule& rule) {
  Diagnostics findings;
  std::set<std::string> names;
  std::set<std::string> kinds;
  for (std::size_t i = 0; i < rule.groups.size(); ++i) {
    const SeriesRule::Group& group = rule.groups[i];
    const std::string field = fmt::format("series.groups[{}]", i);
    if (group.name.empty() || !names.insert(group.name).second)
      findings.push_back(group_name(field));
    for (const std::string& kind : group.kinds)
      if (!kinds.insert(kind).second) findings.push_back(kind_twice(field, kind));
  }
  if (!findings.empty()) return fail(std::move(findings));
  return {};
}

}  // namespace vanban::registry
