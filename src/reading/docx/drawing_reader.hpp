// SPDX-License-Identifier: MIT
// Drawings of DrawingML (ISO/IEC 29500-1, 20.4) and VML (29500-4, 19): their text boxes are read
// where they hang, the rest is named.
#pragma once

#include "reading/docx/paragraph_text.hpp"

namespace vanban::reading::docx {

/// Reads a w:drawing, w:pict or w:object.
void read_drawing(StoryState& state, const Element& drawing, const RunShape& shape,
                  ParagraphText& text);

}  // namespace vanban::reading::docx
