// SPDX-License-Identifier: MIT
// The seam to elapsed time. It reaches the journal, the manifest's seconds and the progress shown;
// no document depends on it.
#pragma once

#include <chrono>
#include <cstdint>

namespace vanban::batch {

class Stopwatch {
 public:
  virtual ~Stopwatch() = default;
  /// Microseconds since some fixed moment; never goes back. Safe from several threads.
  virtual std::int64_t microseconds() const = 0;
};

/// The machine's steady clock.
class SteadyStopwatch : public Stopwatch {
 public:
  std::int64_t microseconds() const override {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
  }
};

}  // namespace vanban::batch
