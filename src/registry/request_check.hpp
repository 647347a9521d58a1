// SPDX-License-Identifier: MIT
// What a request must hold before the register is touched.
#pragma once

#include "base/diagnostic.hpp"
#include "registry/register.hpp"

namespace vanban::registry {

Result<void> check(const VersionRequest& request);
Result<void> check(const IssueRequest& request);
Result<void> check(const ReserveRequest& request);
Result<void> check_reason(const std::string& reason);

}  // namespace vanban::registry
