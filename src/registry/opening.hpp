// SPDX-License-Identifier: MIT
// Bringing a register's file to the state in which Register works on it: made, checked, migrated.
#pragma once

#include <chrono>
#include <string>

#include "base/diagnostic.hpp"
#include "registry/register.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

/// Throws SqlError and DiskError.
Result<Database> open_database(const std::string& path, OpenMode mode,
                               std::chrono::milliseconds wait);

}  // namespace vanban::registry
