// SPDX-License-Identifier: MIT
// The content of a run (ISO/IEC 29500-1, 17.3.3).
#pragma once

#include <string_view>

#include "reading/docx/paragraph_text.hpp"

namespace vanban::reading::docx {

/// How a run (or what else has a w:rPr) is shown in a paragraph of the style with this id.
RunShape shape_of_run(const StoryState& state, const Element& run, std::string_view style);

/// Reads a w:r.
void read_run(StoryState& state, const Element& run, const RunShape& shape, ParagraphText& text);

/// Ends the innermost field.
void close_field(StoryState& state, const RunShape& shape, ParagraphText& text);

}  // namespace vanban::reading::docx
