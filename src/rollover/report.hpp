// SPDX-License-Identifier: MIT
// The list as text for people: counts first, then everything by place.
#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "plan/source.hpp"
#include "rollover/review.hpp"

namespace vanban::rollover {

/// `source` gives the lines of the places.
std::string report_text(const Review& review, const plan::Source& source, Language language);

/// The same of what `left_of_last_year` found.
std::string last_year_text(const Review& left, const plan::Source& source, Language language);

}  // namespace vanban::rollover
