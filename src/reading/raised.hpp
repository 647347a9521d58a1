// SPDX-License-Identifier: MIT
// Superscript and subscript as characters: `m` and a raised `2` are `m²`, so that a text without
// looks says the same.
#pragma once

#include <vector>

#include "reading/shown_document.hpp"

namespace vanban::reading {

/// Writes raised and lowered runs with Unicode's own characters (figures; raised also `+`, `-`,
/// `n`) and takes their look away. A run with anything else stays as it is and is remarked, unless
/// it is the end of an English ordinal (`1st`), which Word raises by itself.
void settle_raised(Paragraph& paragraph, std::vector<Remark>& remarks);

/// Remarks each passage that is shown struck out; runs side by side are one.
void remark_struck(const Paragraph& paragraph, std::vector<Remark>& remarks);

}  // namespace vanban::reading
