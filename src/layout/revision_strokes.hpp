// SPDX-License-Identifier: MIT
// How a redline's marks look on paper: one line under what is new and one through what is gone; two
// where text moved.
#pragma once

#include <vector>

#include "layout/paged_document.hpp"

namespace vanban::layout {

/// Adds the lines under and through the marked runs of a line, each with its run's mark.
void append_revision_strokes(const PagedDocument& paged, const Line& line,
                             std::vector<Stroke>& strokes);

}  // namespace vanban::layout
