// SPDX-License-Identifier: MIT
// Roman numerals: the numbers of phần, chương, mục, phụ lục.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vanban {

/// 1 to 3,999 in capitals; nothing outside.
std::optional<std::string> to_roman(int number);
/// Reads a numeral as `to_roman` writes it; nothing for any other text.
std::optional<int> from_roman(std::string_view text);

}  // namespace vanban
