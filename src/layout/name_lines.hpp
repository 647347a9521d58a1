// SPDX-License-Identifier: MIT
// Names and titles that are wider than their room, broken into even lines by forced line ends, so
// that both files have the same.
#pragma once

#include "layout/paragraph_setter.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// How wide the lines of a name may be.
struct LineRoom {
  Twips limit = 0;
  Twips most = 0;  ///< where that spares a line or a poor place to break; at least `limit`
};

/// Breaks a paragraph of one run that does not fit into `limit`; others, and names that no break
/// makes fit, stay as they are.
void break_into_lines(model::Paragraph& paragraph, LineRoom room, ParagraphSetter& setter);

}  // namespace vanban::layout
