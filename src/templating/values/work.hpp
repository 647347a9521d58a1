// SPDX-License-Identifier: MIT
// Counts what one evaluation costs, whatever the template and the data ask for; turns of loops are
// counted apart (building/evaluator.cpp).
#pragma once

#include <cstddef>
#include <cstdint>

#include "templating/limits.hpp"

namespace vanban::templating {

class Work {
 public:
  /// False once the limit is passed.
  bool spend(std::size_t steps) { return (steps_ -= static_cast<std::int64_t>(steps)) >= 0; }
  bool spend_bytes(std::size_t bytes) { return spend(bytes / 64); }
  bool make(std::size_t bytes) { return (bytes_ -= static_cast<std::int64_t>(bytes)) >= 0; }
  bool over() const { return steps_ < 0 || bytes_ < 0; }

 private:
  std::int64_t steps_ = kMostSteps;
  std::int64_t bytes_ = kMostMadeBytes;
};

}  // namespace vanban::templating
