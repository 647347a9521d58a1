// SPDX-License-Identifier: MIT
// What a column of a unit list means. The table of known columns is the one place that says so;
// docs/batch.md prints it and a test compares the two.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/diagnostic.hpp"
#include "units/cell_values.hpp"
#include "units/column_path.hpp"
#include "units/finding.hpp"

namespace vanban::units {

/// A column every list may use without further ado.
struct KnownColumn {
  std::string_view path;     ///< `organ.name`; `unit.code` and the like for fields of the unit
  std::string_view heading;  ///< what a clerk may write instead, in Vietnamese
  ValueKind kind;
  std::string_view meaning;  ///< in English, for the reference
};

/// All known columns in the order of the reference.
std::span<const KnownColumn> known_columns();

/// Where the values of a column go.
struct Column {
  enum class Target { unit, plan };
  Target target = Target::unit;
  FieldPath path;
  ValueKind kind = ValueKind::text;
  std::string heading;     ///< as the list writes it
  std::size_t number = 0;  ///< 1-based
  bool operator==(const Column&) const = default;
};

/// What `heading` means: a known path or Vietnamese heading in any case; `plan.x` any datum of the
/// plan; `unit.x` or a plain name a field of the unit. `number` is that of the column. Unknown: a
/// finding with the nearest known, whose place the caller gives.
Result<Column> resolve_column(std::string_view heading, std::size_t number = 0);

/// All columns of the header row, which is row `row`; also refuses two columns for one place and a
/// list without names. Fails (Fault::data) with all of these at once, each at its column.
Result<std::vector<Column>> resolve_columns(const std::vector<std::string>& headings,
                                            const std::string& file, std::size_t row = 1);

}  // namespace vanban::units
