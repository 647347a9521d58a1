// SPDX-License-Identifier: MIT
// Remembers what was made of equal input, within a bound of bytes. For work whose result depends on
// nothing but its key; then a hit can never change an output. One owner, one thread.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace vanban {

/// Values by a key of bytes that says all they depend on. What was not asked for during the last
/// half of the bound is forgotten first.
template <typename Value>
class Memo {
 public:
  /// `most_bytes` bounds the sum of the keys' sizes and of what `keep` says of the values.
  explicit Memo(std::size_t most_bytes) : half_(most_bytes / 2) {}

  /// What is kept under `key`, or null. Valid until the next call of `keep`.
  const Value* find(std::string_view key) {
    if (const auto hit = recent_.entries.find(key); hit != recent_.entries.end())
      return &hit->second.value;
    const auto hit = older_.entries.find(key);
    if (hit == older_.entries.end()) return nullptr;
    const std::size_t bytes = hit->second.bytes;
    if (recent_.bytes + bytes > half_) return &hit->second.value;
    older_.bytes -= bytes;
    recent_.bytes += bytes;
    return &recent_.entries.insert(older_.entries.extract(hit)).position->second.value;
  }

  /// Keeps a value of so many bytes, unless it alone would take half of the bound.
  void keep(std::string key, Value value, std::size_t value_bytes) {
    const std::size_t bytes = key.size() + value_bytes;
    if (bytes > half_) return;
    if (recent_.bytes + bytes > half_) older_ = std::exchange(recent_, {});
    if (recent_.entries.try_emplace(std::move(key), Entry{std::move(value), bytes}).second)
      recent_.bytes += bytes;
  }

  /// What it holds, reckoned as for the bound.
  std::size_t bytes() const { return recent_.bytes + older_.bytes; }

 private:
  struct Entry {
    Value value;
    std::size_t bytes;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const {
      return std::hash<std::string_view>()(key);
    }
  };
  struct Generation {
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries;
    std::size_t bytes = 0;
  };

  std::size_t half_;
  Generation recent_;
  Generation older_;
};

}  // namespace vanban
