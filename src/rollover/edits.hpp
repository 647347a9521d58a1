// SPDX-License-Identifier: MIT
// What is changed in the plan's data, by the verdicts and by the answers to them.
#pragma once

#include <vector>

#include <nlohmann/json.hpp>

#include "base/field_path.hpp"
#include "plan/json.hpp"
#include "rollover/review.hpp"

namespace vanban::rollover {

struct Edit {
  FieldPath path;
  plan::Json value;
};

/// One for each value that changes, in the order of the plan. Where a name was answered with a
/// text, what lies inside of it goes with it.
std::vector<Edit> edits_of(const Review& review);

}  // namespace vanban::rollover
