// SPDX-License-Identifier: MIT
// Rules of single objects that a schema cannot say: dates that exist, prefixes that are never
// typed, tables whose rows fit their columns.
#pragma once

#include <string_view>

#include "plan/findings.hpp"
#include "plan/json.hpp"

namespace vanban::plan {

/// Checks the rules of the object type `name` (its name in the schema); values of a wrong kind,
/// which were reported already, are passed over.
void check_special_rules(std::string_view name, const Json& value, const FieldPath& path,
                         Findings& findings);

/// The part for tables (table_rules.cpp).
void check_table(const Json& table, const FieldPath& path, Findings& findings);

}  // namespace vanban::plan
