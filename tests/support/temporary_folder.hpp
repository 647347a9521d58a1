// SPDX-License-Identifier: MIT
// A folder on the disk for one test; it goes with the test.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace vanban::support {

/// Names of files are relative to the folder and may have folders in them.
class TemporaryFolder {
 public:
  /// Throws std::system_error where no folder can be made.
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& root() const { return root_; }
  std::string path(const std::string& name) const { return (root_ / name).string(); }

  /// Makes the folders in between.
  void write(const std::string& name, std::string_view bytes) const;
  /// Empty where there is no such file.
  std::string read(const std::string& name) const;
  bool exists(const std::string& name) const { return std::filesystem::exists(root_ / name); }
  /// Every file below the folder, by name, with its bytes.
  std::map<std::string, std::string> files() const;

 private:
  std::filesystem::path root_;
};

}  // namespace vanban::support
