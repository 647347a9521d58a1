// SPDX-License-Identifier: MIT
// Translates the process into a Context and back into an exit code; everything else is in the
// library.
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <sstream>

#include "cli/application.hpp"

namespace {

std::string program_folder() {
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::string(".") : path.parent_path().string();
}

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
  const vanban::VietnamClock clock;
  vanban::cli::Context context{files, clock, std::cout, std::cerr, {}, program_folder(), {}};
  context.font_folders = folders_in("VANBAN_FONT_DIR");
  return vanban::cli::run({argv + 1, argv + argc}, context);
}
