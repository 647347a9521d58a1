// SPDX-License-Identifier: MIT
// The words that stand for closed sets in the register's tables, in both directions.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "registry/records.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

template <typename Value, std::size_t N>
using Names = std::array<std::pair<Value, std::string_view>, N>;

inline constexpr Names<Secrecy, 2> kSecrecyNames = {
    {{Secrecy::ordinary, "ordinary"}, {Secrecy::secret, "secret"}}};
inline constexpr Names<EntryStatus, 3> kStatusNames = {{{EntryStatus::reserved, "reserved"},
                                                        {EntryStatus::issued, "issued"},
                                                        {EntryStatus::voided, "void"}}};
inline constexpr Names<SourceRole, 4> kRoleNames = {{{SourceRole::plan, "plan"},
                                                     {SourceRole::template_text, "template"},
                                                     {SourceRole::office_profile, "profile"},
                                                     {SourceRole::linked, "linked"}}};
inline constexpr Names<VersionState, 2> kStateNames = {
    {{VersionState::draft, "draft"}, {VersionState::issued, "issued"}}};
inline constexpr Names<Relation, 5> kRelationNames = {{{Relation::attached_to, "attached_to"},
                                                       {Relation::cites, "cites"},
                                                       {Relation::amends, "amends"},
                                                       {Relation::replaces, "replaces"},
                                                       {Relation::corrects, "corrects"}}};

template <typename Value, std::size_t N>
constexpr std::string_view name_of(const Names<Value, N>& names, Value value) {
  for (const auto& [known, name] : names)
    if (known == value) return name;
  return {};
}

/// A word that no list knows can only come from a damaged file: CHECK constraints keep others out.
template <typename Value, std::size_t N>
Value value_of(const Names<Value, N>& names, std::string_view text) {
  for (const auto& [value, name] : names)
    if (name == text) return value;
  throw SqlError::damage("unknown word in a table");
}

}  // namespace vanban::registry
