// SPDX-License-Identifier: MIT
// From which year a plan is brought to which: found in the plan itself.
#pragma once

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "rollover/verdict.hpp"

namespace vanban::rollover {

/// The plan's year is that of its date of issue, or the one after it where the subject names that
/// first and not the year of issue; without a date of issue the first year of the subject. A
/// period in the subject that begins with it is the plan's own where the new year begins another
/// such period. Fails (Fault::data, `rollover.no-year`) where neither says a year; Fault::usage,
/// `rollover.year`, where `to` does not lie after it.
Result<Years> years_of(const plan::Json& plan, int to);

/// Its date of issue as far as it says one.
PartialDate issued_date_of(const plan::Json& plan);

}  // namespace vanban::rollover
