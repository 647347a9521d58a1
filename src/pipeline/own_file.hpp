// SPDX-License-Identifier: MIT
// Whether a file is a draft that this program made and nobody edited since: it keeps a hash of
// itself in its properties. Such a file may be replaced when the draft is made again.
#pragma once

#include <string>

#include "base/file_system.hpp"

namespace vanban::pipeline {

/// False for other files, for edited ones, for those of issued documents, and for texts, which have
/// no properties.
bool is_own_draft(const std::string& path, const FileSystem& files);

}  // namespace vanban::pipeline
