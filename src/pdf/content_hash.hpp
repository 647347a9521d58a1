// SPDX-License-Identifier: MIT
// A 128-bit hash of what a file holds, for its /ID and the tags of its fonts. Fast and well mixed,
// not cryptographic: it tells files apart and proves nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vanban::pdf {

/// Order matters: `add("ab")` is not `add("a")` and `add("b")`.
class ContentHash {
 public:
  void add(std::string_view bytes);
  std::array<std::uint8_t, 16> digest() const;

 private:
  std::uint64_t low_ = 0x243F6A8885A308D3;  // the first digits of pi, as good as any
  std::uint64_t high_ = 0x13198A2E03707344;
};

}  // namespace vanban::pdf
