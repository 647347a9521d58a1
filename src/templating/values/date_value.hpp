// SPDX-License-Identifier: MIT
// Dates in values: `"2024-02-05"`, or an object whose day, month and year may be open.
#pragma once

#include <optional>

#include "base/date.hpp"
#include "templating/values/value.hpp"

namespace vanban::templating {

/// The date a value means; nothing where it is no date or the calendar has no such day. `none` is a
/// date of which nothing is known.
std::optional<PartialDate> date_of(const Value& value);

}  // namespace vanban::templating
