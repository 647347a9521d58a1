// SPDX-License-Identifier: MIT
#include "text/suggestion.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace vanban::text {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) result += utf8::next(text, offset);
  return result;
}

std::string ascii_lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

using Row = std::vector<std::size_t>;

/// One row of the distance table from the two rows before it.
Row next_row(const std::u32string& a, const std::u32string& b, std::size_t i, const Row& previous,
             const Row& before_previous) {
  Row row(b.size() + 1);
  row[0] = i;
  for (std::size_t j = 1; j <= b.size(); ++j) {
    const std::size_t substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
    row[j] = std::min({previous[j] + 1, row[j - 1] + 1, substitution});
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
      row[j] = std::min(row[j], before_previous[j - 2] + 1);
  }
  return row;
}

/// Names longer than this are no slips of the finger; comparing them would only cost time.
constexpr std::size_t kLongestName = 200;

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::u32string a = code_points(left);
  const std::u32string b = code_points(right);
  Row before_previous;
  Row previous(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    Row row = next_row(a, b, i, previous, before_previous);
    before_previous = std::move(previous);
    previous = std::move(row);
  }
  return previous.back();
}

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > kLongestName) return std::nullopt;
  const std::string lower = ascii_lower(word);
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(1, utf8::length(word) / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(lower, ascii_lower(candidate));
    if (distance >= best_distance) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

}  // namespace vanban::text
