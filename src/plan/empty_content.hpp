// SPDX-License-Identifier: MIT
// Content that is announced and not there: headings with nothing below them, empty lists, tables
// without rows, "tại Phụ lục" in a document without annexes.
#pragma once

#include "base/diagnostic.hpp"

namespace vanban::plan {

struct Plan;

/// Warnings with their places. Lists that a document may well leave out (recipients, archive,
/// annexes, bases) are none of it.
Diagnostics empty_content(const Plan& plan);

}  // namespace vanban::plan
