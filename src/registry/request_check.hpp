// SPDX-License-Identifier: MIT
// What a request must hold before the register is touched.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "registry/register.hpp"

namespace vanban::registry {

Result<void> check(const VersionRequest& request);
Result<void> check(const IssueRequest& request);
Result<void> check(const ReserveRequest& request);
/// A warning where the notation begins with a small letter: the decree writes all of them with a
/// capital first (Phụ lục III).
std::optional<Diagnostic> doubt_about(const std::string& notation);
Result<void> check_reason(const std::string& reason);

}  // namespace vanban::registry
