// SPDX-License-Identifier: MIT
// Numbers of lists as Word prints them (ISO/IEC 29500-1, 17.18.59).
#pragma once

#include <string>
#include <string_view>

namespace vanban::reading {

/// `decimal`, `upperRoman`, `lowerLetter` …; nothing for `none`. Formats of other scripts are given
/// as figures.
std::string list_number(int number, std::string_view format);

}  // namespace vanban::reading
