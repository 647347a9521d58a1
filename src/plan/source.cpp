// SPDX-License-Identifier: MIT
#include "plan/source.hpp"

namespace vanban::plan {

Place Source::place_of(const FieldPath& path, Target target) const {
  Place place = find(path, target);
  place.file = file_;
  place.field = to_string(path);
  return place;
}

}  // namespace vanban::plan
