// SPDX-License-Identifier: MIT
// Numbers given by hand that several units bear: one warning for the batch.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "units/first_seen.hpp"

namespace vanban::batch {

class LikeNumbers {
 public:
  /// Number and notation of a unit as printed, in the order of the list; one whose number is open
  /// begins with `/`.
  void add(const std::string& number);
  /// Nothing where all numbers differ.
  std::optional<Diagnostic> note() const;

 private:
  units::FirstSeen seen_;
  std::size_t position_ = 0;
  std::size_t repeated_ = 0;
  std::string example_;
};

}  // namespace vanban::batch
