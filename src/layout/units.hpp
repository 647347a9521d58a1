// SPDX-License-Identifier: MIT
// The two units of the layout. Horizontal: a sixth of a twip (1/8640 inch), the raster on which
// LibreOffice rounds every advance when it breaks the lines of a Word document; on any finer one a
// line that is full to the last hundredth of a point would break elsewhere. Vertical: twips, the
// unit in which lines stack.
#pragma once

#include <cstdint>

#include "base/length.hpp"

namespace vanban::layout {

/// A horizontal length in 1/6 twip (1/120 pt).
using Units = std::int64_t;
/// A vertical length, or a column's edge, in twips (1/20 pt).
using Twips = std::int32_t;

inline constexpr Units kUnitsPerTwip = 6;

/// Width of an advance in font units (2,048 to the em), rounded to the raster; `em` in twips.
constexpr Units advance_units(int advance, Twips em) {
  constexpr int kEm = 2048;
  return (Units{advance} * em * kUnitsPerTwip + kEm / 2) / kEm;
}
constexpr Units advance_units(int advance, FontSize size) {
  return advance_units(advance, size.half_points * 10);
}

/// Nearest whole twip, halves up: what a stretch of text of one look takes in a line.
constexpr Units whole_twips(Units units) {
  return (units + kUnitsPerTwip / 2) / kUnitsPerTwip * kUnitsPerTwip;
}

/// 635 EMU are a twip.
constexpr Length to_length(Units units) { return Length::emu(units * 635 / kUnitsPerTwip); }

constexpr Twips to_twips(Length length) { return static_cast<Twips>(length.in_twips()); }

}  // namespace vanban::layout
