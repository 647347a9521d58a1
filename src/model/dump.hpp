// SPDX-License-Identifier: MIT
// The document as a small readable text for golden tests: one line a block, role first.
#pragma once

#include <string>

#include "model/document.hpp"

namespace vanban::model {

/// Every field that a writer could see; `**` and `*` show marks, `[n]` footnote marks, `⏎` line
/// breaks.
std::string dump(const Document& document);

}  // namespace vanban::model
