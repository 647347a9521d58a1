// SPDX-License-Identifier: MIT
// How the head of the office shares out numbers among kinds of documents (Điều 15 of the decree):
// one common series, one for each kind, or groups of kinds. Comes from the office profile.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace vanban::registry {

struct SeriesRule {
  enum class Scope { common, per_kind, groups };
  struct Group {
    std::string name;
    std::vector<std::string> kinds;  ///< abbreviations (Phụ lục III), case-sensitive, NFC
  };
  Scope scope = Scope::common;
  std::vector<Group> groups;  ///< for Scope::groups; kinds in none share one further series

  /// The series' group for a kind's abbreviation (empty: công văn). Copies (SY, SL, TrS) always
  /// share one series of their own (Phụ lục I, Phần II).
  std::string group_of(std::string_view kind) const;
};

/// The group that copies share.
inline constexpr std::string_view kCopiesGroup = "copies";

/// Under which scope a group (not of copies) was named by `SeriesRule::group_of`.
SeriesRule::Scope scope_of(std::string_view group);

/// Refuses a group without a name, a name twice, and a kind in two groups.
Result<void> check(const SeriesRule& rule);

}  // namespace vanban::registry
