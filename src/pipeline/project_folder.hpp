// SPDX-License-Identifier: MIT
// The plans of a project folder.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"

namespace vanban::pipeline {

struct ProjectPlan {
  std::string path;      ///< absolute
  std::string identity;  ///< as the register knows it
};

struct ProjectFolder {
  std::vector<ProjectPlan> plans;  ///< in byte order of their paths
  /// Files that look like plans but cannot be read as JSON, and document_ids that two plans have
  /// (`project.same-id`).
  Diagnostics findings;
};

/// All `.json` files below the folder that name a `template`; hidden folders and files are left
/// out. Fault::io where the folder cannot be read.
Result<ProjectFolder> read_project(const FileSystem& files, const std::string& folder);

}  // namespace vanban::pipeline
