// SPDX-License-Identifier: MIT
// Elements that styles, paragraphs and list levels share: spacing, indents, alignment, font marks.
#pragma once

#include <string_view>

#include "model/style.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// The one namespace prefix every WordprocessingML part declares.
inline constexpr std::string_view kNamespaces =
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// `<w:spacing/>` whole: no space before, the given space after, the style's line.
void append_spacing(opc::XmlText& out, Length space_after, const model::LineSpacing& line);
/// `<w:ind/>`; a negative first line becomes a hanging one.
void append_indent(opc::XmlText& out, Length left, Length right, Length first_line);
void append_alignment(opc::XmlText& out, model::Alignment alignment);
/// The level of a heading, 1 outermost: `<w:outlineLvl/>` counts from 0 to 8.
void append_outline_level(opc::XmlText& out, int level);
/// `<w:b/>` and `<w:i/>`.
void append_marks(opc::XmlText& out, bool bold, bool italic);

/// The tab of a line in the contents: flush right at the text's edge, led by dots.
void append_contents_tab(opc::XmlText& out, Length text_width);

}  // namespace vanban::docx::wml
