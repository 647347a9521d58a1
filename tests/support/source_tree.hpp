// SPDX-License-Identifier: MIT
// Files of the repository that tests read: samples, templates, schema, documents.
#pragma once

#include <string>

namespace vanban::support {

/// Absolute path of a file or folder of the repository: `source_path("samples")`; `""` is its root.
std::string source_path(const std::string& name);

/// The bytes of such a file; throws std::runtime_error where it cannot be read.
std::string source_text(const std::string& name);

}  // namespace vanban::support
