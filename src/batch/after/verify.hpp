// SPDX-License-Identifier: MIT
// Proves a finished batch: every file that the manifest lists is there, byte for byte.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/manifest.hpp"

namespace vanban::batch {

struct VerifyReport {
  std::size_t units = 0;
  std::size_t files = 0;
  std::uint64_t bytes = 0;
  std::vector<FailedUnit> failed;  ///< in the run that wrote the manifest
  /// Missing or changed files (Fault::state), then one for each failed unit (Fault::partial).
  Diagnostics findings;
};

/// Reads `manifest.json` of `folder`, or every `manifest-I-of-N.json` where the parts are not
/// joined yet, and the files. An error where there is no manifest or one is damaged.
Result<VerifyReport> verify(const std::string& folder);

/// The manifests of parts in a folder, in order; a whole one is passed over.
std::vector<std::string> part_manifests(const std::string& folder);

/// The manifests of a folder: the whole one, else those of its parts in order.
Result<std::vector<std::string>> manifests_of(const std::string& folder);

}  // namespace vanban::batch
