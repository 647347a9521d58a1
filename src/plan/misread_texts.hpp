// SPDX-License-Identifier: MIT
// Texts of the data whose letters were read in a wrong code before they came into the file.
#pragma once

#include "plan/findings.hpp"
#include "plan/json.hpp"

namespace vanban::plan {

/// Adds a finding (`plan.misread-text`) for every text of the data, at any depth, that reads as one
/// of `text::Misreading`: it would be printed as it stands.
void find_misread_texts(const Json& data, Findings& findings);

}  // namespace vanban::plan
