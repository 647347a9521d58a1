// SPDX-License-Identifier: MIT
// The numbering rule that a book was begun with holds for its year: under another one the same
// kind of document would take numbers from two series, and their codes would clash later.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "registry/records.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

/// Refused (`registry.other-rule`) where the book of this office, secrecy and year was begun under
/// another scope, or has numbers of this notation in another group. Copies stand apart. Throws
/// SqlError.
Result<void> check_rule(const Database& database, const SeriesKey& series,
                        const std::string& notation);

}  // namespace vanban::registry
