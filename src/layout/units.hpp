// SPDX-License-Identifier: MIT
// The two units of the layout. Horizontal: 1/1024 twip, in which the advance of every glyph at
// every half-point size is a whole number, so that no line break hangs on rounding. Vertical:
// twips, the unit in which LibreOffice and Word stack lines.
#pragma once

#include <cstdint>

#include "base/length.hpp"

namespace vanban::layout {

/// A horizontal length in 1/1024 twip.
using Units = std::int64_t;
/// A vertical length, or a column's edge, in twips (1/20 pt).
using Twips = std::int32_t;

inline constexpr Units kUnitsPerTwip = 1024;

/// Width of an advance in font units (2,048 to the em): advance / 2048 × half-points × 10 twips.
constexpr Units advance_units(int advance, FontSize size) {
  return Units{advance} * size.half_points * 5;
}

/// Nearest EMU below; 635 EMU are a twip.
constexpr Length to_length(Units units) { return Length::emu(units * 635 / kUnitsPerTwip); }

constexpr Units to_units(Length length) { return length.in_emu() * kUnitsPerTwip / 635; }

constexpr Twips to_twips(Length length) { return static_cast<Twips>(length.in_twips()); }

}  // namespace vanban::layout
