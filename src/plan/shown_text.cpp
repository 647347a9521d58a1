// SPDX-License-Identifier: MIT
#include "plan/shown_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace vanban::plan {

std::string shown_text(std::string_view text) {
  constexpr std::size_t kMost = 40;
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < kMost; ++count) utf8::next(text, end);
  std::string piece(text.substr(0, end));
  std::replace_if(
      piece.begin(), piece.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return end < text.size() ? piece + "…" : piece;
}

}  // namespace vanban::plan
