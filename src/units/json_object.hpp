// SPDX-License-Identifier: MIT
// One object of a JSON list, read with what a list must not have.
#pragma once

#include <string>
#include <variant>

#include <nlohmann/json.hpp>

#include "units/column_path.hpp"

namespace vanban::units {

/// Members that one object may have.
inline constexpr std::size_t kMostMembers = 1'000;

/// Why the text of an object is refused.
enum class JsonFault { syntax, repeated_key, too_many_members };

/// The object, or why it is none.
std::variant<Json, JsonFault> read_object(const std::string& text);

}  // namespace vanban::units
