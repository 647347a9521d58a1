// SPDX-License-Identifier: MIT
// Upper and lower case by Unicode's full mappings under the Vietnamese locale.
#pragma once

#include <string>
#include <string_view>

namespace vanban::text {

/// `Sở Tư pháp` → `SỞ TƯ PHÁP`. Well-formed UTF-8 in, NFC out where NFC came in.
std::string to_upper(std::string_view text);
/// `ĐIỀU` → `điều`.
std::string to_lower(std::string_view text);
/// Raises the first letter, after opening quotes and brackets: `“đoàn kết”` → `“Đoàn kết”`. Text
/// that begins with a figure stays as it is.
std::string upper_first(std::string_view text);
/// Lowers the first letter in the same way.
std::string lower_first(std::string_view text);

/// Whether a code point is a capital letter.
bool is_upper(char32_t code_point);
/// Whether a code point is a letter of any script.
bool is_letter(char32_t code_point);

}  // namespace vanban::text
