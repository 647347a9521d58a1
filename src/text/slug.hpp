// SPDX-License-Identifier: MIT
// File names out of Vietnamese names.
#pragma once

#include <string>
#include <string_view>

namespace vanban::text {

/// Letters without marks, đ as d: `Thị trấn Đắk R'Lấp` → `Thi tran Dak R'Lap`. Other characters
/// stay.
std::string without_marks(std::string_view text);

/// Lower-case ASCII letters and figures, all else as single hyphens: `thi-tran-dak-r-lap`. Empty
/// where nothing is left.
std::string slug(std::string_view text);

}  // namespace vanban::text
