// SPDX-License-Identifier: MIT
// Words of VNI-Windows (fonts VNI-Times) that were read as Latin-1: a vowel is followed by its
// marks as a letter of their own, "Höôùng daãn".
#pragma once

#include <cstdint>
#include <string_view>

namespace vanban::text {

/// How far a word is VNI.
enum class VniWord : std::uint8_t {
  none,
  possible,  ///< a syllable when read so, but of letters that other languages have: "phö"
  certain,   ///< what no other language writes: "daãn", "hoøa"
};

/// A word of letters. Words that are Vietnamese as they stand (toái, hoà), or may
/// well be French (Loïc, coût), are none.
VniWord vni_word(std::u32string_view word);

/// Whether this byte pair of UTF-8, the first an ASCII letter, may be a vowel with a mark of VNI;
/// in Vietnamese these do not meet. `next` follows the byte C3.
bool may_be_vni(char vowel, unsigned char next);

}  // namespace vanban::text
