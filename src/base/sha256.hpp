// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4): what the register and a batch's manifest keep of every file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sha256_ctx;

namespace vanban {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view content);

/// The same of content that comes in pieces.
class Sha256 {
 public:
  Sha256();
  void update(std::string_view piece);
  /// The digest of all pieces so far; begins anew.
  std::string hex();

 private:
  struct Deleter {
    void operator()(sha256_ctx* context) const;
  };
  std::unique_ptr<sha256_ctx, Deleter> context_;
};

}  // namespace vanban
