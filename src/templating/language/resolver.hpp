// SPDX-License-Identifier: MIT
// Last step of compiling: every name gets its slot or its field of the data, and paragraphs without
// values get their finished text.
#pragma once

#include "templating/language/program.hpp"

namespace vanban::templating {

/// Resolves all names of a linked program in place.
void resolve(Program& program);

}  // namespace vanban::templating
