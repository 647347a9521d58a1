// SPDX-License-Identifier: MIT
// What every unit goes through whichever file it came from: name, code, slug, uniqueness.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "units/first_seen.hpp"
#include "units/letters.hpp"
#include "units/unit.hpp"

namespace vanban::units {

/// Fills `code`, `name` and `slug` of units and finds what is wrong with them.
class UnitChecks {
 public:
  UnitChecks(std::string file, Letters letters) : file_(std::move(file)), letters_(letters) {}

  /// Checks the unit's fields, completes it, and gives all findings about it (none: it is fine).
  Diagnostics complete(Unit& unit);

 private:
  Place at(const Unit& unit, const std::string& field) const;
  void check_code(const Unit& unit, bool has_codes, Diagnostics& findings);

  std::string file_;
  Letters letters_;
  FirstSeen codes_;
};

}  // namespace vanban::units
