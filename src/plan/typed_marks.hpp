// SPDX-License-Identifier: MIT
// What somebody typed where the product sets it: numbers, letters, dashes, words such as "Kính
// gửi", which would be printed twice ("I. I. MỤC ĐÍCH"); and marks of bold, italic and footnotes
// that would be printed as they are typed.
#pragma once

#include "base/diagnostic.hpp"

namespace vanban::plan {

struct Plan;

/// Whether the template sets V/v in front of the trích yếu by itself (mẫu 1.5).
enum class SubjectLead { none, set_by_template };

/// Warnings with their places, in the order of the data; none is an error, since a title may begin
/// with a number on purpose.
Diagnostics typed_marks(const Plan& plan, SubjectLead lead);

}  // namespace vanban::plan
