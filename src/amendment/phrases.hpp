// SPDX-License-Identifier: MIT
// One phrase that gave way to another at several places is one amendment: `Thay cụm từ “…” bằng cụm
// từ “…” tại …`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "amendment/outline.hpp"
#include "amendment/wording.hpp"

namespace vanban::amendment {

/// The phrase whose replacement, wherever it stands in `before`, gives `after` exactly.
std::optional<Stretch> exact_replacement(const std::string& before, const std::string& after);

struct PhraseGroup {
  Stretch phrase;
  std::vector<std::size_t> leaves;  ///< of the new version, in order; at least two
};

/// Phrases that were replaced at two places or more.
std::vector<PhraseGroup> phrase_groups(const Comparison& comparison);

}  // namespace vanban::amendment
