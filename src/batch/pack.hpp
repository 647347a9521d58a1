// SPDX-License-Identifier: MIT
// All files of a batch in one zip archive (`--zip`), streamed from the disk.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace vanban::batch {

/// Packs the files of `folder` and its manifest.csv in the order of the list. PDF and DOCX are
/// compressed already and stored as they are; all times are 1 January 1980, so the same files give
/// the same archive. Replaces `path` when complete.
Result<void> pack(const std::string& folder, const std::string& path);

}  // namespace vanban::batch
