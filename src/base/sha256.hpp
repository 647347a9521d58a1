// SPDX-License-Identifier: MIT
// SHA-256 (FIPS 180-4): what the register and a batch's manifest keep of every file.
#pragma once

#include <string>
#include <string_view>

namespace vanban {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view content);

}  // namespace vanban
