// SPDX-License-Identifier: MIT
// word/document.xml and word/footnotes.xml: sections, blocks and what has to stand between them.
#pragma once

#include "base/diagnostic.hpp"
#include "docx/wml/paragraph_writer.hpp"
#include "model/document.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {

/// What can be wrong with a document that was put together by mistake.
enum class BodyFault : std::uint8_t {
  none,
  footnote_order,     ///< marks do not come as 0, 1, 2, … or do not match the notes
  contents_mismatch,  ///< the page facts do not list the headings of this document
};

/// What to tell about a fault that is not `none`.
Diagnostic diagnostic_of(BodyFault fault);

/// Where the pages of a document end, as the layout found it.
struct PageEnds {
  const model::PageFacts& facts;
  const model::LastParagraphs& last_paragraphs;
};

/// Appends word/document.xml whole.
BodyFault append_body(opc::XmlText& out, const model::Document& document, const PageEnds& pages,
                      ParagraphWriter& paragraphs);

/// Appends word/footnotes.xml whole, after the body, since list numbers run on.
void append_footnotes(opc::XmlText& out, const model::Document& document,
                      ParagraphWriter& paragraphs);

/// The lines above the notes and above what is carried over, which Word wants in the part.
void append_footnote_separators(opc::XmlText& out);

/// The first section with something at the foot of its first page; null: none has.
const model::Section* section_with_foot(const model::Document& document);
/// Appends the footer part of such a section whole.
void append_first_footer(opc::XmlText& out, const model::Section& section,
                         ParagraphWriter& paragraphs);

/// The w:sectPr of a section. `footers`: a section of the document has a foot.
std::string section_properties(const model::Section& section, bool footers);
/// The children of a w:sectPr that call the two headers, which are the same in every section, the
/// one that calls a footer, and those after them.
void append_header_references(opc::XmlText& out);
void append_footer_reference(opc::XmlText& out, const model::Section& section);
void append_page_setup(opc::XmlText& out, const model::Section& section);

/// Text width of the first section, where the styles of the contents set the page numbers.
Length contents_width(const model::Document& document);

}  // namespace vanban::docx::wml
