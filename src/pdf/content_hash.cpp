// SPDX-License-Identifier: MIT
#include "pdf/content_hash.hpp"

#include <bit>
#include <cstring>

namespace vanban::pdf {
namespace {

// Odd numbers with many set and unset bits: each multiplication spreads a bit over the word.
constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15;
constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4F;

std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 32)) * kFirst;
  value = (value ^ (value >> 29)) * kSecond;
  return value ^ (value >> 32);
}

std::uint64_t word_at(std::string_view bytes, std::size_t at) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes.data() + at, bytes.size() - at < 8 ? bytes.size() - at : 8);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

}  // namespace

void ContentHash::add(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    const std::uint64_t word = word_at(bytes, at);
    low_ = std::rotl((low_ ^ word) * kFirst, 29) + high_;
    high_ = std::rotl((high_ + word) * kSecond, 31) ^ low_;
  }
  low_ = (low_ ^ bytes.size()) * kSecond;
  high_ = mix(high_ + bytes.size());
}

std::array<std::uint8_t, 16> ContentHash::digest() const {
  const std::uint64_t words[] = {mix(low_ ^ high_), mix(high_ + kFirst * low_)};
  std::array<std::uint8_t, 16> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<std::uint8_t>(words[i / 8] >> (8 * (i % 8)));
  return bytes;
}

}  // namespace vanban::pdf
