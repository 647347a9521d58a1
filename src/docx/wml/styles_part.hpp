// SPDX-License-Identifier: MIT
// word/styles.xml: every role as a named style, with the values of the document's style sheet.
#pragma once

#include "model/style.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// Appends the whole part. `text_width` is where the page numbers of the contents are set.
void append_styles(opc::XmlText& out, const model::StyleSheet& styles, Length text_width);

}  // namespace vanban::docx::wml
