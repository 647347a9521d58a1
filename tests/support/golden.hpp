// SPDX-License-Identifier: MIT
// Comparing a text with the one that is kept in the repository.
#pragma once

#include <string>

namespace vanban::support {

/// Expects `text` to be the file tests/golden/`name`, and names the first line that differs. With
/// VANBAN_UPDATE_GOLDENS in the environment the file is written instead and the test fails, so that
/// an update is never mistaken for a success: scripts/update_goldens.sh, then read the diff.
void expect_golden(const std::string& name, const std::string& text);

}  // namespace vanban::support
