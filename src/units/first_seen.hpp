// SPDX-License-Identifier: MIT
// Remembers where each of up to a million keys was seen first, in 12 bytes a place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vanban::units {

/// Keys are kept as 64-bit hashes: two different keys of a million meet with a chance of 1 in 36
/// million, and then a list is refused that was right; nothing wrong is ever let through.
class FirstSeen {
 public:
  /// 0 where the key is new, else the row given with it the first time. `row` must not be 0.
  std::size_t add(std::string_view key, std::size_t row);

 private:
  std::size_t place_of(std::uint64_t hash) const;
  void grow();

  // Apart, because together they would be padded to 16 bytes.
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> rows_;  ///< 0: the place is free
  std::size_t used_ = 0;
};

}  // namespace vanban::units
