// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/disk.hpp"

namespace vanban::disk {

/// A new file that its owner alone may read, open for writing. EEXIST where anything has the name.
Outcome<File> create_private(const std::string& path);

}  // namespace vanban::disk
