// SPDX-License-Identifier: MIT
// Everything that is written from the command table: help, the man page, shell completion.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace vanban::cli {

/// `vanban --help`: the commands with an example for each.
std::string general_help(Language language);
/// `vanban COMMAND --help`.
std::string command_help(const Command& command, Language language);
/// The manual page in man(7) macros.
std::string man_page(Language language);
/// A completion script for bash.
std::string bash_completion();

}  // namespace vanban::cli
