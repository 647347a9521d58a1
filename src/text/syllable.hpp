// SPDX-License-Identifier: MIT
// What a Vietnamese syllable looks like: an initial consonant, a rhyme, at most one final
// consonant.
#pragma once

#include <string_view>

namespace vanban::text {

/// Whether `word` is built as a Vietnamese syllable: `huyên`, `thanh`, `đông`; not `zurich`. Small
/// letters without tones (`ê` and `ư` are letters of their own; `ế` is not wanted here).
bool is_syllable(std::u32string_view word);

}  // namespace vanban::text
