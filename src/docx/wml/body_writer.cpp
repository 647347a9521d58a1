// SPDX-License-Identifier: MIT
#include "docx/wml/body_writer.hpp"

#include <type_traits>

#include "docx/package/package_parts.hpp"
#include "docx/wml/contents_writer.hpp"
#include "docx/wml/formatting.hpp"
#include "docx/wml/table_writer.hpp"
#include "model/headings.hpp"

namespace vanban::docx::wml {
namespace {

using model::Block;
using model::Section;

bool is_table(const Block& block) { return std::holds_alternative<model::Table>(block); }

bool has_contents(const model::Document& document) {
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks)
      if (std::holds_alternative<model::TableOfContents>(block)) return true;
  return false;
}

/// Writes the blocks of all sections. A table needs a paragraph around it in four places: before it
/// at the top of a section (LibreOffice 7.4 shifts the page by a line where footnotes are present),
/// between two tables (which would grow together), after it at the end of a section, and where a
/// section is empty.
class BodyWriter {
 public:
  BodyWriter(opc::XmlText& out, const model::Document& document, const PageEnds& pages,
             ParagraphWriter& paragraphs)
      : out_(out),
        document_(document),
        facts_(pages.facts),
        last_paragraphs_(pages.last_paragraphs),
        paragraphs_(paragraphs),
        headings_(model::headings_of(document)),
        with_contents_(has_contents(document)),
        with_foot_(section_with_foot(document) != nullptr) {}

  void write() {
    for (std::size_t i = 0; i < document_.sections.size(); ++i)
      write_section(document_.sections[i], i + 1 == document_.sections.size());
  }

  std::size_t headings() const { return next_heading_; }
  bool with_contents() const { return with_contents_; }

 private:
  void write_section(const Section& section, bool last) {
    const std::string properties = section_properties(section, with_foot_);
    // All sections but the last hang their properties on their last paragraph.
    const std::string_view ending = last ? std::string_view() : std::string_view(properties);
    const std::vector<Block>& blocks = section.blocks;
    bool after_table = true;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (is_table(blocks[i]) && after_table) paragraphs_.write_closing(out_);
      write_block(blocks[i], section, i + 1 == blocks.size() ? ending : std::string_view());
      after_table = is_table(blocks[i]);
    }
    if (after_table) paragraphs_.write_closing(out_, ending);
    if (last) out_.markup(properties);
  }

  void write_block(const Block& block, const Section& section, std::string_view ending) {
    std::visit(
        [&](const auto& item) {
          using Item = std::decay_t<decltype(item)>;
          const Length width = section.page.text_width();
          if constexpr (std::is_same_v<Item, model::Paragraph>)
            write_paragraph(item, ending);
          else if constexpr (std::is_same_v<Item, model::Rule>)
            paragraphs_.write(out_, item, width, {false, false, {}, ending});
          else if constexpr (std::is_same_v<Item, model::Table>)
            append_table(out_, item, paragraphs_);
          else
            append_contents(out_, item, facts_.contents, {width, ending}, paragraphs_);
        },
        block);
  }

  void write_paragraph(const model::Paragraph& paragraph, std::string_view ending) {
    std::string bookmark;
    if (next_heading_ < headings_.size() && &paragraph == headings_[next_heading_].first) {
      if (with_contents_) bookmark = contents_bookmark(next_heading_);
      ++next_heading_;
    }
    const Placement placement{false, false, bookmark, ending};
    if (const model::LastParagraph* last = parted(paragraph))
      paragraphs_.write(out_, paragraph, placement, *last);
    else
      paragraphs_.write(out_, paragraph, placement);
  }

  /// What is known of a paragraph that a page's end parts above a signature; null: it is none.
  const model::LastParagraph* parted(const model::Paragraph& paragraph) const {
    for (const model::LastParagraph& last : last_paragraphs_) {
      const Block& block = document_.sections[last.section].blocks[last.block];
      if (std::get_if<model::Paragraph>(&block) == &paragraph) return &last;
    }
    return nullptr;
  }

  opc::XmlText& out_;
  const model::Document& document_;
  const model::PageFacts& facts_;
  const model::LastParagraphs& last_paragraphs_;
  ParagraphWriter& paragraphs_;
  const std::vector<model::Heading> headings_;
  bool with_contents_;
  bool with_foot_;
  std::size_t next_heading_ = 0;
};

}  // namespace

Diagnostic diagnostic_of(BodyFault fault) {
  const bool footnotes = fault == BodyFault::footnote_order;
  Diagnostic diagnostic;
  diagnostic.code = footnotes ? "docx.footnote-order" : "docx.contents-mismatch";
  diagnostic.fault = Fault::internal;
  diagnostic.message = footnotes ? Bilingual{"Số chú thích không theo thứ tự trong văn bản.",
                                             "Footnote marks are not in the order of the notes."}
                                 : Bilingual{"Mục lục không khớp với các đề mục của văn bản.",
                                             "The contents do not match the document's headings."};
  return diagnostic;
}

BodyFault append_body(opc::XmlText& out, const model::Document& document, const PageEnds& pages,
                      ParagraphWriter& paragraphs) {
  out.markup(opc::kXmlDeclaration).markup("<w:document").markup(kNamespaces).markup("><w:body>");
  BodyWriter writer(out, document, pages, paragraphs);
  writer.write();
  out.markup("</w:body></w:document>");
  if (paragraphs.footnotes_out_of_order() ||
      paragraphs.footnote_marks() != document.footnotes.size())
    return BodyFault::footnote_order;
  if (writer.with_contents() && writer.headings() != pages.facts.contents.size())
    return BodyFault::contents_mismatch;
  return BodyFault::none;
}

const Section* section_with_foot(const model::Document& document) {
  for (const Section& section : document.sections)
    if (!section.foot.empty()) return &section;
  return nullptr;
}

void append_first_footer(opc::XmlText& out, const Section& section, ParagraphWriter& paragraphs) {
  out.markup(opc::kXmlDeclaration).markup("<w:ftr").markup(kNamespaces).markup(">");
  for (const model::CellBlock& block : section.foot) {
    if (const auto* rule = std::get_if<model::Rule>(&block))
      paragraphs.write(out, *rule, section.page.text_width());
    else
      paragraphs.write(out, std::get<model::Paragraph>(block));
  }
  out.markup("</w:ftr>");
}

void append_footnote_separators(opc::XmlText& out) {
  out.markup(
      "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:pPr><w:spacing w:before=\"0\" "
      "w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:separator/></w:r></w:p>"
      "</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:pPr>"
      "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r>"
      "<w:continuationSeparator/></w:r></w:p></w:footnote>");
}

void append_footnotes(opc::XmlText& out, const model::Document& document,
                      ParagraphWriter& paragraphs) {
  out.markup(opc::kXmlDeclaration).markup("<w:footnotes").markup(kNamespaces).markup(">");
  append_footnote_separators(out);
  for (std::size_t i = 0; i < document.footnotes.size(); ++i) {
    out.markup("<w:footnote w:id=\"").number(static_cast<std::int64_t>(i) + 1).markup("\">");
    bool first = true;
    for (const model::Paragraph& paragraph : document.footnotes[i].paragraphs) {
      paragraphs.write(out, paragraph, {false, first, {}, {}});
      first = false;
    }
    out.markup("</w:footnote>");
  }
  out.markup("</w:footnotes>");
}

void append_header_references(opc::XmlText& out) {
  out.markup("<w:headerReference w:type=\"default\" r:id=\"").markup(package::kHeaderId);
  out.markup("\"/><w:headerReference w:type=\"first\" r:id=\"").markup(package::kFirstHeaderId);
  out.markup("\"/>");
}

// A section without a footer would have that of the one before it.
void append_footer_reference(opc::XmlText& out, const Section& section) {
  out.markup("<w:footerReference w:type=\"first\" r:id=\"");
  out.markup(section.foot.empty() ? package::kNoFooterId : package::kFirstFooterId).markup("\"/>");
}

void append_page_setup(opc::XmlText& out, const Section& section) {
  const model::PageSetup& page = section.page;
  const bool restarts = section.restarts_page_numbers();
  out.markup("<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"");
  out.number(page.paper_width().in_twips()).markup("\" w:h=\"");
  out.number(page.paper_height().in_twips());
  out.markup(page.landscape ? "\" w:orient=\"landscape\"/>" : "\"/>");
  out.markup("<w:pgMar w:top=\"").number(page.margins.top.in_twips());
  out.markup("\" w:right=\"").number(page.margins.right.in_twips());
  out.markup("\" w:bottom=\"").number(page.margins.bottom.in_twips());
  out.markup("\" w:left=\"").number(page.margins.left.in_twips());
  out.markup("\" w:header=\"").number(page.header_distance.in_twips());
  // A foot stands right above the bottom margin and takes its room from the text.
  const Length footer = section.foot.empty() ? page.header_distance : page.margins.bottom;
  out.markup("\" w:footer=\"").number(footer.in_twips());
  out.markup("\" w:gutter=\"0\"/>");
  if (restarts) out.markup("<w:pgNumType w:start=\"1\"/>");
  out.markup("<w:cols w:space=\"720\"/>").markup(restarts ? "<w:titlePg/>" : "");
}

std::string section_properties(const Section& section, bool footers) {
  opc::XmlText out;
  out.markup("<w:sectPr>");
  append_header_references(out);
  if (footers) append_footer_reference(out, section);
  append_page_setup(out, section);
  out.markup("</w:sectPr>");
  return std::string(out.view());
}

Length contents_width(const model::Document& document) {
  return document.sections.empty() ? model::PageSetup{}.text_width()
                                   : document.sections.front().page.text_width();
}

}  // namespace vanban::docx::wml
