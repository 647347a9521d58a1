// SPDX-License-Identifier: MIT
// Words that belong on one line: "Điều 5", "ngày 05", "TM. ỦY", "6 pt". The rules stand in
// docs/typography.md.
#pragma once

#include <string>
#include <string_view>

namespace vanban::text {

/// The text with U+00A0 in place of each single space that must not end a line. Nothing else ever
/// changes; binding twice is binding once.
std::string bind(std::string_view text);

/// The same on the text itself.
void bind_in_place(std::string& text);

}  // namespace vanban::text
