// SPDX-License-Identifier: MIT
#include "units/row_reader.hpp"

#include <algorithm>

namespace vanban::units {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

std::size_t blank_at_front(std::string_view text) {
  if (text.substr(0, 2) == kNoBreakSpace) return 2;
  return !text.empty() && std::string_view(" \t\r\n").find(text[0]) != std::string_view::npos;
}

std::size_t blank_at_back(std::string_view text) {
  if (text.size() >= 2 && text.substr(text.size() - 2) == kNoBreakSpace) return 2;
  return !text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos;
}

}  // namespace

bool Row::blank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

std::string_view trimmed(std::string_view text) {
  while (const std::size_t count = blank_at_front(text)) text.remove_prefix(count);
  while (const std::size_t count = blank_at_back(text)) text.remove_suffix(count);
  return text;
}

}  // namespace vanban::units
