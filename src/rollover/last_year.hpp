// SPDX-License-Identifier: MIT
// What a draft that was made by hand still has of last year's plan.
#pragma once

#include "plan/json.hpp"
#include "rollover/review.hpp"

namespace vanban::rollover {

/// The draft's entries that say what `last` said (dates, numbers, citations, names), those that
/// are of last year without `last` saying them, and those that do not add up by themselves.
/// `years.from` is the year of `last`, `years.to` that of the draft: `Verdict::moved` then means
/// that it should have been moved.
Review left_of_last_year(const plan::Json& draft, const plan::Json& last, const Years& years);

}  // namespace vanban::rollover
