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

/// The field that a heading in words names: letters without marks, `_` between words and before a
/// figure at the start. “Số hộ nghèo (2024)” is `so_ho_ngheo_2024`. Empty where nothing is left.
std::string field_name(std::string_view heading);

}  // namespace vanban::text
