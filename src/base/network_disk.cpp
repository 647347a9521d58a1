// SPDX-License-Identifier: MIT
#include "base/network_disk.hpp"

#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <sstream>

#include <fmt/format.h>

#include "base/disk.hpp"

namespace vanban::disk {
namespace {

/// `f_type` of statfs(2); the kernel's numbers (linux/magic.h and the file systems' own sources).
struct NetworkType {
  std::uint32_t number;
  std::string_view name;
};
constexpr std::array<NetworkType, 12> kTypes = {{{0x6969, "nfs"},
                                                 {0xFF534D42, "cifs"},
                                                 {0xFE534D42, "smb2"},
                                                 {0x517B, "smb"},
                                                 {0x01021997, "9p"},
                                                 {0x5346414F, "afs"},
                                                 {0x6B414653, "afs"},
                                                 {0x73757245, "coda"},
                                                 {0x564C, "ncpfs"},
                                                 {0x00C36400, "ceph"},
                                                 {0x0BD00BD0, "lustre"},
                                                 {0x01161970, "gfs2"}}};

/// Programs that bring the files of other machines; the kernel knows them all as `fuse`.
constexpr std::uint32_t kFuse = 0x65735546;
constexpr std::array<std::string_view, 14> kFuseTypes = {
    "sshfs",    "rclone",    "glusterfs", "s3fs",       "gcsfuse",     "davfs",   "curlftpfs",
    "smbnetfs", "ceph-fuse", "cephfs",    "gvfsd-fuse", "vmhgfs-fuse", "juicefs", "mfs"};

/// The type in the line of the mount that has the device: after ` - ` (proc(5)).
std::string mounted_type(const std::string& mounts, const std::string& device) {
  std::istringstream lines(mounts);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string id, parent, found;
    words >> id >> parent >> found;
    const std::size_t mark = line.find(" - ");
    if (found != device || mark == std::string::npos) continue;
    return line.substr(mark + 3, line.find(' ', mark + 3) - mark - 3);
  }
  return {};
}

std::string fuse_type_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  const auto mounts = read("/proc/self/mountinfo");
  if (!mounts) return {};
  return mounted_type(*mounts,
                      fmt::format("{}:{}", ::major(status.st_dev), ::minor(status.st_dev)));
}

}  // namespace

bool is_network_type(std::string_view type) {
  constexpr std::string_view kPrefix = "fuse.";
  if (!type.starts_with(kPrefix)) return false;
  type.remove_prefix(kPrefix.size());
  return std::find(kFuseTypes.begin(), kFuseTypes.end(), type) != kFuseTypes.end();
}

std::optional<std::string> network_file_system_of(const std::string& path) {
  struct statfs facts {};
  if (::statfs(path.c_str(), &facts) != 0) return std::nullopt;
  const auto number = static_cast<std::uint32_t>(facts.f_type);
  for (const NetworkType& type : kTypes)
    if (type.number == number) return std::string(type.name);
  if (number != kFuse) return std::nullopt;
  std::string type = fuse_type_of(path);
  return is_network_type(type) ? std::optional(std::move(type)) : std::nullopt;
}

}  // namespace vanban::disk
