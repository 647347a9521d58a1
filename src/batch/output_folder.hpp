// SPDX-License-Identifier: MIT
// The folder a batch writes into. Files come under their names whole or not at all; none is synced
// one by one (docs/batch.md, "What a crash leaves").
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/unit_record.hpp"

namespace vanban::batch {

/// Closes its descriptor.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();
  int get() const { return fd_; }

 private:
  int fd_;
};

/// What the file system says of a file.
struct FileStatus {
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;
};
std::optional<FileStatus> status_of(const std::string& path);

/// Writes all of `content`; 0 or an errno.
int write_all(int fd, std::string_view content);

/// SHA-256 of a file read piece by piece; nothing where it cannot be read.
std::optional<std::string> digest_of_file(const std::string& path);

/// Has a file's new content ready under a temporary name.
struct StagedFile {
  std::string temporary;  ///< path
  FileRecord record;
};

/// The folder, with this run's lock on it.
class OutputFolder {
 public:
  /// Name of the folder inside it that holds journal, lock and temporary files.
  static constexpr std::string_view kStateFolder = ".vanban";

  /// Makes the folder, locks it under `lock_name` against another run of the same part, and clears
  /// temporary files that a killed run left. Fault::state where another run holds the lock.
  static Result<std::unique_ptr<OutputFolder>> open(const std::string& path,
                                                    const std::string& lock_name);

  const std::string& path() const { return path_; }
  std::string state_path(std::string_view name) const;
  std::string file_path(std::string_view name) const;

  /// Writes `content` under a temporary name. Safe from several threads with different names.
  Result<StagedFile> stage(const std::string& name, std::string_view content) const;
  /// Gives a staged file its name.
  Result<void> publish(const StagedFile& staged) const;
  /// Has the system put everything on the disk.
  Result<void> sync() const;

 private:
  OutputFolder(std::string path, std::string part)
      : path_(std::move(path)), part_(std::move(part)) {}
  Result<void> lock();
  void clear_temporary_files() const;

  std::string path_;
  std::string part_;  ///< goes into temporary names, so that runs of other parts are left alone
  Descriptor lock_;
};

/// Replaces a file by way of a temporary name in the state folder's manner, streamed: what is
/// appended is gathered and written in pieces.
class StreamedFile {
 public:
  static Result<StreamedFile> create(const std::string& path);
  Result<void> append(std::string_view text);
  /// Flushes and takes the final name.
  Result<void> finish();

 private:
  StreamedFile(std::string path, Descriptor file)
      : path_(std::move(path)), file_(std::move(file)) {}
  Result<void> flush();
  std::string temporary() const { return path_ + ".tmp"; }

  std::string path_;
  Descriptor file_;
  std::string pending_;
};

}  // namespace vanban::batch
