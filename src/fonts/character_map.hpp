// SPDX-License-Identifier: MIT
// The `cmap` table of a TrueType file (ISO/IEC 14496-22, 5.2.1): which glyph shows which character.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace vanban::fonts {

/// Pairs of code point and glyph in order of code points, without those that map to glyph 0 or
/// beyond `glyph_count`. Reads the Unicode subtables of format 12 or 4; empty where there is
/// neither.
std::vector<std::pair<char32_t, std::uint16_t>> read_character_map(std::string_view cmap,
                                                                   std::uint16_t glyph_count);

}  // namespace vanban::fonts
