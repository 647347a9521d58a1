// SPDX-License-Identifier: MIT
// Files that nobody but their owner may read: those of secret documents.
#pragma once

#include <string>

#include "base/disk.hpp"

namespace vanban::disk {

/// A new file that its owner alone may read, open for writing. EEXIST where anything has the name.
Outcome<File> create_private(const std::string& path);

/// Whether nobody but its owner may read the file; false where there is none.
bool is_private(const std::string& path);

}  // namespace vanban::disk
