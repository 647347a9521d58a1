// SPDX-License-Identifier: MIT
// How many columns or rows a cell of a table covers.
#pragma once

#include <string_view>

#include "plan/json.hpp"

namespace vanban::plan {

/// The member `name` (`column_span`, `row_span`) of a cell, at least 1; 1 where there is none. More
/// than any table has is as good as 1,000,000.
int cell_span(const Json& cell, std::string_view name);

}  // namespace vanban::plan
