// SPDX-License-Identifier: MIT
// JSON text to a value, with every refusal placed and explained. Also reads other JSON the product
// takes.
#pragma once

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "plan/source.hpp"

namespace vanban::plan {

/// Arrays and objects inside one another; counted before anything is built.
inline constexpr int kMostLevels = 200;

/// The value, its strings in NFC. Refuses (Fault::data): an empty file (`json.empty`), invalid
/// UTF-8
/// (`json.encoding`), too many levels (`json.nesting`), a syntax error (`json.syntax`), a name
/// given twice
/// (`json.duplicate`), control and bidi characters (`json.character`); the last two are collected.
Result<Json> read_json(const Source& source);

}  // namespace vanban::plan
