// SPDX-License-Identifier: MIT
// From the text of a cell to a value.
#pragma once

#include <cstdint>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "base/diagnostic.hpp"
#include "units/column_path.hpp"
#include "units/finding.hpp"

namespace vanban::units {

/// How the text of a cell becomes a value.
enum class ValueKind {
  text,     ///< as it stands
  integer,  ///< a whole number, zeros in front allowed
  decimal,  ///< a number; `,` or `.` before the decimals
  date,     ///< YYYY-MM-DD or DD/MM/YYYY
  list,     ///< entries parted by `;` or line ends
  truth,    ///< có/không, true/false, yes/no, x, 1/0
};

/// The value of a non-empty cell. Fails (Fault::data) at `place` where the text does not fit the
/// kind.
Result<Json> read_value(std::string_view cell, ValueKind kind, const CellPlace& place);

}  // namespace vanban::units
