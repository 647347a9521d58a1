// SPDX-License-Identifier: MIT
#include "layout/name_breaker.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "text/compounds.hpp"
#include "text/letter_case.hpp"

namespace vanban::layout {
namespace {

/// Words that begin the name of a place or a further part of a name.
constexpr std::array<std::string_view, 18> kGoodStarts{
    "TỈNH", "THÀNH", "HUYỆN", "QUẬN", "THỊ",   "XÃ",  "PHƯỜNG", "ĐẶC",  "VÀ",
    "KHU",  "TRỰC",  "VỀ",    "CÁC",  "THUỘC", "CỦA", "TẠI",    "TRÊN", "TRONG"};

/// Kinds of places; those of two syllables are compounds.
constexpr std::array<std::string_view, 8> kPlaceKinds{"TỈNH",   "HUYỆN", "QUẬN", "XÃ",
                                                      "PHƯỜNG", "PHỐ",   "TRẤN", "KHU"};

bool is_dash(std::string_view word) { return word == "-" || word == "–"; }

bool ends_a_part(std::string_view word) {
  return word.ends_with(',') || word.ends_with(';') || word.ends_with(')') || is_dash(word);
}

std::string_view without_mark(std::string_view word) {
  while (word.ends_with(',') || word.ends_with(';') || word.ends_with(')')) word.remove_suffix(1);
  while (word.starts_with('(')) word.remove_prefix(1);
  return word;
}

template <std::size_t N>
bool is_one_of(const std::string& word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// `tháng 12` goes on with `ngày 05`, `năm 2026` with `tháng 12`: a date is not cut.
bool continues_a_date(std::string_view word) {
  return word.starts_with("tháng\u00A0") || word.starts_with("năm\u00A0");
}

// Costs are compared with squares of widths relative to the limit (1.0 = a full line).
constexpr double kLineCost = 10.0;
constexpr double kTornCost = 100.0;  // rather more lines than a word cut in two
constexpr double kDashCost = 3.0;
constexpr double kOrdinaryCost = 0.3;

/// What it costs to begin a line with each word of a name.
class BreakCosts {
 public:
  explicit BreakCosts(const std::vector<NameWord>& words) {
    for (const NameWord& word : words) {
      costs_.push_back(costs_.empty() ? 0.0 : cost_of(word.text));
      note(word.text);
    }
  }
  double operator[](std::size_t word) const { return costs_[word]; }

 private:
  double cost_of(std::string_view word) const {
    const std::string upper = text::to_upper(without_mark(word));
    if (ends_a_part(before_) && !is_dash(before_)) return 0.0;
    if (is_dash(word)) return kTornCost;  // a dash ends a line rather than begins one
    if (is_dash(before_)) return kDashCost;
    if (text::is_compound(before_, without_mark(word)) || continues_a_date(word)) return kTornCost;
    const bool good = is_one_of(upper, kGoodStarts);
    if (in_place_ && (!good || words_of_place_ == 0)) return kTornCost;
    return good ? 0.0 : kOrdinaryCost;
  }

  /// After the kind of a place comes its name, three syllables at the most (HỒ CHÍ MINH), or twice
  /// two (PHAN RANG - THÁP CHÀM).
  void note(std::string_view word) {
    constexpr int kLongestPlace = 3;
    const bool kind = is_one_of(text::to_upper(word), kPlaceKinds);
    words_of_place_ = kind ? 0 : words_of_place_ + 1;
    if (is_dash(word)) words_of_place_ = 1;
    const bool goes_on = in_place_ && words_of_place_ < kLongestPlace;
    in_place_ = kind || (goes_on && (is_dash(word) || !ends_a_part(word)));
    before_ = word;
  }

  std::vector<double> costs_;
  std::string_view before_;
  bool in_place_ = false;
  int words_of_place_ = 0;
};

}  // namespace

NameBreak break_name(const std::vector<NameWord>& words, Units blank, Units limit) {
  const std::size_t count = words.size();
  constexpr double kNever = std::numeric_limits<double>::max();
  const BreakCosts break_costs(words);
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
      const double total = cost[first] + kLineCost + share * share + break_costs[first];
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
    result.cost += kLineCost + break_costs[start[end]];
  }
  std::reverse(result.starts.begin(), result.starts.end());
  return result;
}

}  // namespace vanban::layout
