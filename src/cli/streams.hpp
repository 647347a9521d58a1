// SPDX-License-Identifier: MIT
// `-` for standard input and output, and `--strict`: a command's files wait until it is clear that
// they are wanted, and where.
#pragma once

#include "cli/command.hpp"

namespace vanban::cli {

/// Standard input as `-` is named in messages and where its links count from: a name without a
/// folder.
std::string input_name(const Context& context);

/// Whether the output goes to standard output (`--out -`).
bool writes_to_stream(const Arguments& arguments);

/// Runs the command; its exit code. Where Command::streams is set: a positional `-` is read from
/// standard input, `--out -` prints the one file that the command makes, and with `--strict` a
/// warning leaves nothing written. Elsewhere `-` is refused (`cli.stream`, Fault::usage), and
/// `--strict` changes the exit code only.
int run_command(const Command& command, Arguments arguments, Context& context);

}  // namespace vanban::cli
