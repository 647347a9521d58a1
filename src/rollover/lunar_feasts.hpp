// SPDX-License-Identifier: MIT
// Feasts of the lunar calendar beside a date: `Tết Nguyên đán (22/01/2023)`.
#pragma once

#include <optional>

#include "rollover/verdict.hpp"

namespace vanban::rollover {

/// Days that are reckoned from Tết (`Rằm tháng Giêng` too), Giỗ Tổ Hùng Vương, and feasts whose
/// solar days the calendar here does not know (`Trung thu`).
enum class Feast : std::uint8_t { tet, hung_kings, other };

/// The feast that is named near before or after a date, with no other date between.
std::optional<Feast> feast_beside(const Scanned& scanned, const Mention& mention);

/// Never moved. The proposal is the solar day in the new year, where it is known.
Verdict verdict_on_feast(const Reviewed& reviewed, const Mention& mention, Feast feast);

}  // namespace vanban::rollover
