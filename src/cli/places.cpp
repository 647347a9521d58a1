// SPDX-License-Identifier: MIT
#include "cli/places.hpp"

#include <filesystem>

namespace vanban::cli {

std::vector<std::string> template_folders(const Arguments& arguments, const Context& context) {
  std::vector<std::string> folders = arguments.all("template-dir");
  for (const char* relative : {"../../templates", "../share/vanban/templates"}) {
    const auto folder =
        (std::filesystem::path(context.program_folder) / relative).lexically_normal().string();
    if (context.files.exists(folder)) folders.push_back(folder);
  }
  return folders;
}

}  // namespace vanban::cli
