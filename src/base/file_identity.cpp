// SPDX-License-Identifier: MIT
#include "base/file_identity.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <fmt/format.h>

namespace vanban::disk {

std::string identity_of(const std::string& path) {
  struct statx facts {};
  constexpr unsigned kWanted = STATX_INO | STATX_BTIME;
  if (::statx(AT_FDCWD, path.c_str(), 0, kWanted, &facts) != 0) return {};
  if ((facts.stx_mask & STATX_BTIME) == 0)
    return fmt::format("{}@{}:{}", facts.stx_ino, facts.stx_dev_major, facts.stx_dev_minor);
  return fmt::format("{}@{}.{:09}", facts.stx_ino, facts.stx_btime.tv_sec, facts.stx_btime.tv_nsec);
}

}  // namespace vanban::disk
