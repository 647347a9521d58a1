// SPDX-License-Identifier: MIT
// Counts the paragraphs of lists as Word does (ISO/IEC 29500-1, 17.9).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "reading/docx/numbering.hpp"
#include "reading/shown_document.hpp"

namespace vanban::reading::docx {

/// The counters of one story.
class ListCounter {
 public:
  /// `numbering` outlives the counter.
  explicit ListCounter(const Numbering& numbering) : numbering_(&numbering) {}

  /// Counts a paragraph of `list` (w:numId) and gives what is printed before it. Nothing where
  /// there is no such list or nothing is printed.
  std::optional<AutomaticNumber> next(int list, int level);

 private:
  using Counts = std::array<std::optional<int>, kListLevels>;

  void advance(const ListInstance& instance, int list, std::size_t level);

  const Numbering* numbering_;
  std::map<std::string, Counts> counts_;         ///< by what is counted together
  std::set<std::pair<int, std::size_t>> begun_;  ///< lists and levels whose own start was used
};

}  // namespace vanban::reading::docx
