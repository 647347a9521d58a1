// SPDX-License-Identifier: MIT
// Small steps on UTF-8 text that need no knowledge of letters; what does is in text/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vanban {

/// What `is_blank` and `trimmed` mean by a blank: space, tab and the bytes of line ends. A no-break
/// space is none.
inline constexpr std::string_view kBlanks = " \t\r\n";

/// 0 to 9.
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }
/// Whether the text has nothing but blanks; an empty one too.
constexpr bool is_blank(std::string_view text) {
  return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

/// The text without the blanks around it.
std::string_view trimmed(std::string_view text);

/// The words between blanks.
std::vector<std::string_view> words_in(std::string_view text);

/// A space for each line end (LF).
std::string in_one_line(std::string text);

/// The texts one after the other, `separator` between each two.
std::string joined(std::span<const std::string> texts, std::string_view separator);

}  // namespace vanban
