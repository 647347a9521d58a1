// SPDX-License-Identifier: MIT
// Which fields of the units a text speaks of.
#pragma once

#include <string_view>

namespace vanban::jobs {

/// Whether `text`, a template or a plan, says `unit.NAME` or, in a
/// reference, the words of its column (`@{unit.Hạn báo cáo}` for `han_bao_cao`), or takes fields of
/// the unit by computed names (`unit[…]`).
bool says_unit_field(std::string_view text, std::string_view name);

}  // namespace vanban::jobs
