// SPDX-License-Identifier: MIT
// Two people changed one plan: the changes of both, member by member and element by element, from
// the version that both began with. Where they meet, nothing is chosen: the first keeps what it has
// and the conflict is reported with all three texts.
#pragma once

#include <cstdint>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/field_path.hpp"
#include "plan/json.hpp"

namespace vanban::merging {

/// A change of the other version that the result has now.
struct Edit {
  enum class Kind : std::uint8_t { changed, inserted, removed };
  Kind kind = Kind::changed;
  FieldPath field;    ///< in the result; of something removed: where it stood
  plan::Json before;  ///< null for something inserted
  plan::Json after;   ///< null for something removed
};

/// A change of the other version that the result does not have, because the first changed the same
/// place otherwise. A discarded value (`Json::value_t::discarded`) says that nothing stands there.
struct Conflict {
  FieldPath field;  ///< in the result
  plan::Json base;
  plan::Json mine;
  plan::Json theirs;
};

struct Merged {
  plan::Json data;
  std::vector<Edit> taken;
  std::vector<Conflict> conflicts;
};

/// `mine` with what `theirs` changed since `base`. Elements of arrays belong together where they
/// are equal or, among elements of one kind, alike; their order is that of `mine`.
Merged merge(const plan::Json& base, const plan::Json& mine, const plan::Json& theirs);

/// What stands nowhere: see Conflict.
plan::Json nothing();

}  // namespace vanban::merging
