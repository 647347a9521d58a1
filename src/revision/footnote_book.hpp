// SPDX-License-Identifier: MIT
// The footnotes of a revision, numbered as their marks come up.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "revision/revision.hpp"

namespace vanban::revision {

class FootnoteBook {
 public:
  /// The index in the revision for a footnote of both documents, of the old or of the new one.
  std::size_t kept(std::size_t before, std::size_t after);
  std::size_t deleted(std::size_t before);
  std::size_t inserted(std::size_t after);

  /// Those without a mark come last.
  void add_unmarked(std::size_t before_count, std::size_t after_count);
  /// In the order in which they came up; may grow while it is read.
  const std::vector<Sides<std::size_t>>& entries() const { return entries_; }

 private:
  std::vector<Sides<std::size_t>> entries_;
  std::unordered_map<std::size_t, std::size_t> by_before_;
  std::unordered_map<std::size_t, std::size_t> by_after_;
};

}  // namespace vanban::revision
