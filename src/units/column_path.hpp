// SPDX-License-Identifier: MIT
// Paths into plan data as column names write them: `signer.name`, `recipients[0]`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "base/field_path.hpp"

namespace vanban::units {

/// Plan data keeps the order of its fields.
using Json = nlohmann::ordered_json;

/// Reads `name(.name|[n])*`, at least one step; names hold ASCII letters, digits and `_`, and begin
/// with no digit. Nothing where `text` is something else: then it is no name of a column.
std::optional<FieldPath> parse_column_path(std::string_view text);

/// The outermost field of a column's path.
const std::string& root_of(const FieldPath& path);

/// Puts `value` at `path` inside `data`, making objects on the way; a list grows by one at most.
/// Objects are laid over objects field by field. False where the path runs through a value that
/// is neither object nor list, or past the end of a list.
bool assign(Json& data, const FieldPath& path, const Json& value);

}  // namespace vanban::units
