// SPDX-License-Identifier: MIT
#include "units/row_reader.hpp"

#include <algorithm>

#include "base/strings.hpp"

namespace vanban::units {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

}  // namespace

bool Row::blank() const {
  return std::all_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

std::string_view trimmed_cell(std::string_view text) {
  while (true) {
    text = trimmed(text);
    if (text.starts_with(kNoBreakSpace))
      text.remove_prefix(kNoBreakSpace.size());
    else if (text.ends_with(kNoBreakSpace))
      text.remove_suffix(kNoBreakSpace.size());
    else
      return text;
  }
}

}  // namespace vanban::units
