// SPDX-License-Identifier: MIT
// What whoever reads a document decides about it.
#pragma once

#include <cstdint>

namespace vanban::reading {

/// What becomes of tracked changes: the document as it would be after all of them were …
enum class TrackedChanges : std::uint8_t { accept, reject };

struct ReadingOptions {
  TrackedChanges tracked = TrackedChanges::accept;
};

}  // namespace vanban::reading
