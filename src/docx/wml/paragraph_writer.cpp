// SPDX-License-Identifier: MIT
#include "docx/wml/paragraph_writer.hpp"

#include <algorithm>
#include <type_traits>

#include "docx/wml/numbering_part.hpp"
#include "docx/wml/paragraph_properties.hpp"
#include "docx/wml/run_text.hpp"
#include "docx/wml/split_paragraph.hpp"
#include "docx/wml/style_table.hpp"

namespace vanban::docx::wml {
namespace {

void append_mark_formatting(opc::XmlText& out, const model::Label& label,
                            const model::Style& style) {
  if ((!label.bold || style.bold) && (!label.italic || style.italic)) return;
  out.markup("<w:rPr>");
  append_mark_look(out, label, style);
  out.markup("</w:rPr>");
}

/// Whole twips, and one less: each reader rounds in its own way, and the line must not overflow.
Length stretch_of(const model::LastParagraph& last) {
  return Length::twips(std::max<std::int64_t>(last.word_space.in_twips() - 1, 0));
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

std::string BookmarkNames::name_for(std::string_view anchor) {
  constexpr std::size_t kLongest = 40;
  constexpr std::size_t kCounter = 6;
  std::string name = prefix_;
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

void ParagraphWriter::write(opc::XmlText& out, const model::Paragraph& paragraph,
                            const Placement& placement) {
  const ListReference* reference = next_reference(paragraph);
  out.markup("<w:p>");
  append_properties(out, paragraph, placement, reference);
  open_bookmarks(out, paragraph, placement);
  if (placement.footnote_mark) {
    open_footnote_mark(out);
    out.markup("<w:footnoteRef/></w:r>");
    append_run(out, " ", false, false);
  }
  if (paragraph.label && reference == nullptr) append_literal_label(out, paragraph);
  const model::Style& style = styles_[paragraph.style];
  append_inlines(out, paragraph.inlines, style);
  if (placement.stretched != nullptr)
    append_inlines(out, *placement.stretched, style, placement.word_space);
  close_bookmarks(out, paragraph, placement);
  out.markup("</w:p>");
}

void ParagraphWriter::write(opc::XmlText& out, const model::Paragraph& paragraph,
                            const Placement& placement, const model::LastParagraph& last) {
  if (last.split == 0) {
    model::Paragraph whole = paragraph;
    whole.keep_next = false;
    return write(out, whole, placement);
  }
  const SplitParagraph split = split_paragraph(paragraph, last);
  Placement head = placement;
  head.stretched = &split.last_line;
  head.word_space = stretch_of(last);
  write(out, split.head, head);
  write(out, split.tail, {true, false, {}, placement.section_properties, true});
}

void ParagraphWriter::append_properties(opc::XmlText& out, const model::Paragraph& paragraph,
                                        const Placement& placement,
                                        const ListReference* reference) {
  const model::Style& style = styles_[paragraph.style];
  ListMembership list;
  if (reference != nullptr)
    list = {number_id(reference->instance), reference->level,
            brought_by_style(paragraph, *reference)};
  out.markup("<w:pPr>");
  append_paragraph_properties(
      out, paragraph, style,
      {reference != nullptr ? &list : nullptr, placement.keep_next, placement.continues});
  if (reference != nullptr) append_mark_formatting(out, *paragraph.label, style);
  out.markup(placement.section_properties).markup("</w:pPr>");
}

void ParagraphWriter::append_literal_label(opc::XmlText& out, const model::Paragraph& paragraph) {
  const model::Label& label = *paragraph.label;
  const model::Style& style = styles_[paragraph.style];
  append_run(out, literal_text(label), label.bold && !style.bold, label.italic && !style.italic);
}

void ParagraphWriter::append_inlines(opc::XmlText& out, const model::Inlines& inlines,
                                     const model::Style& style, Length word_space) {
  for (const model::Inline& item : inlines) {
    std::visit(
        [&](const auto& inline_item) {
          using Item = std::decay_t<decltype(inline_item)>;
          if constexpr (std::is_same_v<Item, model::Run>) {
            const bool bold = inline_item.bold && !style.bold;
            const bool italic = inline_item.italic && !style.italic;
            if (word_space > Length())
              append_stretched_run(out, inline_item.text, bold, italic, word_space);
            else
              append_run(out, inline_item.text, bold, italic);
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

void ParagraphWriter::append_footnote_mark(opc::XmlText& out, const model::FootnoteMark& mark) {
  if (mark.index != next_footnote_) footnotes_out_of_order_ = true;
  ++next_footnote_;
  open_footnote_mark(out);
  out.markup("<w:footnoteReference w:id=\"");
  out.number(static_cast<std::int64_t>(mark.index) + 1).markup("\"/></w:r>");
}

void ParagraphWriter::open_bookmarks(opc::XmlText& out, const model::Paragraph& paragraph,
                                     const Placement& placement) {
  const auto open = [&](std::string_view name) {
    out.markup("<w:bookmarkStart w:id=\"").number(next_bookmark_++).markup("\" w:name=\"");
    out.markup(name).markup("\"/>");
  };
  if (!placement.bookmark.empty()) open(placement.bookmark);
  if (!paragraph.anchor.empty()) open(bookmark_names_.name_for(paragraph.anchor));
}

void ParagraphWriter::close_bookmarks(opc::XmlText& out, const model::Paragraph& paragraph,
                                      const Placement& placement) {
  const int open = (placement.bookmark.empty() ? 0 : 1) + (paragraph.anchor.empty() ? 0 : 1);
  for (int back = 1; back <= open; ++back)
    out.markup("<w:bookmarkEnd w:id=\"").number(next_bookmark_ - back).markup("\"/>");
}

void ParagraphWriter::write(opc::XmlText& out, const model::Rule& rule, Length container_width,
                            const Placement& placement) {
  out.markup("<w:p><w:pPr>");
  append_rule_properties(out, rule, styles_[model::StyleId::rule], container_width,
                         placement.keep_next);
  out.markup(placement.section_properties).markup("</w:pPr></w:p>");
}

void ParagraphWriter::write_closing(opc::XmlText& out, std::string_view section_properties) {
  out.markup("<w:p><w:pPr>");
  append_closing_properties(out);
  out.markup(section_properties).markup("</w:pPr></w:p>");
}

}  // namespace vanban::docx::wml
