// SPDX-License-Identifier: MIT
// The columns that every list may use. Their table is the one place that says so; docs/batch.md
// prints it and a test compares the two.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "units/cell_values.hpp"

namespace vanban::units {

/// Bytes of a column's name.
inline constexpr std::size_t kLongestHeading = 255;

/// A column every list may use without further ado.
struct KnownColumn {
  std::string_view path;     ///< `organ.name`; `unit.code` and the like for fields of the unit
  std::string_view heading;  ///< what a clerk may write instead, in Vietnamese
  ValueKind kind;
  std::string_view meaning;  ///< in English, for the reference
};

/// All known columns in the order of the reference.
std::span<const KnownColumn> known_columns();

/// The column that `heading` is the path or the Vietnamese heading of, in any case; null: none.
const KnownColumn* find_known(std::string_view heading);
/// The column whose Vietnamese heading was mistyped as `heading`, marks apart; null: none.
const KnownColumn* slip_of_known(std::string_view heading);
/// The column that other lists call so (“Số điện thoại”, “Họ và tên”); null: none. For hints only.
const KnownColumn* known_by_meaning(std::string_view heading);
/// The known path or heading nearest to what was written.
std::string_view nearest_known(std::string_view heading);

}  // namespace vanban::units
