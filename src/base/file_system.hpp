// SPDX-License-Identifier: MIT
// The seam to the disk for jobs and commands: what they read and write goes through it, so that
// tests and unsaved texts can stand in. (The register and a batch's folder need the disk itself:
// base/disk.hpp.)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/new_file.hpp"

namespace vanban {

/// Files and folders as the product needs them. Errors carry Fault::io and the path.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// The whole file. Refuses what is larger than `limit` bytes (0: no limit), and what is no
  /// regular file (a pipe, a device).
  virtual Result<std::string> read(const std::string& path, std::size_t limit = 0) const = 0;
  /// Replaces or creates a file whole; on any failure the old file stays as it was.
  virtual Result<void> write(const std::string& path, std::string_view content) = 0;
  /// Replaces or creates files that belong together, all or none: on any failure every old file
  /// stays as it was.
  virtual Result<void> write_together(const std::vector<OutputFile>& files) = 0;
  /// Makes a folder and its parents; no error where it is there.
  virtual Result<void> make_folder(const std::string& path) = 0;
  /// What is there under a path, links followed; a broken link is `other`. Nothing where there is
  /// nothing.
  virtual std::optional<disk::Kind> kind(const std::string& path) const = 0;
  /// Names (not paths) of the regular files of a folder in byte order.
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
  /// Names of the folders in a folder in byte order, without links to folders.
  virtual Result<std::vector<std::string>> list_folders(const std::string& folder) const = 0;
  /// The absolute path with links followed, as far as it is there: one name for each file.
  virtual std::string canonical(const std::string& path) const = 0;
  /// One file or folder under two names, also where it is not there yet.
  virtual bool is_same(const std::string& one, const std::string& other) const = 0;

  bool exists(const std::string& path) const { return kind(path).has_value(); }
  bool is_folder(const std::string& path) const { return kind(path) == disk::Kind::folder; }
};

/// The disk of this machine.
class RealFileSystem : public FileSystem {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit = 0) const override;
  Result<void> write(const std::string& path, std::string_view content) override;
  Result<void> write_together(const std::vector<OutputFile>& files) override;
  Result<void> make_folder(const std::string& path) override;
  std::optional<disk::Kind> kind(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::vector<std::string>> list_folders(const std::string& folder) const override;
  std::string canonical(const std::string& path) const override;
  bool is_same(const std::string& one, const std::string& other) const override;
};

/// A disk in memory; folders are implied by paths.
class MemoryFileSystem : public FileSystem {
 public:
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
  std::vector<OutputFile> files_;
};

}  // namespace vanban
