// SPDX-License-Identifier: MIT
// A last paragraph that goes to the page of the signature in part. Word parts a paragraph that
// keeps with its next, LibreOffice moves it as a whole: so it is written as two, of which the
// second keeps with the signature. The last line of the first is stretched as justification does.
#pragma once

#include "model/document.hpp"
#include "model/last_paragraph.hpp"

namespace vanban::docx::wml {

struct SplitParagraph {
  model::Paragraph head;     ///< without its last line; keeps with nothing
  model::Inlines last_line;  ///< of the head
  model::Paragraph tail;     ///< without number and anchor; keeps with the signature
};

/// `last.split` is not 0.
SplitParagraph split_paragraph(const model::Paragraph& paragraph, const model::LastParagraph& last);

}  // namespace vanban::docx::wml
