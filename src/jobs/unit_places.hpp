// SPDX-License-Identifier: MIT
// Findings about a unit's data, reported at the unit's row of the list.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace vanban::units {
struct Unit;
}

namespace vanban::jobs {

/// Names the unit's row, and the column where the datum comes from the list. A finding about a line
/// of the template keeps its place and reports which unit it speaks.
Diagnostics in_list(Diagnostics findings, const units::Unit& unit, const std::string& list);

/// Whether the datum at `field` of the laid-over plan was set by the unit.
bool comes_from_list(const units::Unit& unit, const std::string& field);

}  // namespace vanban::jobs
