// SPDX-License-Identifier: MIT
// The data against the fields that the template declares, before anything is evaluated.
#pragma once

#include "templating/language/problems.hpp"
#include "templating/values/value.hpp"

namespace vanban::templating {

/// Reports required fields that are missing, fields of another type than declared, outermost
/// fields that neither the schema nor the template knows (`data.unknown-field`), and content that
/// the schema knows but the template would not print (`data.unused-field`).
void check_data(const Program& program, const Json& data, Problems& problems);

}  // namespace vanban::templating
