// SPDX-License-Identifier: MIT
// Figures and initials at the front of a paragraph that are no numbers of it: `3.5 tỷ đồng`,
// `C. Mác`.
#pragma once

#include "recognition/line.hpp"

namespace vanban::recognition {

/// Sets `plain_front` on lines whose typed number could be text (`3.5` without a stop, one capital
/// with a stop) and which neither a sibling in sequence nor the look of a heading confirms.
void find_plain_fronts(Flow& flow);

}  // namespace vanban::recognition
