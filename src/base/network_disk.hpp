// SPDX-License-Identifier: MIT
// File systems of other machines: locks and shared memory do not reach from one machine to the
// next, so what several processes write to at once must not lie there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vanban::disk {

/// The type of the network file system on which a file or folder lies (`nfs`, `cifs`,
/// `fuse.sshfs`); nothing for a disk of this machine, and where the system does not say.
std::optional<std::string> network_file_system_of(const std::string& path);

/// Whether a type of file system, as /proc/self/mountinfo names it, is one of other machines.
bool is_network_type(std::string_view type);

}  // namespace vanban::disk
