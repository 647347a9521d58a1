// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace vanban::pdf {

/// Number of an indirect object (ISO 32000-1, 7.3.10); written as `12 0 R`.
struct Reference {
  std::uint32_t number = 0;
  bool operator==(const Reference&) const = default;
};

}  // namespace vanban::pdf
