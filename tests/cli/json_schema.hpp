// SPDX-License-Identifier: MIT
// As much of JSON Schema as schema/message.schema.json uses.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace vanban::cli {

/// Every way in which `value` is not as the schema says; throws std::invalid_argument at a keyword
/// that this check does not know.
std::vector<std::string> schema_errors(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace vanban::cli
