// SPDX-License-Identifier: MIT
// The seam to the disk. The real one writes to a temporary name, syncs and renames, so that a file
// is either the old one or the whole new one, whatever happens in between.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace vanban {

/// A file to be written.
struct OutputFile {
  std::string path;
  std::string content;
};

/// Files and folders as the product needs them. Errors carry Fault::io and the path.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// The whole file. Refuses what is larger than `limit` bytes (0: no limit).
  virtual Result<std::string> read(const std::string& path, std::size_t limit = 0) const = 0;
  /// Replaces or creates a file whole; on any failure the old file stays as it was.
  virtual Result<void> write(const std::string& path, std::string_view content) = 0;
  /// Replaces or creates several files that belong together: all are on the disk under temporary
  /// names before the first takes its own, so a full disk leaves every old file as it was.
  virtual Result<void> write_together(const std::vector<OutputFile>& files) = 0;
  /// Makes a folder and its parents; no error where it is there.
  virtual Result<void> make_folder(const std::string& path) = 0;
  virtual bool exists(const std::string& path) const = 0;
  /// Names (not paths) of the regular files of a folder in byte order.
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
};

/// The disk of this machine.
class RealFileSystem : public FileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit = 0) const override;
  Result<void> write(const std::string& path, std::string_view content) override;
  Result<void> write_together(const std::vector<OutputFile>& files) override;
  Result<void> make_folder(const std::string& path) override;
  bool exists(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
};

/// A disk in memory for tests; folders are implied by paths.
class MemoryFileSystem : public FileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit = 0) const override;
  Result<void> write(const std::string& path, std::string_view content) override;
  Result<void> write_together(const std::vector<OutputFile>& files) override;
  Result<void> make_folder(const std::string& path) override;
  bool exists(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;

 private:
  std::vector<std::pair<std::string, std::string>> files_;
};

}  // namespace vanban
