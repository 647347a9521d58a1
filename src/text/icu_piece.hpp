// SPDX-License-Identifier: MIT
// Text as the functions of ICU take it.
#pragma once

#include <cstdint>
#include <string_view>

#include <unicode/stringpiece.h>

namespace vanban::text {

inline icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace vanban::text
