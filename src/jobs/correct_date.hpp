// SPDX-License-Identifier: MIT
// The job of `vanban register correct-date`: a date of issue that was mistyped is corrected in the
// book, and the document is made again with it.
#pragma once

#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

/// The document's new version, from the texts that the register keeps, beside the files of the one
/// before (`-v2`). Errors as `Register::correct_date` and of rendering: nothing is changed then.
Result<registry::Issued> correct_date(registry::Register& book,
                                      const registry::DateCorrection& correction,
                                      Workshop& workshop);

}  // namespace vanban::jobs
