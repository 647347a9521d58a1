// SPDX-License-Identifier: MIT
// Reads all mentions of a text: no figures are passed over.
#pragma once

#include <string_view>
#include <vector>

#include "rollover/mention.hpp"
#include "rollover/tokens.hpp"

namespace vanban::rollover {

struct Scanned {
  Tokens tokens;
  /// In the order of the text, none inside another. Each figure of the text lies in one of them,
  /// but those of references `@{…}`.
  std::vector<Mention> mentions;
};

/// Well-formed UTF-8 in NFC, with or without the marks of rich text.
Scanned scan(std::string_view text);

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The one of the stretches, which are in order and apart, that holds all of `inner`; null: none.
const Stretch* holder_of(const std::vector<Stretch>& stretches, Stretch inner);

/// The groups of figures of a text that lie in none of the stretches, which are in order; found
/// without the readers, so that it proves them. References `@{…}` are passed over.
std::vector<Stretch> figures_outside(std::string_view text, const std::vector<Stretch>& stretches);
/// How many groups of figures a text has.
std::size_t count_figures(std::string_view text);

}  // namespace vanban::rollover
