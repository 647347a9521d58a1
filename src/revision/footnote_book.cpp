// SPDX-License-Identifier: MIT
#include "revision/footnote_book.hpp"

namespace vanban::revision {

std::size_t FootnoteBook::kept(std::size_t before, std::size_t after) {
  entries_.push_back({before, after});
  by_before_[before] = entries_.size() - 1;
  by_after_[after] = entries_.size() - 1;
  return entries_.size() - 1;
}

std::size_t FootnoteBook::deleted(std::size_t before) {
  const auto [known, is_new] = by_before_.try_emplace(before, entries_.size());
  if (is_new) entries_.push_back({before, std::nullopt});
  return known->second;
}

std::size_t FootnoteBook::inserted(std::size_t after) {
  const auto [known, is_new] = by_after_.try_emplace(after, entries_.size());
  if (is_new) entries_.push_back({std::nullopt, after});
  return known->second;
}

void FootnoteBook::add_unmarked(std::size_t before_count, std::size_t after_count) {
  for (std::size_t i = 0; i < before_count; ++i) deleted(i);
  for (std::size_t j = 0; j < after_count; ++j) inserted(j);
}

}  // namespace vanban::revision
