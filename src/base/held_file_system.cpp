// SPDX-License-Identifier: MIT
#include "base/held_file_system.hpp"

#include <algorithm>

namespace vanban {

Result<void> HeldFileSystem::write(const std::string& path, std::string_view content) {
  return write_together({{path, std::string(content)}});
}

Result<void> HeldFileSystem::write_together(const std::vector<OutputFile>& files) {
  for (const OutputFile& file : files) {
    set(file.path, file.content);
    const auto again = std::find_if(held_.begin(), held_.end(), [&file](const OutputFile& held) {
      return held.path == file.path;
    });
    if (again == held_.end())
      held_.push_back(file);
    else
      *again = file;
  }
  return {};
}

Result<void> HeldFileSystem::make_folder(const std::string& path) {
  folders_.push_back(path);
  return {};
}

Result<void> HeldFileSystem::release() {
  for (const std::string& folder : folders_) VANBAN_CHECK(below_.make_folder(folder));
  return below_.write_together(held_);
}

}  // namespace vanban
