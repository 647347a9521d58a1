// SPDX-License-Identifier: MIT
// Translates the process into a Context and back into an exit code; everything else is in the
// library.
#include <csignal>
#include <iostream>

#include "base/process.hpp"
#include "cli/application.hpp"
#include "cli/environment.hpp"

int main(int argc, char** argv) {
  // A file beyond the limit of the shell then fails like a full disk, with its message, and no
  // temporary file stays.
  std::signal(SIGXFSZ, SIG_IGN);
  vanban::RealFileSystem files;
  vanban::cli::Context context{files, std::cout, std::cerr};
  context.language = vanban::cli::language_of(vanban::cli::environment_variable);
  context.in = &std::cin;
  context.today = vanban::cli::today();
  context.program_folder = vanban::program_folder();
  context.font_folders =
      vanban::cli::folders_in(vanban::cli::environment_variable("VANBAN_FONT_DIR"));
  return vanban::cli::run({argv + 1, argv + argc}, context);
}
