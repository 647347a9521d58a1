// SPDX-License-Identifier: MIT
#include "docx/wml/paragraph_writer.hpp"

#include <algorithm>
#include <type_traits>

#include "docx/wml/formatting.hpp"
#include "docx/wml/numbering_part.hpp"
#include "docx/wml/run_text.hpp"
#include "docx/wml/style_table.hpp"

namespace vanban::docx::wml {
namespace {

/// Eighths of a point; 0.75 pt is what drawn lines in official forms have.
constexpr int kRuleWeight = 6;

void append_list_membership(XmlText& out, int level, std::size_t id) {
  out.markup("<w:numPr><w:ilvl w:val=\"").number(level).markup("\"/><w:numId w:val=\"");
  out.number(static_cast<std::int64_t>(id)).markup("\"/></w:numPr>");
}

/// True where the paragraph's own style already brings this list number.
bool brought_by_style(const model::Paragraph& paragraph, const ListReference& reference) {
  return reference.instance == 0 && heading_level_of(paragraph.style) == reference.level + 1;
}

void append_rule_border(XmlText& out) {
  out.markup("<w:pBdr><w:top w:val=\"single\" w:sz=\"").number(kRuleWeight);
  out.markup("\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>");
}

/// Formatting of the paragraph mark, which Word and LibreOffice give to the list number too.
void append_mark_formatting(XmlText& out, const model::Label& label, const model::Style& style) {
  const bool bold = label.bold && !style.bold;
  const bool italic = label.italic && !style.italic;
  if (!bold && !italic) return;
  out.markup("<w:rPr>");
  append_marks(out, bold, italic);
  out.markup("</w:rPr>");
}

void open_mark_run(XmlText& out) {
  out.markup("<w:r><w:rPr><w:rStyle w:val=\"").markup(kFootnoteMarkStyle).markup("\"/></w:rPr>");
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

std::string BookmarkNames::name_for(std::string_view anchor) {
  constexpr std::size_t kLongest = 40;
  constexpr std::size_t kCounter = 6;
  std::string name = "m_";
  for (const char c : anchor.substr(0, kLongest - kCounter - name.size()))
    name += is_name_character(c) ? c : '_';
  const int uses = ++uses_[name];
  return uses == 1 ? name : name + "_" + std::to_string(uses);
}

const ListReference* ParagraphWriter::next_reference(const model::Paragraph& paragraph) {
  if (!paragraph.label || !paragraph.label->automatic) return nullptr;
  const std::optional<ListReference>& reference = plan_.references[next_label_++];
  return reference ? &*reference : nullptr;
}

void ParagraphWriter::write(XmlText& out, const model::Paragraph& paragraph,
                            const Placement& placement) {
  const ListReference* reference = next_reference(paragraph);
  out.markup("<w:p>");
  append_properties(out, paragraph, placement, reference);
  open_bookmarks(out, paragraph, placement);
  if (placement.footnote_mark) {
    open_mark_run(out);
    out.markup("<w:footnoteRef/></w:r>");
    append_run(out, " ", false, false);
  }
  if (paragraph.label && reference == nullptr)
    append_literal_label(out, paragraph, paragraph.label->automatic);
  append_inlines(out, paragraph);
  close_bookmarks(out, paragraph, placement);
  out.markup("</w:p>");
}

void ParagraphWriter::append_properties(XmlText& out, const model::Paragraph& paragraph,
                                        const Placement& placement,
                                        const ListReference* reference) {
  const model::Style& style = styles_[paragraph.style];
  out.markup("<w:pPr><w:pStyle w:val=\"").markup(style_id_of(paragraph.style)).markup("\"/>");
  if ((paragraph.keep_next || placement.keep_next) && !style.keep_next) out.markup("<w:keepNext/>");
  if (paragraph.page_break_before) out.markup("<w:pageBreakBefore/>");
  const bool direct_list = reference != nullptr && !brought_by_style(paragraph, *reference);
  const bool leaves_list = reference == nullptr && heading_level_of(paragraph.style) > 0;
  if (direct_list) append_list_membership(out, reference->level, number_id(reference->instance));
  if (leaves_list) append_list_membership(out, 0, 0);
  if (paragraph.space_after) append_spacing(out, *paragraph.space_after, style.line);
  // A direct list brings the indents of its level, and LibreOffice drops those of the style where a
  // paragraph leaves its list: the paragraph states its own.
  if (direct_list || leaves_list) append_indent(out, style.left, style.right, style.first_line);
  if (paragraph.alignment) append_alignment(out, *paragraph.alignment);
  if (reference != nullptr) append_mark_formatting(out, *paragraph.label, style);
  out.markup(placement.section_properties).markup("</w:pPr>");
}

void ParagraphWriter::append_literal_label(XmlText& out, const model::Paragraph& paragraph,
                                           bool fixed_blank) {
  const model::Label& label = *paragraph.label;
  const model::Style& style = styles_[paragraph.style];
  append_run(out, label.text + (fixed_blank ? "\u00A0" : " "), label.bold && !style.bold,
             label.italic && !style.italic);
}

void ParagraphWriter::append_inlines(XmlText& out, const model::Paragraph& paragraph) {
  const model::Style& style = styles_[paragraph.style];
  for (const model::Inline& item : paragraph.inlines) {
    std::visit(
        [&](const auto& inline_item) {
          using Item = std::decay_t<decltype(inline_item)>;
          if constexpr (std::is_same_v<Item, model::Run>) {
            append_run(out, inline_item.text, inline_item.bold && !style.bold,
                       inline_item.italic && !style.italic);
          } else if constexpr (std::is_same_v<Item, model::LineBreak>) {
            used_line_break_ = true;
            out.markup("<w:r><w:br/></w:r>");
          } else {
            append_footnote_mark(out, inline_item);
          }
        },
        item);
  }
}

void ParagraphWriter::append_footnote_mark(XmlText& out, const model::FootnoteMark& mark) {
  if (mark.index != next_footnote_) footnotes_out_of_order_ = true;
  ++next_footnote_;
  open_mark_run(out);
  out.markup("<w:footnoteReference w:id=\"");
  out.number(static_cast<std::int64_t>(mark.index) + 1).markup("\"/></w:r>");
}

void ParagraphWriter::open_bookmarks(XmlText& out, const model::Paragraph& paragraph,
                                     const Placement& placement) {
  const auto open = [&](std::string_view name) {
    out.markup("<w:bookmarkStart w:id=\"").number(next_bookmark_++).markup("\" w:name=\"");
    out.markup(name).markup("\"/>");
  };
  if (!placement.bookmark.empty()) open(placement.bookmark);
  if (!paragraph.anchor.empty()) open(bookmark_names_.name_for(paragraph.anchor));
}

void ParagraphWriter::close_bookmarks(XmlText& out, const model::Paragraph& paragraph,
                                      const Placement& placement) {
  const int open = (placement.bookmark.empty() ? 0 : 1) + (paragraph.anchor.empty() ? 0 : 1);
  for (int back = 1; back <= open; ++back)
    out.markup("<w:bookmarkEnd w:id=\"").number(next_bookmark_ - back).markup("\"/>");
}

void ParagraphWriter::write(XmlText& out, const model::Rule& rule, Length container_width,
                            const Placement& placement) {
  const model::Style& style = styles_[model::StyleId::rule];
  const std::int64_t rest = std::max<std::int64_t>(0, (container_width - rule.length).in_twips());
  const Length left = Length::twips(rest / 2);
  out.markup("<w:p><w:pPr><w:pStyle w:val=\"").markup(style_id_of(model::StyleId::rule));
  out.markup("\"/>");
  if (rule.keep_next || placement.keep_next) out.markup("<w:keepNext/>");
  append_rule_border(out);
  append_spacing(out, rule.space_after, style.line);
  append_indent(out, left, Length::twips(rest) - left, Length{});
  out.markup(placement.section_properties).markup("</w:pPr></w:p>");
}

void ParagraphWriter::write_closing(XmlText& out, std::string_view section_properties) {
  out.markup("<w:p><w:pPr><w:pStyle w:val=\"").markup(style_id_of(model::StyleId::closing));
  out.markup("\"/>").markup(section_properties).markup("</w:pPr></w:p>");
}

}  // namespace vanban::docx::wml
