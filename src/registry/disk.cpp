// SPDX-License-Identifier: MIT
#include "registry/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <system_error>

#include "base/file_system.hpp"
#include "base/sha256.hpp"
#include "registry/faults.hpp"

namespace vanban::registry::disk {
namespace {

class Descriptor {
 public:
  Descriptor(const std::string& path, int flags)
      : path_(path), fd_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {
    if (fd_ < 0) throw SystemError(path, errno);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { ::close(fd_); }

  void write_all(std::string_view content) const {
    while (!content.empty()) {
      const ssize_t written = ::write(fd_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw SystemError(path_, errno);
      content.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void sync() const {
    if (::fsync(fd_) != 0) throw SystemError(path_, errno);
  }

 private:
  const std::string& path_;
  int fd_;
};

/// Some file systems have no way to rename without replacing: there, look first.
void rename_carefully(const std::string& from, const std::string& to) {
  if (exists(to)) throw SystemError(to, EEXIST);
  if (::rename(from.c_str(), to.c_str()) != 0) throw SystemError(to, errno);
}

}  // namespace

void make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) throw SystemError(path, error.value());
}

void write_synced(const std::string& path, std::string_view content) {
  const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC);
  file.write_all(content);
  file.sync();
}

void write_synced(const std::vector<NewFile>& files) {
  std::deque<Descriptor> written;  // a deque: descriptors do not move
  for (const NewFile& file : files)
    written.emplace_back(file.path, O_WRONLY | O_CREAT | O_TRUNC).write_all(file.content);
  for (const Descriptor& file : written) file.sync();
}

void sync_folder(const std::string& path) { Descriptor(path, O_RDONLY | O_DIRECTORY).sync(); }

void rename(const std::string& from, const std::string& to, bool may_replace) {
  const unsigned flags = may_replace ? 0U : static_cast<unsigned>(RENAME_NOREPLACE);
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0) return;
  if (!may_replace && (errno == EINVAL || errno == ENOSYS)) return rename_carefully(from, to);
  throw SystemError(errno == EEXIST ? to : from, errno);
}

void remove(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw SystemError(path, errno);
}

bool exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::symlink_status(path, error));
}

std::string sha256_of(const std::string& path) {
  const Result<std::string> content = RealFileSystem().read(path);
  return content ? sha256_hex(*content) : std::string{};
}

}  // namespace vanban::registry::disk
