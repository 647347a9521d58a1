// SPDX-License-Identifier: MIT
// Translates the process into a Context and back into an exit code; everything else is in the
// library.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "base/process.hpp"
#include "cli/application.hpp"

namespace {

std::vector<std::string> folders_in(const char* variable) {
  std::vector<std::string> folders;
  const char* value = std::getenv(variable);
  std::istringstream list(value == nullptr ? "" : value);
  for (std::string folder; std::getline(list, folder, ':');)
    if (!folder.empty()) folders.push_back(folder);
  return folders;
}

}  // namespace

int main(int argc, char** argv) {
  // A file beyond the limit of the shell then fails like a full disk, with its message, and no
  // temporary file stays.
  std::signal(SIGXFSZ, SIG_IGN);
  vanban::RealFileSystem files;
  vanban::cli::Context context{files, std::cout, std::cerr, {}, vanban::program_folder(), {}};
  context.font_folders = folders_in("VANBAN_FONT_DIR");
  return vanban::cli::run({argv + 1, argv + argc}, context);
}
