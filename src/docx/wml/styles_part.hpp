// SPDX-License-Identifier: MIT
// word/styles.xml: every role as a named style, with the values of the document's style sheet.
#pragma once

#include "docx/xml_text.hpp"
#include "model/style.hpp"

namespace vanban::docx::wml {

/// Appends the whole part. `text_width` is where the page numbers of the contents are set.
void append_styles(XmlText& out, const model::StyleSheet& styles, Length text_width);

}  // namespace vanban::docx::wml
