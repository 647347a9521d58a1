// SPDX-License-Identifier: MIT
// Which unit of one version is which of the other, and which have none.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "amendment/outline.hpp"

namespace vanban::amendment {

class UnitPairs {
 public:
  /// `comparison` must outlive this and keep its outlines.
  explicit UnitPairs(const Comparison& comparison);

  std::optional<std::size_t> twin_of_old(std::size_t unit) const { return old_twins_[unit]; }
  std::optional<std::size_t> twin_of_new(std::size_t unit) const { return new_twins_[unit]; }

  /// The unit that begins with this leaf where nothing in it was matched.
  std::optional<std::size_t> whole_unmatched(const Outline& outline, std::size_t leaf) const;
  /// That unit with those right after it that have no match either.
  std::vector<std::size_t> unmatched_run(const Outline& outline, std::size_t unit) const;
  /// The unmatched new unit that has the number and the place of an unmatched old one.
  std::optional<std::size_t> successor(std::size_t old_unit) const;
  /// True where all of a new unit comes from one old unit that was moved.
  bool moved_whole(std::size_t new_unit) const;

  /// The nearest sibling in front of a new unit, or after it, as a unit of the old version.
  std::optional<std::size_t> neighbour_before(std::size_t new_unit) const;
  std::optional<std::size_t> neighbour_after(std::size_t new_unit) const;

 private:
  std::vector<std::size_t> siblings(const Outline& outline, std::size_t unit) const;
  bool unmatched(const Outline& outline, std::size_t unit) const;

  const Comparison& comparison_;
  std::vector<std::optional<std::size_t>> old_twins_;
  std::vector<std::optional<std::size_t>> new_twins_;
};

}  // namespace vanban::amendment
