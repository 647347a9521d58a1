// SPDX-License-Identifier: MIT
// The one place that calls the operating system about files. Nothing follows a link to write, no
// temporary name can be guessed, and each failure is a value with its path and errno; folders above
// put it into their own words (base/system_error.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "base/system_error.hpp"

namespace vanban::disk {

/// A value, or the call that failed.
template <typename T>
using Outcome = tl::expected<T, SystemError>;

enum class Kind { file, folder, other };  ///< other: a pipe, a device, a socket, a broken link

/// What the file system says of a path.
struct Status {
  Kind kind = Kind::file;
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  ///< last change of the content, since 1970
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  bool read_only = false;  ///< no one's permission bits allow writing
};

enum class Links { follow, keep };  ///< keep: a link is asked for itself, and is `other`

/// Nothing where there is nothing, or where the system does not say.
std::optional<Status> status_of(const std::string& path, Links links = Links::follow);
/// The same, and only where it is a regular file.
std::optional<Status> file_status(const std::string& path);
/// Whether the name is taken, by whatever: a broken link counts.
bool exists(const std::string& path);
bool is_folder(const std::string& path);
/// Whether this user may write to the file or folder.
bool may_write(const std::string& path);
/// One file or folder under two names.
bool is_same(const std::string& one, const std::string& other);
/// The absolute path with links followed, as far as it is there.
std::string canonical(const std::string& path);

/// An open file; closes when it goes out of scope.
class File {
 public:
  enum class Mode {
    read,        ///< refuses folders, pipes and devices (kNoRegularFile)
    append,      ///< made where it is missing
    lock,        ///< made where it is missing; nothing is read or written
    create_new,  ///< EEXIST where anything has the name
  };
  static Outcome<File> open(std::string path, Mode mode);

  File() = default;
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  ~File();

  bool is_open() const { return descriptor_ >= 0; }
  const std::string& path() const { return path_; }

  /// Up to `capacity` bytes; 0 at the end.
  Outcome<std::size_t> read(char* buffer, std::size_t capacity) const;
  Outcome<std::size_t> read_at(std::uint64_t offset, char* buffer, std::size_t capacity) const;
  /// All of `content`.
  Outcome<void> write(std::string_view content) const;
  /// Has the content on the disk before it returns.
  Outcome<void> sync() const;
  Outcome<Status> status() const;
  /// False where another process holds the lock. The system drops it with the process or the file.
  Outcome<bool> try_lock() const;
  /// Closes now; a failure means that not all that was written arrived.
  Outcome<void> close();

 private:
  File(std::string path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}

  std::string path_;
  int descriptor_ = -1;
};

/// The whole content. EFBIG past `limit` bytes (0: no limit), without reading them.
Outcome<std::string> read(const std::string& path, std::size_t limit = 0);
/// SHA-256 of the content, read piece by piece.
Outcome<std::string> sha256_of(const std::string& path);

/// Makes a folder and its parents; no error where it is there.
Outcome<void> make_folder(const std::string& path);
/// Names in a folder, in byte order: of regular files (links followed), or of folders (links not).
Outcome<std::vector<std::string>> list_files(const std::string& folder);
Outcome<std::vector<std::string>> list_folders(const std::string& folder);

enum class Replace { never, allowed };
/// Gives `from` the name `to`, in one step. EEXIST where `to` is there and may not be replaced.
Outcome<void> rename(const std::string& from, const std::string& to, Replace replace);
/// Gives two files each other's name, in one step; EINVAL where the file system cannot.
Outcome<void> swap_names(const std::string& one, const std::string& other);
/// No error where it is not there.
Outcome<void> remove(const std::string& path);
/// Has the names of a folder on the disk before it returns.
Outcome<void> sync_folder(const std::string& path);
/// Has everything on the disk that was written to the folder's file system.
Outcome<void> sync_file_system(const std::string& folder);

/// 16 hexadecimal digits from the system's source of random bytes.
std::string random_name();
/// The folder in which a path lies, `.` for a bare name.
std::string folder_of(const std::string& path);

}  // namespace vanban::disk
