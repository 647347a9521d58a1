// SPDX-License-Identifier: MIT
// What stands without quotation marks: numbers, true, false, null, and what people type for them.
#pragma once

#include <optional>
#include <string_view>

#include "plan/findings.hpp"

namespace vanban::plan::syntax {

/// A number, true, false or null as JSON writes them.
bool is_plain_value(std::string_view word);

/// A whole number in digits alone, which a comma and more digits may follow (`1,5`).
bool is_digits(std::string_view word);

/// What is wrong with a value that is written without quotation marks, and how to write it; nothing
/// for a plain value.
std::optional<Complaint> bare_value_complaint(std::string_view word);

}  // namespace vanban::plan::syntax
