// SPDX-License-Identifier: MIT
#include "units/first_seen.hpp"

#include <utility>

namespace vanban::units {
namespace {

/// FNV-1a (64 bit) with the finaliser of SplitMix64, so that the low bits are well mixed.
std::uint64_t hash_of(std::string_view key) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31U);
}

}  // namespace

std::size_t FirstSeen::add(std::string_view key, std::size_t row) {
  if (used_ * 4 >= rows_.size() * 3) grow();
  const std::uint64_t hash = hash_of(key);
  const std::size_t place = place_of(hash);
  if (rows_[place] != 0) return rows_[place];
  hashes_[place] = hash;
  rows_[place] = static_cast<std::uint32_t>(row);
  ++used_;
  return 0;
}

std::size_t FirstSeen::place_of(std::uint64_t hash) const {
  const std::size_t last = rows_.size() - 1;
  std::size_t place = hash & last;
  while (rows_[place] != 0 && hashes_[place] != hash) place = (place + 1) & last;
  return place;
}

void FirstSeen::grow() {
  const std::vector<std::uint64_t> hashes = std::exchange(hashes_, {});
  const std::vector<std::uint32_t> rows = std::exchange(rows_, {});
  hashes_.resize(rows.empty() ? 64 : rows.size() * 2);
  rows_.resize(hashes_.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i] == 0) continue;
    const std::size_t place = place_of(hashes[i]);
    hashes_[place] = hashes[i];
    rows_[place] = rows[i];
  }
}

}  // namespace vanban::units
