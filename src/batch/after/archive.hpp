// SPDX-License-Identifier: MIT
// All files of a batch in one zip archive (`--zip`), streamed from the disk.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/manifest.hpp"

namespace vanban::batch {

/// Packs the files of `folder` and its manifest.csv in the order of the list. PDF and DOCX are
/// compressed already and stored as they are; all times are 1 January 1980, so the same files give
/// the same archive. Replaces `path` when complete. Gives the units that failed in the last run and
/// are not in it.
Result<std::vector<FailedUnit>> pack(const std::string& folder, const std::string& path);

}  // namespace vanban::batch
