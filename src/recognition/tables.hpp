// SPDX-License-Identifier: MIT
// A table of content as plan data: columns with titles, a column that counts by itself, group rows,
// spans.
#pragma once

#include "plan/json.hpp"
#include "reading/shown_document.hpp"
#include "recognition/context.hpp"

namespace vanban::recognition {

/// The block `{"table": …}`. Cells of several paragraphs keep them; a table in a cell becomes
/// paragraphs, with a warning.
plan::Json table_block(const reading::Table& table, const Context& context);

}  // namespace vanban::recognition
