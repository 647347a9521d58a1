// SPDX-License-Identifier: MIT
// One writer at a time over a whole issue, which takes several transactions: an advisory lock on a
// file beside the register. The kernel lets go of it when its process dies, however it dies; so who
// holds it knows that every unfinished publication belongs to a dead writer. Writers that wait are
// served in the order in which they came.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/disk.hpp"
#include "base/queue.hpp"

namespace vanban::registry {

class WriterLock {
 public:
  /// Waits up to `wait`, then refuses (`registry.busy`). Throws DiskError where the lock file
  /// cannot be made.
  static Result<WriterLock> acquire(const std::string& register_path,
                                    std::chrono::milliseconds wait);
  /// The lock, or nothing where somebody else holds it or the lock file cannot be made.
  static std::optional<WriterLock> try_acquire(const std::string& register_path);

 private:
  explicit WriterLock(disk::File file) : file_(std::move(file)) {}
  disk::File file_;
  std::optional<disk::PlaceInQueue> place_;
};

}  // namespace vanban::registry
