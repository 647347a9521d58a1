// SPDX-License-Identifier: MIT
// A smaller size for the text of tables, where words would be cut in narrow columns.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "fonts/font_set.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// Sets the text of all grids of a prepared document in the largest size, from 10 pt up to the one
/// it has, that cuts the fewest words. Returns a note at the first word that was cut (code
/// `layout.table-size`); nothing, and the document as it was, where a smaller size spares none.
/// Paginate again after a change.
std::optional<Diagnostic> fit_table_size(model::Document& document, const fonts::FontSet& fonts);

}  // namespace vanban::layout
