// SPDX-License-Identifier: MIT
// JSON text to a value, with every refusal placed and explained. Also reads other JSON the product
// takes.
#pragma once

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "plan/json_source.hpp"

namespace vanban::plan {

/// Arrays and objects inside one another.
inline constexpr int kMostLevels = 200;

/// The value, its strings in NFC. Refuses (Fault::data), each finding with its place: an empty file
/// (`json.empty`), what is not UTF-8 (`json.encoding`), and, all that can be found at once,
/// mistakes of syntax (`json.syntax`), names given twice (`json.duplicate`), control and bidi
/// characters (`json.character`), too many levels (`json.nesting`).
Result<Json> read_json(const JsonSource& source);

}  // namespace vanban::plan
