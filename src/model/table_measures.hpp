// SPDX-License-Identifier: MIT
// What all grids have alike, in both files.
#pragma once

#include "base/length.hpp"

namespace vanban::model {

/// Room between the borders of a grid's cell and its text, above and below: 1 mm.
inline constexpr Length kGridCellMargin = Length::twips(57);

}  // namespace vanban::model
