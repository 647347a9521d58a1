// SPDX-License-Identifier: MIT
// How the number of a document (số) is written: Phụ lục I, Phần I, Mục II.3.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vanban {

/// `08`, `84`: numbers below 10 carry a zero.
std::string code_number_text(std::int64_t number);

/// The blank of a number that is still open in a draft, wide enough for three or four figures
/// written in by hand: eight U+00A0, which neither break nor collapse.
inline constexpr std::string_view kOpenCodeNumber =
    "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

}  // namespace vanban
