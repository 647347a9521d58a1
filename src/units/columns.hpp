// SPDX-License-Identifier: MIT
// What a column of a unit list means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/diagnostic.hpp"
#include "units/cell_values.hpp"
#include "units/column_path.hpp"
#include "units/finding.hpp"
#include "units/known_columns.hpp"

namespace vanban::units {

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
/// plan; `unit.x` or a plain name a field of the unit; any other heading in words a field of the
/// unit under `text::field_name`. `number` is that of the column. A slip, or a path that leads
/// nowhere: a finding with the nearest known, whose place the caller gives.
Result<Column> resolve_column(std::string_view heading, std::size_t number = 0);

/// All columns of the header row, which is row `row`; also refuses two columns for one place and a
/// list without names. Fails (Fault::data) with all of these at once, each at its column.
Result<std::vector<Column>> resolve_columns(const std::vector<std::string>& headings,
                                            const std::string& file, std::size_t row = 1);

}  // namespace vanban::units
