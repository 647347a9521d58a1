// SPDX-License-Identifier: MIT
// Which of two lists' members belong together: blocks, rows, footnotes, sections alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace vanban::revision {

/// A member of a list as the alignment sees it.
struct Candidate {
  std::uint32_t key = 0;           ///< equal keys: equal content
  std::uint32_t group = 0;         ///< only one group's members match by likeness; 0: none do
  std::vector<std::uint32_t> bag;  ///< its words, sorted
};

/// Members that belong together, or one that stands alone. In the order of the redline: both lists
/// keep their own order, and what was deleted comes before what replaced it.
struct Match {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

/// Shared words in thousandths of all words (Dice's coefficient); 1000 for two without words.
int likeness(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after);

/// Equal members first; between those, pairs of at least `least_likeness` thousandths.
std::vector<Match> align(const std::vector<Candidate>& before, const std::vector<Candidate>& after,
                         int least_likeness);

}  // namespace vanban::revision
