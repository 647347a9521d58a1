// SPDX-License-Identifier: MIT
// The checksums of the book: each line, each version and each document's links have one in the
// table `ledger`, made anew with every change and chained to the one before, so that what was
// changed, taken out or put in by damage is seen (docs/register.md, "Checksums").
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "registry/sqlite.hpp"

namespace vanban::registry {

/// What a checksum is of, named by the row's id in its table.
enum class Sealed : std::uint8_t {
  entry,     ///< a line of the book with its series and the identity of its document
  version,   ///< with its sources and files
  document,  ///< its identity and links
};

/// Enters the checksum of the row as it is now; inside the Transaction that changed it.
void seal(const Database& database, Sealed kind, std::int64_t id);

/// Enters those that are missing: a register of a version before checksums.
void seal_all(const Database& database);

/// The first row whose checksum does not fit, in words for both languages; nothing where all fit.
std::optional<std::string> broken_seal(const Database& database);

}  // namespace vanban::registry
