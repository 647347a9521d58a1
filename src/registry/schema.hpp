// SPDX-License-Identifier: MIT
// The register's tables, as numbered migrations. What each table means: docs/register.md.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic.hpp"
#include "registry/sqlite.hpp"

namespace vanban::registry {

/// `PRAGMA application_id` of a register: the letters "VBSR".
inline constexpr int kApplicationId = 0x56425352;

struct Migration {
  const char* sql;
  /// What SQL cannot say, in the same transaction; nothing: null.
  void (*then)(const Database& database) = nullptr;
};

/// Migration n (counted from 1) brings a file from version n - 1 to n.
std::span<const Migration> migrations();

/// Applies what is missing, each step in a transaction of its own together with its version number.
void migrate(const Database& database, std::span<const Migration> steps);

/// Refuses what is not a register, is newer than this program, or whose series table is damaged.
Result<void> check_file(const Database& database, const std::string& path, int known_version);

}  // namespace vanban::registry
