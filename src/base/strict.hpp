// SPDX-License-Identifier: MIT
// Warnings where the user wants none (`--strict`).
#pragma once

#include "base/diagnostic.hpp"

namespace vanban {

bool has_warnings(const Diagnostics& findings);

/// That warnings stopped what was asked for: nothing was written (`strict.stopped`, Fault::strict).
Diagnostic stopped_by_warnings();

/// That there are warnings about what was done all the same (`strict.warned`, Fault::strict).
Diagnostic done_with_warnings();

}  // namespace vanban
