// SPDX-License-Identifier: MIT
// Which of two lists' members belong together: blocks, rows, footnotes, sections alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace vanban::revision {

/// A member of a list as the alignment sees it.
struct Candidate {
  std::uint32_t key = 0;    ///< equal keys: equal content
  std::uint32_t group = 0;  ///< only one group's members match by likeness; 0: none do
};

/// The words of a member, sorted.
using Bag = std::vector<std::uint32_t>;
/// Of the member with this index; asked for once, and only of members that have no equal.
using BagOf = std::function<Bag(std::size_t)>;

/// One of two lists to be aligned.
struct Members {
  std::vector<Candidate> candidates;
  BagOf bag_of;
};

/// Members that belong together, or one that stands alone. In the order of the redline: both lists
/// keep their own order, and what was deleted comes before what replaced it.
struct Match {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

/// Shared words in thousandths of all words (Dice's coefficient); 1000 for two without words.
int likeness(const Bag& before, const Bag& after);

/// Equal members first; between those, pairs of at least `least_likeness` thousandths.
std::vector<Match> align(const Members& before, const Members& after, int least_likeness);

}  // namespace vanban::revision
