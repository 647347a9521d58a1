// SPDX-License-Identifier: MIT
// Rows of a table that are no units: titles, totals, names of columns said again, numbers of
// columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "units/columns.hpp"
#include "units/row_reader.hpp"

namespace vanban::units {

/// Why a row below the names of the columns looks like no unit; nothing where it may be one.
/// - `units.total-row`: a cell says “Tổng cộng”, “Cộng”, “Tổng số” …
/// - `units.numbers-row`: the cells are numbered one after the other, `(1) (2) (3)`
/// - `units.header-again`: the cell below `name` is the column's name
std::optional<Diagnostic> why_no_unit(const Row& row, const std::vector<Column>& columns,
                                      const std::string& file);

}  // namespace vanban::units
