// SPDX-License-Identifier: MIT
// The JSON value of plan data: objects keep the order in which they were written.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace vanban::plan {

using Json = nlohmann::ordered_json;

}  // namespace vanban::plan
