// SPDX-License-Identifier: MIT
// The names of lunar years: ten can and twelve chi (`Giáp Thìn` is 2024).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vanban::rollover {

/// The place of a name in the cycle of sixty, 0 for Giáp Tý; nothing for words that name no year.
/// Words in lower case.
std::optional<int> lunar_year_of(std::string_view can, std::string_view chi);
/// The place of the lunar year that begins in a year of the Gregorian calendar.
int lunar_place(int year);
/// `Giáp Thìn`.
std::string lunar_name(int year);

}  // namespace vanban::rollover
