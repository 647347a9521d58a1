// SPDX-License-Identifier: MIT
#include "text/line_breaks.hpp"

#include "base/utf8.hpp"

namespace vanban::text {

std::vector<std::size_t> break_opportunities(std::string_view text) {
  std::vector<std::size_t> offsets;
  BreakScanner scanner;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    if (scanner.may_break_before(utf8::next(text, offset))) offsets.push_back(start);
  }
  return offsets;
}

}  // namespace vanban::text
