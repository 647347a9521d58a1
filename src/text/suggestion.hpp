// SPDX-License-Identifier: MIT
// "Did you mean …?": the known name that is nearest to a mistyped one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::text {

/// Single insertions, deletions, substitutions and swaps of neighbours that turn one text into the
/// other (Damerau–Levenshtein, restricted), counted in code points.
std::size_t edit_distance(std::string_view left, std::string_view right);

/// The candidate nearest to `word`, ASCII case apart; nothing where none is near (more than a third
/// of the letters differ). Among equals the first wins.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

}  // namespace vanban::text
