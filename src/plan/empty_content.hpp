// SPDX-License-Identifier: MIT
// Content that is announced and not there: headings with nothing below them, empty lists, tables
// without rows, "tại Phụ lục" in a document without annexes.
#pragma once

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "plan/root_fields.hpp"
#include "plan/source.hpp"

namespace vanban::plan {

/// Warnings with their places, of the outermost fields `roots`. Lists that a document may well
/// leave out (recipients, archive, annexes, bases) are none of it.
Diagnostics empty_content(const Json& data, const Source& source,
                          const RootFields& roots = RootFields::all());

}  // namespace vanban::plan
