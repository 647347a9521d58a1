// SPDX-License-Identifier: MIT
// Small TrueType files for tests, so that they need no font of the machine: every glyph a triangle
// with hints; some glyphs composed of others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::fonts {

struct FontBuilder {
  std::u32string characters;  ///< glyph 1, 2, …; must be in order for the cmap
  int units_per_em = 2048;
  std::uint16_t embedding = 0;  ///< OS/2 fsType
  int cmap_format = 4;          ///< 4 or 12
  /// The last glyph is composed of glyph 1 and glyph 2.
  bool last_is_composite = false;
  std::string postscript_name = "Test-Regular";

  std::string build() const;
  /// Glyph i is this wide.
  static int advance(std::size_t glyph) { return 500 + static_cast<int>(glyph); }
};

/// ASCII and, if wanted, the Vietnamese letters, in order.
std::u32string ascii_letters();
std::u32string ascii_and_vietnamese();

}  // namespace vanban::fonts
