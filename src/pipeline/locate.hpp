// SPDX-License-Identifier: MIT
// Gives findings of later stages their place in the plan file: evaluation and layout know a field
// or a paragraph, the user wants a line and a column.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "base/field_path.hpp"
#include "fonts/font_set.hpp"
#include "plan/plan.hpp"

namespace vanban::pipeline {

/// The first text of the data with a character that the regular face lacks.
std::optional<FieldPath> first_uncovered(const plan::Json& data, const fonts::FontSet& fonts);

/// The findings with file, line, column and source line wherever they can be found. `fonts`: those
/// of the layout, or none where it was not reached.
Diagnostics locate(Diagnostics findings, const plan::Plan& plan, const fonts::FontSet* fonts);

}  // namespace vanban::pipeline
