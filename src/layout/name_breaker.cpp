// SPDX-License-Identifier: MIT
#include "layout/name_breaker.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace vanban::layout {
namespace {

/// Words that begin the name of a place or a further part of an organ's name.
constexpr std::array<std::string_view, 13> kGoodStarts{"TỈNH", "THÀNH",  "HUYỆN", "QUẬN", "THỊ",
                                                       "XÃ",   "PHƯỜNG", "ĐẶC",   "VÀ",   "KHU",
                                                       "TRỰC", "VỀ",     "CÁC"};

/// "THÀNH PHỐ", "THỊ XÃ", "THỊ TRẤN", "ĐẶC KHU" hold together.
bool continues_a_place_word(std::string_view before, std::string_view word) {
  return (before == "THÀNH" && word == "PHỐ") ||
         (before == "THỊ" && (word == "XÃ" || word == "TRẤN")) ||
         (before == "ĐẶC" && word == "KHU");
}

bool is_dash(std::string_view word) { return word == "-" || word == "–"; }

// Costs are compared with squares of widths relative to the limit (1.0 = a full line).
constexpr double kLineCost = 10.0;
constexpr double kDashCost = 3.0;
constexpr double kTornCost = 5.0;
constexpr double kOrdinaryCost = 0.3;

double break_cost(const std::vector<NameWord>& words, std::size_t first) {
  const std::string_view before = words[first - 1].text;
  const std::string_view word = words[first].text;
  if (continues_a_place_word(before, word)) return kTornCost;
  if (is_dash(before) || is_dash(word)) return kDashCost;
  const bool good = std::find(kGoodStarts.begin(), kGoodStarts.end(), word) != kGoodStarts.end();
  return good ? 0.0 : kOrdinaryCost;
}

}  // namespace

NameBreak break_name(const std::vector<NameWord>& words, Units blank, Units limit) {
  const std::size_t count = words.size();
  constexpr double kNever = std::numeric_limits<double>::max();
  std::vector<double> cost(count + 1, kNever);  // of the words before an index
  std::vector<std::size_t> start(count + 1, 0);
  cost[0] = 0;
  for (std::size_t end = 1; end <= count; ++end) {
    Units width = -blank;
    for (std::size_t first = end; first-- > 0;) {
      width += words[first].width + blank;
      if (width > limit) break;
      if (cost[first] == kNever) continue;
      const double share = static_cast<double>(width) / static_cast<double>(limit);
      const double total =
          cost[first] + kLineCost + share * share + (first == 0 ? 0.0 : break_cost(words, first));
      if (total < cost[end]) {
        cost[end] = total;
        start[end] = first;
      }
    }
  }
  NameBreak result;
  if (cost[count] == kNever) return result;
  result.cost = kLineCost;
  for (std::size_t end = count; start[end] > 0; end = start[end]) {
    result.starts.push_back(start[end]);
    result.cost += kLineCost + break_cost(words, start[end]);
  }
  std::reverse(result.starts.begin(), result.starts.end());
  return result;
}

}  // namespace vanban::layout
