// SPDX-License-Identifier: MIT
// Numbers that moved on by themselves: no amendments of their own, but a sentence after the one
// that moved them, so that a reader of the decision knows what is now called how.
#pragma once

#include <optional>
#include <vector>

#include "amendment/changes.hpp"
#include "amendment/citation.hpp"
#include "amendment/unit_pairs.hpp"

namespace vanban::amendment {

/// An amendment with the unit that came, went or moved by it.
struct DraftAmendment {
  Amendment amendment;
  std::optional<std::size_t> siblings_before;  ///< the parent of what went
  std::optional<std::size_t> siblings_after;   ///< the parent of what came
  std::optional<std::size_t> unit_before;
  std::optional<std::size_t> unit_after;
};

/// The amendments, each of those that moved numbers with its sentence.
std::vector<Amendment> with_renumberings(std::vector<DraftAmendment> drafts,
                                         const Comparison& comparison, const UnitPairs& pairs,
                                         const Citation& before, const Citation& after);

}  // namespace vanban::amendment
