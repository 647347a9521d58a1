// SPDX-License-Identifier: MIT
// The number and notation of a document (số, ký hiệu: `01/QĐ-STP`, `18-NQ/TW`) as one word of the
// line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::text {

/// Bytes of the hyphens inside numbers and notations: in a word with a slash, after a letter or
/// figure and before a capital letter. Those between figures (`02/9/1945-02/9/2024`) are none.
std::vector<std::size_t> notation_hyphens(std::string_view text);

/// Puts U+2011, which offers no line end, in place of those hyphens.
void keep_notations_whole(std::string& text);

/// The words that `keep_notations_whole` would change.
std::vector<std::string_view> notations_in(std::string_view text);

}  // namespace vanban::text
