// SPDX-License-Identifier: MIT
#include "rollover/edits.hpp"

#include <algorithm>
#include <map>

#include "base/strings.hpp"
#include "rollover/outcome.hpp"

namespace vanban::rollover {
namespace {

struct Replacement {
  Stretch stretch;
  std::string words;
};

using Replacements = std::map<std::string, std::vector<Replacement>>;

/// Outer stretches first, so that what lies inside of one is left out.
std::string replaced(const std::string& text, std::vector<Replacement> replacements) {
  std::stable_sort(replacements.begin(), replacements.end(),
                   [](const Replacement& a, const Replacement& b) {
                     return a.stretch.begin != b.stretch.begin ? a.stretch.begin < b.stretch.begin
                                                               : a.stretch.end > b.stretch.end;
                   });
  std::string result;
  std::size_t at = 0;
  for (const Replacement& one : replacements) {
    if (one.stretch.begin < at) continue;
    result += text.substr(at, one.stretch.begin - at) + one.words;
    at = one.stretch.end;
  }
  return result + text.substr(at);
}

bool is_whole_number(std::string_view text) {
  constexpr std::size_t kMostFigures = 9;
  return !text.empty() && text.size() <= kMostFigures &&
         std::all_of(text.begin(), text.end(), is_digit);
}

plan::Json value_for(const Passage& passage, std::string text) {
  if (passage.use == Use::number && is_whole_number(text)) return std::stoi(text);
  return text;
}

/// Number and date of issue are values, not stretches of a text.
bool is_value(const Entry& entry) { return entry.verdict.reason == Reason::reopened; }

plan::Json json_of(const PartialDate& date) {
  const auto part = [](const std::optional<int>& value) {
    return value ? plan::Json(*value) : plan::Json(nullptr);
  };
  return {{"day", part(date.day)}, {"month", part(date.month)}, {"year", part(date.year)}};
}

/// The value of a field that is left open, or the text of the answer.
plan::Json reopened_value(const Entry& entry, const Years& years) {
  if (!entry.answer.empty() && entry.answer != kTake) return entry.answer;
  return entry.kind == Kind::date ? json_of(reopened_date(years)) : plan::Json(nullptr);
}

}  // namespace

std::vector<Edit> edits_of(const Review& review) {
  std::vector<Edit> edits;
  Replacements replacements;
  for (const Entry& entry : review.entries) {
    const std::optional<std::string> words = replacement_of(entry);
    if (!words) continue;
    if (is_value(entry))
      edits.push_back({entry.spots.front().path, reopened_value(entry, review.years)});
    else
      for (const Spot& spot : entry.spots)
        replacements[to_string(spot.path)].push_back({spot.stretch, *words});
  }
  for (const Passage& passage : review.passages) {
    const auto found = replacements.find(to_string(passage.path));
    if (found == replacements.end()) continue;
    std::string text = replaced(passage.text, found->second);
    if (text != passage.text) edits.push_back({passage.path, value_for(passage, std::move(text))});
  }
  return edits;
}

}  // namespace vanban::rollover
