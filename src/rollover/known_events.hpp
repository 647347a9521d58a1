// SPDX-License-Identifier: MIT
// The founding dates of the anniversaries that official documents name most.
#pragma once

#include <optional>

#include "base/date.hpp"
#include "rollover/tokens.hpp"

namespace vanban::rollover {

/// The date of the event that a text names from `at` on (`Ngày thành lập Quân đội nhân dân Việt
/// Nam`); the words may come after others of the same clause. Nothing where none is known.
std::optional<Date> known_event(TokenView at);

}  // namespace vanban::rollover
