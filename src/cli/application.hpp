// SPDX-License-Identifier: MIT
// The whole program as a function, so that tests can run it without a process.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace vanban::cli {

/// Runs one command line (without the program's own name). Returns the exit code.
int run(const std::vector<std::string>& words, Context& context);

}  // namespace vanban::cli
