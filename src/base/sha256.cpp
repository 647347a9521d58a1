// SPDX-License-Identifier: MIT
#include "base/sha256.hpp"

#include <nettle/sha2.h>

#include <array>

namespace vanban {

std::string sha256_hex(std::string_view content) {
  Sha256 digest;
  digest.update(content);
  return digest.hex();
}

void Sha256::Deleter::operator()(sha256_ctx* context) const { delete context; }

Sha256::Sha256() : context_(new sha256_ctx) { sha256_init(context_.get()); }

void Sha256::update(std::string_view piece) {
  sha256_update(context_.get(), piece.size(), reinterpret_cast<const std::uint8_t*>(piece.data()));
}

std::string Sha256::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(context_.get(), digest.size(), digest.data());
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 15U];
  }
  return hex;
}

}  // namespace vanban
