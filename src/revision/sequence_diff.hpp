// SPDX-License-Identifier: MIT
// The shortest edit between two sequences of ids (E. W. Myers, "An O(ND) difference algorithm and
// its variations", 1986, the linear-space form), with a bound on the search.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vanban::revision {

/// Which elements have no partner on the other side; the others pair up in order.
struct SequenceDiff {
  std::vector<bool> deleted;   ///< one a `before` element
  std::vector<bool> inserted;  ///< one an `after` element
};

/// The elements that stay are a longest common subsequence; where two stretches differ by more than
/// `kSearchLimit` edits from both ends, they are taken as replaced whole.
SequenceDiff diff(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after);

inline constexpr int kSearchLimit = 1000;

}  // namespace vanban::revision
