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
  if (used_ * 4 >= slots_.size() * 3) grow();
  const std::uint64_t hash = hash_of(key);
  Slot& slot = slot_of(hash);
  if (slot.row != 0) return slot.row;
  slot = {hash, row};
  ++used_;
  return 0;
}

FirstSeen::Slot& FirstSeen::slot_of(std::uint64_t hash) {
  std::size_t index = hash & (slots_.size() - 1);
  while (slots_[index].row != 0 && slots_[index].hash != hash)
    index = (index + 1) & (slots_.size() - 1);
  return slots_[index];
}

void FirstSeen::grow() {
  std::vector<Slot> old = std::exchange(slots_, {});
  slots_.resize(old.empty() ? 64 : old.size() * 2);
  for (const Slot& slot : old)
    if (slot.row != 0) slot_of(slot.hash) = slot;
}

}  // namespace vanban::units
