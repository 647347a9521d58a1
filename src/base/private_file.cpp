// SPDX-License-Identifier: MIT
#include "base/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace vanban::disk {

Outcome<File> create_private(const std::string& path) {
  constexpr int kExclusive = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  const int descriptor = ::open(path.c_str(), kExclusive, 0600);
  if (descriptor < 0) return tl::make_unexpected(SystemError{path, errno});
  ::close(descriptor);
  return File::open(path, File::Mode::append);
}

bool is_private(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRGRP | S_IROTH)) == 0;
}

}  // namespace vanban::disk
