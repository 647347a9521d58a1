// SPDX-License-Identifier: MIT
// Writes that wait: whoever works on it sees them done, the disk sees them when they are released.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/overlay_file_system.hpp"

namespace vanban {

/// For one thread.
class HeldFileSystem : public OverlayFileSystem {
 public:
  /// `below` must outlive it.
  explicit HeldFileSystem(FileSystem& below) : OverlayFileSystem(below), below_(below) {}

  Result<void> write(const std::string& path, std::string_view content) override;
  Result<void> write_together(const std::vector<OutputFile>& files) override;
  Result<void> make_folder(const std::string& path) override;

  /// What was written, in that order; a file that was written again has its last content.
  const std::vector<OutputFile>& held() const { return held_; }
  /// Makes the folders and writes all files, all or none. Errors: Fault::io.
  Result<void> release();

 private:
  FileSystem& below_;
  std::vector<std::string> folders_;
  std::vector<OutputFile> held_;
};

}  // namespace vanban
