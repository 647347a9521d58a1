// SPDX-License-Identifier: MIT
// Where a value stands in the data: `body[2].items[0]`.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace vanban::plan {

/// One step down: a name in an object, or an index (from 0) in an array.
using FieldStep = std::variant<std::string, std::size_t>;
using FieldPath = std::vector<FieldStep>;

/// `recipients[2].text`; a name that is no identifier is quoted: `["a b"]`. Empty for the outermost
/// value.
std::string to_string(const FieldPath& path);

}  // namespace vanban::plan
