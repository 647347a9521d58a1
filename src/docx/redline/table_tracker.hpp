// SPDX-License-Identifier: MIT
// Tables of a revision.
#pragma once

#include "docx/redline/paragraph_tracker.hpp"

namespace vanban::docx::redline {

/// Writes a table into the store of tables. Rows come and go one by one; a row that stays has its
/// cells compared.
FlowItem table_item(const revision::TableRevision& table, Stores& stores,
                    ParagraphTracker& paragraphs);

}  // namespace vanban::docx::redline
