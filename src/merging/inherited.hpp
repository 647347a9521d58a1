// SPDX-License-Identifier: MIT
// Data that were laid under a plan (an office's defaults) and are to stay out of its file.
#pragma once

#include "plan/json.hpp"

namespace vanban::merging {

/// `data` without the members that `written` does not have and that are still what `laid_under`
/// (the plan with its defaults) says: what was inherited and never changed.
plan::Json without_inherited(const plan::Json& data, const plan::Json& written,
                             const plan::Json& laid_under);

}  // namespace vanban::merging
