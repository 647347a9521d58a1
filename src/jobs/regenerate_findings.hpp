// SPDX-License-Identifier: MIT
// What `vanban regenerate` says of a document that it cannot make again or passes over, in words.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace vanban::jobs::regenerate_findings {

/// The plan file is not where the register remembers it.
Diagnostic plan_missing(const std::string& path);
/// A note: the file at `path` is another document's plan, or that of a whole batch.
Diagnostic not_its_plan(const std::string& identity, const std::string& path);
/// A note: the document's number is void.
Diagnostic number_void(const std::string& identity);
/// A warning: the version before cannot be made again; the first of `reasons` says why.
Diagnostic cannot_compare(const Diagnostics& reasons);

}  // namespace vanban::jobs::regenerate_findings
