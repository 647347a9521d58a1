// SPDX-License-Identifier: MIT
// Widths of the columns of a table that states none, by what stands in them.
#pragma once

#include <vector>

#include "model/document.hpp"

namespace vanban::templating {

/// Gives the columns of `table` whose width is zero the room of `room`, so that the highest cell
/// has as few lines as can be: short columns (STT, dates, amounts) stay on one line, long texts
/// take the rest. `size` is that of the cells. Text is measured by the widths of Times, near
/// enough to share room by. Cells joined over columns do not count.
void share_room(model::Table& table, Length room, FontSize size);

}  // namespace vanban::templating
