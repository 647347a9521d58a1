// SPDX-License-Identifier: MIT
// What somebody typed where the product sets it: numbers, letters, dashes, words such as "Kính
// gửi", which would be printed twice ("I. I. MỤC ĐÍCH"); and marks of bold, italic and footnotes
// that would be printed as they are typed.
#pragma once

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "plan/root_fields.hpp"
#include "plan/source.hpp"

namespace vanban::plan {

/// Whether the template sets V/v in front of the trích yếu by itself (mẫu 1.5).
enum class SubjectLead { none, set_by_template };

/// Warnings with their places, in the order of the data, of the outermost fields `roots`; none is
/// an error, since a title may begin with a number on purpose. `annexes` and `attached` decide what
/// is asked of the others.
Diagnostics typed_marks(const Json& data, const Source& source, SubjectLead lead,
                        const RootFields& roots = RootFields::all());

}  // namespace vanban::plan
