// SPDX-License-Identifier: MIT
#include "base/disk.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <random>
#include <utility>

#include <fmt/format.h>

#include "base/sha256.hpp"

namespace vanban::disk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 256 * 1024;

tl::unexpected<SystemError> failed(const std::string& path, int number = errno) {
  return tl::make_unexpected(SystemError{path, number});
}

/// The outcome of a call that answers 0 where all is well.
Outcome<void> done(int answer, const std::string& path) {
  if (answer != 0) return failed(path);
  return {};
}

std::int64_t in_nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

Status status_from(const struct stat& status) {
  const Kind kind = S_ISREG(status.st_mode)   ? Kind::file
                    : S_ISDIR(status.st_mode) ? Kind::folder
                                              : Kind::other;
  return {kind,
          static_cast<std::uint64_t>(status.st_size),
          in_nanoseconds(status.st_mtim),
          status.st_dev,
          status.st_ino,
          (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0};
}

/// Reading does not wait for somebody who writes into a pipe, and takes no terminal over.
int flags_of(File::Mode mode) {
  switch (mode) {
    case File::Mode::read:
      return O_RDONLY | O_NONBLOCK | O_NOCTTY;
    case File::Mode::append:
      return O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW;
    case File::Mode::lock:
      return O_RDWR | O_CREAT | O_NOFOLLOW;
    case File::Mode::create_new:
      break;
  }
  return O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
}

/// Calls again where a signal came in between.
template <typename Call>
auto uninterrupted(const Call& call) {
  auto answer = call();
  while (answer < 0 && errno == EINTR) answer = call();
  return answer;
}

/// 0, or why the open file is not one to read.
int objection_to(const Status& status) {
  if (status.kind == Kind::folder) return EISDIR;
  return status.kind == Kind::file ? 0 : kNoRegularFile;
}

/// Some file systems have no way to rename without replacing: there, look first.
Outcome<void> rename_carefully(const std::string& from, const std::string& to) {
  if (exists(to)) return failed(to, EEXIST);
  return done(::rename(from.c_str(), to.c_str()), from);
}

template <typename Wanted>
Outcome<std::vector<std::string>> list(const std::string& folder, const Wanted& wanted) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (wanted(*it)) names.push_back(it->path().filename().string());
  if (error) return failed(folder, error.value());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::optional<Status> status_of(const std::string& path, Links links) {
  struct stat status {};
  const int answer =
      links == Links::follow ? ::stat(path.c_str(), &status) : ::lstat(path.c_str(), &status);
  if (answer != 0) return std::nullopt;
  return status_from(status);
}

std::optional<Status> file_status(const std::string& path) {
  const auto status = status_of(path);
  return status && status->kind == Kind::file ? status : std::nullopt;
}

bool exists(const std::string& path) { return status_of(path, Links::keep).has_value(); }

bool is_folder(const std::string& path) {
  const auto status = status_of(path);
  return status && status->kind == Kind::folder;
}

bool may_write(const std::string& path) { return ::access(path.c_str(), W_OK) == 0; }

bool is_same(const std::string& one, const std::string& other) {
  if (fs::path(one).lexically_normal() == fs::path(other).lexically_normal()) return true;
  const auto first = status_of(one);
  const auto second = status_of(other);
  return first && second && first->device == second->device && first->inode == second->inode;
}

std::string canonical(const std::string& path) {
  std::error_code error;
  const fs::path found = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path : found.string();
}

Outcome<File> File::open(std::string path, Mode mode) {
  const int descriptor =
      uninterrupted([&] { return ::open(path.c_str(), flags_of(mode) | O_CLOEXEC, 0644); });
  if (descriptor < 0) return failed(path);
  File file(std::move(path), descriptor);
  if (mode != Mode::read) return file;
  const Outcome<Status> status = file.status();
  if (!status) return tl::make_unexpected(status.error());
  if (const int objection = objection_to(*status); objection != 0)
    return failed(file.path_, objection);
  return file;
}

File::File(File&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Outcome<std::size_t> File::read(char* buffer, std::size_t capacity) const {
  const ssize_t count = uninterrupted([&] { return ::read(descriptor_, buffer, capacity); });
  if (count < 0) return failed(path_);
  return static_cast<std::size_t>(count);
}

Outcome<std::size_t> File::read_at(std::uint64_t offset, char* buffer, std::size_t capacity) const {
  const auto from = static_cast<off_t>(offset);
  const ssize_t count = uninterrupted([&] { return ::pread(descriptor_, buffer, capacity, from); });
  if (count < 0) return failed(path_);
  return static_cast<std::size_t>(count);
}

Outcome<void> File::write(std::string_view content) const {
  while (!content.empty()) {
    const ssize_t count =
        uninterrupted([&] { return ::write(descriptor_, content.data(), content.size()); });
    if (count < 0) return failed(path_);
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

Outcome<void> File::sync() const { return done(::fsync(descriptor_), path_); }

Outcome<Status> File::status() const {
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) return failed(path_);
  return status_from(status);
}

Outcome<bool> File::try_lock() const {
  const int answer = uninterrupted([&] { return ::flock(descriptor_, LOCK_EX | LOCK_NB); });
  if (answer != 0 && errno != EWOULDBLOCK) return failed(path_);
  return answer == 0;
}

Outcome<void> File::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  return descriptor < 0 ? Outcome<void>{} : done(::close(descriptor), path_);
}

Outcome<std::string> read(const std::string& path, std::size_t limit) {
  const Outcome<File> file = File::open(path, File::Mode::read);
  if (!file) return tl::make_unexpected(file.error());
  const Outcome<Status> status = file->status();
  if (!status) return tl::make_unexpected(status.error());
  if (limit != 0 && status->bytes > limit) return failed(path, EFBIG);
  // One byte more than it should have: the end shows without growing.
  std::string content(status->bytes + 1, '\0');
  for (std::size_t size = 0;;) {
    if (size == content.size()) content.resize(2 * size + kPiece);
    const Outcome<std::size_t> count = file->read(content.data() + size, content.size() - size);
    if (!count) return tl::make_unexpected(count.error());
    size += *count;
    if (limit != 0 && size > limit) return failed(path, EFBIG);
    if (*count != 0) continue;
    content.resize(size);
    return content;
  }
}

Outcome<std::string> sha256_of(const std::string& path) {
  const Outcome<File> file = File::open(path, File::Mode::read);
  if (!file) return tl::make_unexpected(file.error());
  Sha256 digest;
  std::string piece(kPiece, '\0');
  while (true) {
    const Outcome<std::size_t> count = file->read(piece.data(), piece.size());
    if (!count) return tl::make_unexpected(count.error());
    if (*count == 0) return digest.hex();
    digest.update(std::string_view(piece).substr(0, *count));
  }
}

Outcome<void> make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return failed(path, error.value());
  return is_folder(path) ? Outcome<void>{} : failed(path, ENOTDIR);
}

Outcome<std::vector<std::string>> list_files(const std::string& folder) {
  return list(folder, [](const fs::directory_entry& entry) {
    std::error_code unknown;
    return entry.is_regular_file(unknown);
  });
}

Outcome<std::vector<std::string>> list_folders(const std::string& folder) {
  return list(folder, [](const fs::directory_entry& entry) {
    std::error_code unknown;
    return entry.is_directory(unknown) && !entry.is_symlink(unknown);
  });
}

Outcome<void> rename(const std::string& from, const std::string& to, Replace replace) {
  if (replace == Replace::allowed) return done(::rename(from.c_str(), to.c_str()), from);
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
  if (errno == EINVAL || errno == ENOSYS) return rename_carefully(from, to);
  return failed(errno == EEXIST ? to : from);
}

Outcome<void> swap_names(const std::string& one, const std::string& other) {
  return done(::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE), one);
}

Outcome<void> remove(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return failed(path);
  return {};
}

Outcome<void> sync_folder(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return failed(path);
  const Outcome<void> synced = done(::fsync(descriptor), path);
  ::close(descriptor);
  return synced;
}

Outcome<void> sync_file_system(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return failed(folder);
  const Outcome<void> synced = done(::syncfs(descriptor), folder);
  ::close(descriptor);
  return synced;
}

std::string random_name() {
  std::uint64_t bits = 0;
  if (::getrandom(&bits, sizeof bits, 0) != sizeof bits) {
    std::random_device source;  // a kernel without the call
    bits = std::uint64_t{source()} << 32U | source();
  }
  return fmt::format("{:016x}", bits);
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace vanban::disk
