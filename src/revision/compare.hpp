// SPDX-License-Identifier: MIT
// The comparison of two documents (redline, amendment).
#pragma once

#include "model/document.hpp"
#include "revision/revision.hpp"

namespace vanban::revision {

/// Blocks are matched by equal text first, then, between two such matches, by the words they share;
/// matched paragraphs are compared word by word. What is left over on both sides and alike is a
/// move. Time grows with the length of the documents and the number of changes; far-apart texts
/// are taken as replaced instead of searched for ever.
Revision compare(const model::Document& before, const model::Document& after);

}  // namespace vanban::revision
