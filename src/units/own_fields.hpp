// SPDX-License-Identifier: MIT
// Columns and keys of a list that are fields of the unit's own.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace vanban::units {

/// A field of the unit besides `code`, `name` and `slug`.
struct OwnField {
  std::string name;     ///< the outermost: `ghi_chu`
  std::string heading;  ///< as the list writes it: “Ghi chú”
  Place place;          ///< of the heading; of the first unit that has it in a JSON list
};

/// Whether the field is one that every unit has.
bool is_common_field(const std::string& name);

/// A note (`units.unused-column`) that no document says the field: how to use it, or the datum of
/// the plan that may be meant.
Diagnostic unused_field(const OwnField& field);

}  // namespace vanban::units
