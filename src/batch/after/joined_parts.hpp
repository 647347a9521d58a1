// SPDX-License-Identifier: MIT
// Unites the manifests of the parts of a batch (`--shard I/N`) into one.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/manifest.hpp"

namespace vanban::batch {

struct JoinReport {
  ManifestTotals totals;
  std::vector<FailedUnit> failed;
};

/// Reads the manifests of the parts in `folders` and writes `manifest.json` and `manifest.csv` into
/// the first, with the files of the others by their paths relative to it. Fault::state where a part
/// is missing or twice there, or the parts come from different plans, lists or programs.
Result<JoinReport> join(const std::vector<std::string>& folders);

}  // namespace vanban::batch
