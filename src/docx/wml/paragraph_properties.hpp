// SPDX-License-Identifier: MIT
// What a paragraph's w:pPr says besides its mark: the style and every departure from it.
#pragma once

#include <cstddef>

#include "docx/wml/numbering_plan.hpp"
#include "model/document.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// The live list number of a paragraph.
struct ListMembership {
  std::size_t number_id = 0;  ///< w:numId
  int level = 0;              ///< w:ilvl
  bool by_style = false;      ///< the paragraph's style brings it already
};

/// True where the style of a heading at this level is in the list instance.
bool brought_by_style(const model::Paragraph& paragraph, const ListReference& reference);

/// What a paragraph's surroundings add to its properties.
struct ParagraphContext {
  const ListMembership* list = nullptr;  ///< null: no live number
  bool keep_next = false;
  bool continues = false;  ///< the text of the paragraph before: no first line
};

/// The children of w:pPr from w:pStyle to w:jc.
void append_paragraph_properties(opc::XmlText& out, const model::Paragraph& paragraph,
                                 const model::Style& style, const ParagraphContext& context);
/// The same for a drawn line in a container of the given width.
void append_rule_properties(opc::XmlText& out, const model::Rule& rule, const model::Style& style,
                            Length container_width, bool keep_next);
/// The same for the invisible paragraph that a table needs around it.
void append_closing_properties(opc::XmlText& out);

/// Formatting of the paragraph mark, which Word and LibreOffice give to the list number too: the
/// children of its w:rPr.
void append_mark_look(opc::XmlText& out, const model::Label& label, const model::Style& style);

/// The text of a label that no list prints, with the blank after it: fixed where a list would have
/// printed it.
std::string literal_text(const model::Label& label);

}  // namespace vanban::docx::wml
