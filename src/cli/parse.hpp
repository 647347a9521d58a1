// SPDX-License-Identifier: MIT
// From the words of the command line to a command and its arguments.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace vanban::cli {

/// What is to be done.
struct Request {
  const Command* command = nullptr;  ///< nothing: general help or version
  Arguments arguments;
  bool help = false;
  bool version = false;
};

/// The language asked for anywhere among the words, so that even a usage error speaks it.
Language language_of(const std::vector<std::string>& words);

/// Errors (Fault::usage): unknown command or option with the nearest name, missing value or
/// argument.
Result<Request> parse(const std::vector<std::string>& words);

}  // namespace vanban::cli
