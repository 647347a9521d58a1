// SPDX-License-Identifier: MIT
#include "docx/docx_writer.hpp"

#include <utility>

#include "docx/wml/fixed_parts.hpp"
#include "docx/wml/numbering_part.hpp"

namespace vanban::docx {

using package::PartId;

Result<void> DocxWriter::pack_flow(const model::Document& document, const wml::PageEnds& pages) {
  const wml::NumberingPlan plan = wml::NumberingPlan::of(document);
  wml::ParagraphWriter paragraphs(document.styles, plan);
  const wml::BodyFault fault = wml::append_body(package_.fresh_text(), document, pages, paragraphs);
  if (fault != wml::BodyFault::none) return fail(wml::diagnostic_of(fault));
  if (auto packed = package_.pack_text(PartId::document); !packed) return packed;

  wml::append_footnotes(package_.fresh_text(), document, paragraphs);
  if (auto packed = package_.pack_text(PartId::footnotes); !packed) return packed;

  opc::XmlText& footer = package_.fresh_text();
  if (const model::Section* section = wml::section_with_foot(document))
    wml::append_first_footer(footer, *section, paragraphs);
  if (auto packed = package_.pack_footer(footer.view()); !packed) return packed;

  opc::XmlText& numbering = package_.fresh_text();
  wml::append_numbering(numbering, plan, document.styles);
  package_.pack(PartId::numbering, numbering.view());
  package_.pack(PartId::settings, wml::settings_xml(paragraphs.used_line_break()));
  return {};
}

Result<std::string> DocxWriter::write(const model::Document& document,
                                      const model::PageFacts& facts, model::Purpose purpose,
                                      std::string_view plan,
                                      const model::LastParagraphs& last_paragraphs) {
  package_.begin();
  if (auto packed = pack_flow(document, {facts, last_paragraphs}); !packed)
    return fail(std::move(packed).error());
  package_.pack_plan(plan);
  package_.pack_styles(document.styles, wml::contents_width(document));
  if (auto packed = package_.pack_properties(document.metadata, facts.total_pages, purpose);
      !packed)
    return fail(std::move(packed).error());
  return package_.join();
}

}  // namespace vanban::docx
