// SPDX-License-Identifier: MIT
// Paths into plan data as column names write them: `signer.name`, `recipients[0]`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

namespace vanban::units {

/// Plan data keeps the order of its fields.
using Json = nlohmann::ordered_json;

/// A step: the name of a field or a 0-based position in a list.
using PathStep = std::variant<std::string, std::size_t>;

/// At least one step, the first of them a name.
struct FieldPath {
  std::vector<PathStep> steps;
  bool operator==(const FieldPath&) const = default;
  const std::string& root() const { return std::get<std::string>(steps.front()); }
};

/// Reads `name(.name|[n])*`; names hold ASCII letters, digits and `_`, and begin with no digit.
std::optional<FieldPath> parse_path(std::string_view text);
std::string to_string(const FieldPath& path);

/// Puts `value` at `path` inside `data`, making objects on the way; a list grows by one at most.
/// Objects are laid over objects field by field. False where the path runs through a value that
/// is neither object nor list, or past the end of a list.
bool assign(Json& data, const FieldPath& path, const Json& value);

}  // namespace vanban::units
