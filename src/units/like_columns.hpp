// SPDX-License-Identifier: MIT
// Guesses for hints: which of a list's own names may be meant as the column `name` or `code`, such
// as `provinceName`, `districtID`, `Mã xã`. Nothing is ever read by a guess.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace vanban::units {

/// A hint `Nếu “provinceName” là tên đơn vị, hãy đặt tên cột ấy là “name”.`; `otherwise` where no
/// name of the list looks like one.
Bilingual hint_at_name(const std::vector<std::string>& names, Bilingual otherwise);
/// The same for the column `code`.
Bilingual hint_at_code(const std::vector<std::string>& names, Bilingual otherwise);

}  // namespace vanban::units
