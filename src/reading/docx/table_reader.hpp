// SPDX-License-Identifier: MIT
// Tables (ISO/IEC 29500-1, 17.4).
#pragma once

#include "reading/docx/source.hpp"

namespace vanban::reading::docx {

/// Reads a w:tbl: cells merged across or down are one cell where they begin. No rows where all of
/// them were deleted.
Table read_table(StoryState& state, const Element& table);

}  // namespace vanban::reading::docx
