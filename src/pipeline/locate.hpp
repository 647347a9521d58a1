// SPDX-License-Identifier: MIT
// Gives findings of later stages their place in the plan file: evaluation and layout know a field,
// the user wants a line and a column.
#pragma once

#include "base/diagnostic.hpp"

namespace vanban::plan {
struct Plan;
class Source;
}  // namespace vanban::plan

namespace vanban::pipeline {

/// The findings with file, line, column and source line of the fields that they name. Those that
/// name another file stay as they are. A field that the plan lacks is shown where it belongs: at
/// the object that would hold it.
Diagnostics locate(Diagnostics findings, const plan::Source& source);
Diagnostics locate(Diagnostics findings, const plan::Plan& plan);

/// Findings about a template, those without a place at the plan's field `template`: the plan names
/// one that is not there.
Diagnostics at_template_field(Diagnostics findings, const plan::Source& source);

}  // namespace vanban::pipeline
