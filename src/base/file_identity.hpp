// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace vanban::disk {

/// What stays with a file whatever its name, and no copy of it has: its inode and the moment it was
/// made, or its device where the file system does not keep that moment (device numbers may change
/// when the machine starts again). Empty where there is no such file.
std::string identity_of(const std::string& path);

}  // namespace vanban::disk
