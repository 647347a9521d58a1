// SPDX-License-Identifier: MIT
// The one JSON form of findings, for programs (docs/messages.md, schema/message.schema.json).
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "base/diagnostic.hpp"

namespace vanban {

/// `error`, `warning`, `note`.
std::string_view name_of(Severity severity);
/// `usage`, `data`, `template`, `io`, `environment`, `layout`, `state`, `partial`, `strict`,
/// `internal`.
std::string_view name_of(Fault fault);

/// An object; what is not known is left out. Errors carry their fault and exit code.
nlohmann::ordered_json json_of(const Diagnostic& diagnostic);

/// The same as one line with its end. Bytes that are no UTF-8 (of a file name) become U+FFFD.
std::string json_line(const Diagnostic& diagnostic);

}  // namespace vanban
