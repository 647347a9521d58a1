// SPDX-License-Identifier: MIT
// What stands in a paragraph: runs and all that may be put around them (ISO/IEC 29500-1, 17.3).
#pragma once

#include <string_view>

#include "reading/docx/paragraph_text.hpp"

namespace vanban::reading::docx {

/// Reads the content of a w:p of the style with this id.
void read_inlines(StoryState& state, const Element& paragraph, std::string_view style,
                  ParagraphText& text);

}  // namespace vanban::reading::docx
