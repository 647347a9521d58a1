// SPDX-License-Identifier: MIT
// Reads a unit list to its end, whatever is in it.
#pragma once

#include <memory>
#include <optional>

#include "fuzz/fuzz.hpp"
#include "units/unit_reader.hpp"

namespace vanban::fuzz {

inline void read_to_the_end(Result<std::unique_ptr<units::UnitReader>> reader) {
  if (!reader) return check_findings(reader.error());
  while (true) {
    const Result<std::optional<units::Unit>> unit = (*reader)->next();
    if (!unit) check_findings(unit.error());
    if (unit && !*unit) return;
    if (unit) require(!(*unit)->code.empty() && !(*unit)->name.empty(), "a unit has code and name");
    if (!unit && !(*reader)->can_continue()) return;
  }
}

}  // namespace vanban::fuzz
