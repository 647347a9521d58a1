// SPDX-License-Identifier: MIT
// What the layout may have to say about a document, with the place by its words: the data's field
// is no longer known here.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "base/length.hpp"

namespace vanban::layout {

/// No face has a glyph for a character. `text` is the paragraph.
Diagnostic missing_glyph(char32_t code_point, std::string_view text);
/// A table reaches beyond the paper. `text` is its first cell with text.
Diagnostic table_too_wide(Length width, Length room, std::string_view text);
/// A word is wider than its cell and was cut (a warning).
Diagnostic word_cut(std::string_view text);
/// The two columns of the letterhead need more than they may have.
Diagnostic letterhead_too_wide(Length needed, Length room, std::string_view text);

}  // namespace vanban::layout
