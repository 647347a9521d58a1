// SPDX-License-Identifier: MIT
// Which elements of two arrays of plan data belong together.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plan/json.hpp"

namespace vanban::merging {

/// An array seen from the one it was made of.
struct ElementPairs {
  /// For each element of the older array its partner in the newer one, in rising order.
  std::vector<std::optional<std::size_t>> partner;
  /// Elements of the newer array without a partner, by the gap they stand in: before the older
  /// element of that index, the last ones after all.
  std::vector<std::vector<std::size_t>> inserted;
};

/// Pairs equal elements first, then those of one kind (text, block of one name) that are alike.
ElementPairs pair_elements(const plan::Json& older, const plan::Json& newer);

}  // namespace vanban::merging
