// SPDX-License-Identifier: MIT
// Texts that are not saved, laid over a disk: whoever reads a path that has one gets it, all else
// comes from the disk. So a job runs on what an editor holds.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"

namespace vanban {

/// For one thread. What is written goes to the disk below; the text of that path is then saved, and
/// no longer laid over it.
class OverlayFileSystem : public FileSystem {
 public:
  /// `below` must outlive it.
  explicit OverlayFileSystem(FileSystem& below) : below_(below) {}

  /// Lays a text over the path, whether there is a file or not.
  void set(const std::string& path, std::string text);
  /// The path is again as the disk has it.
  void drop(const std::string& path);

  Result<std::string> read(const std::string& path, std::size_t limit = 0) const override;
  Result<void> write(const std::string& path, std::string_view content) override;
  Result<void> write_together(const std::vector<OutputFile>& files) override;
  Result<void> make_folder(const std::string& path) override;
  std::optional<disk::Kind> kind(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::vector<std::string>> list_folders(const std::string& folder) const override;
  std::string canonical(const std::string& path) const override;
  bool is_same(const std::string& one, const std::string& other) const override;

 private:
  const std::string* text_of(const std::string& path) const;

  FileSystem& below_;
  std::map<std::string, std::string> texts_;  ///< by canonical path
};

}  // namespace vanban
