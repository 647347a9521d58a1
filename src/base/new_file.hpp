// SPDX-License-Identifier: MIT
// Files that come under their names whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/disk.hpp"

namespace vanban {

namespace disk {

/// Who may read a new file.
enum class Readers {
  usual,  ///< whom the user's umask lets
  owner,  ///< nobody else: the file of a secret document
};

}  // namespace disk

/// A file to be written.
struct OutputFile {
  std::string path;
  std::string content;
  disk::Readers readers = disk::Readers::usual;
};

namespace disk {

/// A file that is written under a temporary name in the folder of its own one. It takes that name
/// when it is whole; what never takes it is removed. Failures name the file's own path.
class NewFile {
 public:
  /// Under `.vanban-….tmp`, with random digits.
  static Outcome<NewFile> create(std::string path, Readers readers = Readers::usual);
  /// Under the temporary name that the caller chose; EEXIST where anything has it.
  static Outcome<NewFile> create(std::string path, std::string temporary,
                                 Readers readers = Readers::usual);

  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&& other) noexcept;
  ~NewFile();

  Outcome<void> write(std::string_view content) const;
  Outcome<void> sync() const;
  Outcome<Status> status() const;
  Outcome<void> close();
  Outcome<void> take_name(Replace replace);
  /// Leaves the temporary file there, for one who will name it later.
  void keep() { temporary_.clear(); }

  /// For writers that take an open file.
  const File& file() const { return file_; }
  const std::string& path() const { return path_; }
  const std::string& temporary() const { return temporary_; }

 private:
  NewFile(std::string path, std::string temporary, File file)
      : path_(std::move(path)), temporary_(std::move(temporary)), file_(std::move(file)) {}

  std::string path_;
  std::string temporary_;  ///< empty where there is nothing to remove
  File file_;
};

/// Replaces or creates files that belong together, all or none: a failure leaves every old file as
/// it was. What returned is on the disk. A process that dies amid the naming leaves each file
/// whole, old or new.
Outcome<void> write_together(const std::vector<OutputFile>& files);

}  // namespace disk
}  // namespace vanban
