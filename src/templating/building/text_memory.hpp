// SPDX-License-Identifier: MIT
// Rich texts read before. Documents of one batch share most of their prose.
#pragma once

#include <cstddef>

#include "base/memo.hpp"
#include "model/document.hpp"

namespace vanban::templating {

/// What a rich text without footnotes becomes in a document that binds words.
struct KnownText {
  model::Inlines inlines;
  std::size_t bytes = 0;  ///< counted for the size of the document
};

/// By the text itself. For any template and data; not for two threads at once.
using TextMemory = Memo<KnownText>;
/// Bound of such a memory: the prose of some 20 documents of ten pages.
inline constexpr std::size_t kTextMemoryBytes = std::size_t{4} << 20;

}  // namespace vanban::templating
