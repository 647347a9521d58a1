// SPDX-License-Identifier: MIT
// Where a value stands in JSON data: `body[2].items[0]`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vanban {

/// One step down: a name in an object, or an index (from 0) in an array.
using FieldStep = std::variant<std::string, std::size_t>;
using FieldPath = std::vector<FieldStep>;

/// `recipients[2].text`; a name that is not plain is quoted: `["a b"]`, with `\"` and `\\` inside.
/// Empty for the outermost value.
std::string to_string(const FieldPath& path);
/// The same, one step after another.
void append(std::string& path, std::size_t index);
void append(std::string& path, std::string_view name);

/// Reads back what `to_string` writes; blanks in a plain name are let through (`a b.c`). Nothing
/// where the text is no path: an empty name, an index that is no number, a bracket left open.
std::optional<FieldPath> parse_field_path(std::string_view text);

}  // namespace vanban
