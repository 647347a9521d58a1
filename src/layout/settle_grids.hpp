// SPDX-License-Identifier: MIT
// What depends on how high the rows of grids are.
#pragma once

#include "fonts/font_set.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// Decides anew which rows of a prepared document's grids stay together, and which notations stay
/// whole, after the size of their text became another.
void settle_grids(model::Document& document, const fonts::FontSet& fonts);

}  // namespace vanban::layout
