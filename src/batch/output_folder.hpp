// SPDX-License-Identifier: MIT
// The folder a batch writes into. Files come under their names whole or not at all; none is synced
// one by one (docs/batch.md, "What a crash leaves").
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/new_file.hpp"
#include "batch/unit_record.hpp"

namespace vanban::batch {

/// A file's new content, ready under a temporary name; removed where it is never published.
struct StagedFile {
  disk::NewFile file;
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

  /// With this begin the temporary paths of a run of one part, which the next run of it clears.
  static std::string temporaries_of(const std::string& path, const std::string& lock_name);

  const std::string& path() const { return path_; }
  std::string state_path(std::string_view name) const;
  std::string file_path(std::string_view name) const;

  /// Writes `content` under a temporary name. Safe from several threads with different names.
  Result<StagedFile> stage(const std::string& name, std::string_view content,
                           disk::Readers readers = disk::Readers::usual) const;
  /// Gives a staged file its name.
  static Result<void> publish(StagedFile& staged);
  /// Has the system put everything on the disk.
  Result<void> sync() const;

 private:
  OutputFolder(std::string path, std::string part)
      : path_(std::move(path)), part_(std::move(part)) {}
  Result<void> lock();
  void clear_temporary_files() const;

  std::string path_;
  std::string part_;  ///< goes into temporary names, so that runs of other parts are left alone
  disk::File lock_;
};

/// Replaces a file when it is whole: what is appended is gathered and written in pieces.
class StreamedFile {
 public:
  /// `temporaries`: the path with which its temporary name begins.
  static Result<StreamedFile> create(const std::string& path, const std::string& temporaries);
  Result<void> append(std::string_view text);
  /// Flushes and takes the final name.
  Result<void> finish();

 private:
  explicit StreamedFile(disk::NewFile file) : file_(std::move(file)) {}
  Result<void> flush();

  disk::NewFile file_;
  std::string pending_;
};

}  // namespace vanban::batch
