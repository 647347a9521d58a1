// SPDX-License-Identifier: MIT
// Texts read and judged in the words of a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "rollover/edits.hpp"
#include "rollover/review.hpp"

namespace vanban::rollover {

/// From 2024 to 2025 unless said otherwise.
inline Years from_year(int from, int to, int last = 0) {
  Years years;
  years.from = from;
  years.to = to;
  years.last = last == 0 ? from : last;
  return years;
}

/// The review of a plan whose body is this text.
inline Review reviewed(const std::string& text, const Years& years = from_year(2024, 2025)) {
  return review(plan::Json{{"body", plan::Json::array({text})}}, years);
}

/// The text in the new year.
inline std::string rolled(const std::string& text, const Years& years = from_year(2024, 2025)) {
  for (const Edit& edit : edits_of(reviewed(text, years))) return edit.value.get<std::string>();
  return text;
}

/// `kind old -> new | reason` of each entry that is no name.
inline std::vector<std::string> entries_in(const std::string& text,
                                           const Years& years = from_year(2024, 2025)) {
  std::vector<std::string> lines;
  for (const Entry& entry : reviewed(text, years).entries) {
    if (is_name(entry.kind)) continue;
    std::string line = std::string(name_of(entry.kind)) + " " + entry.text;
    if (entry.verdict.moved)
      line += " -> " + entry.verdict.proposal;
    else if (!entry.verdict.proposal.empty())
      line += " ?? " + entry.verdict.proposal;
    lines.push_back(line + " | " + std::string(name_of(entry.verdict.reason)));
  }
  return lines;
}

}  // namespace vanban::rollover
