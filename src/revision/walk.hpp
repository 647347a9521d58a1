// SPDX-License-Identifier: MIT
// Visits every paragraph of a revision in reading order, those in table cells included, footnotes
// last.
#pragma once

#include <functional>

#include "revision/revision.hpp"

namespace vanban::revision {

void for_each_paragraph(const Revision& revision,
                        const std::function<void(const ParagraphRevision&)>& visit);

}  // namespace vanban::revision
