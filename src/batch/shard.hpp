// SPDX-License-Identifier: MIT
// The part of a batch that one machine does.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vanban::batch {

/// `index` of `count`, both from 1: the units whose position leaves the same remainder.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;

  /// Whether the unit at `position` (from 1) is its business.
  bool has(std::size_t position) const { return (position - 1) % count == index - 1; }
  bool whole() const { return count == 1; }
  /// `2-of-5`, or `all`: goes into the names of journal, lock and manifest.
  std::string name() const {
    return whole() ? "all" : std::to_string(index) + "-of-" + std::to_string(count);
  }
  /// `manifest`, or `manifest-2-of-5`.
  std::string manifest_name() const { return whole() ? "manifest" : "manifest-" + name(); }
  bool operator==(const Shard&) const = default;
};

/// Reads `I/N` with 1 ≤ I ≤ N ≤ 100,000.
std::optional<Shard> read_shard(std::string_view text);

}  // namespace vanban::batch
