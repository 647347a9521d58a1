// SPDX-License-Identifier: MIT
// The last paragraph above a signature block, where the end of a page meets it. The layout decides
// it; the DOCX has to say it, since readers differ on paragraphs that keep with the next one.
#pragma once

#include <cstddef>
#include <vector>

#include "base/length.hpp"

namespace vanban::model {

/// A last paragraph that a page's end parts. Its last lines stand on the page of the signature.
struct LastParagraph {
  std::size_t section = 0;  ///< into Document::sections
  std::size_t block = 0;    ///< into Section::blocks
  /// Bytes of its text (model::text_of) in front of the lines that go to the next page for the sake
  /// of the signature alone; 0: the page's end parts the paragraph anyway.
  std::size_t split = 0;
  std::size_t last_line = 0;  ///< bytes in front of the last line above `split`
  Length word_space;          ///< what justification adds to each U+0020 of that line
  bool operator==(const LastParagraph&) const = default;
};

/// At most one for each section, in their order.
using LastParagraphs = std::vector<LastParagraph>;

}  // namespace vanban::model
