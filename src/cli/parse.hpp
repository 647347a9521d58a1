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

/// Sets what the general options ask for, wherever they are among the words, so that even a usage
/// error is printed as wished. Values not understood are left to `parse`.
void read_general_options(const std::vector<std::string>& words, Context& context);

/// Errors (`cli.usage`, Fault::usage): unknown command or option with the nearest name, missing
/// value or argument, a general option with a wrong value.
Result<Request> parse(const std::vector<std::string>& words);

}  // namespace vanban::cli
