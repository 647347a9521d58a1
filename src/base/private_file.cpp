// SPDX-License-Identifier: MIT
#include "base/private_file.hpp"

#include <fcntl.h>
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

}  // namespace vanban::disk
