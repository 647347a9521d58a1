// SPDX-License-Identifier: MIT
// Everything that is wrong with the text of a JSON file, found in one reading that goes on after
// each mistake.
#pragma once

#include "base/diagnostic.hpp"
#include "plan/json_source.hpp"

namespace vanban::plan::syntax {

/// All mistakes that can be found at once (Fault::data), in the order of the text: of syntax
/// (`json.syntax`), names given twice (`json.duplicate`), control and bidi characters
/// (`json.character`), nesting (`json.nesting`). One mistake is one finding; the reading takes time
/// in proportion to the text.
Diagnostics find_errors(const JsonSource& source);

}  // namespace vanban::plan::syntax
