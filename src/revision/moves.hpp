// SPDX-License-Identifier: MIT
// Paragraphs that left one place and came up at another.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "model/document.hpp"
#include "revision/contents.hpp"

namespace vanban::revision {

struct Move {
  std::size_t number = 0;  ///< from 1, in the order of the sources
  const model::Paragraph* before = nullptr;
  const model::Paragraph* after = nullptr;
};
/// By either end.
using Moves = std::unordered_map<const model::Paragraph*, Move>;

/// Among deleted and inserted paragraphs, in reading order, those with the same text; then those
/// with nearly the same. Short ones (a bare "Như trên") are no moves.
Moves find_moves(const Contents& contents, const std::vector<const model::Paragraph*>& deleted,
                 const std::vector<const model::Paragraph*>& inserted);

}  // namespace vanban::revision
