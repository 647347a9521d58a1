// SPDX-License-Identifier: MIT
#include "docx/wml/paragraph_properties.hpp"

#include <algorithm>

#include "docx/wml/formatting.hpp"
#include "docx/wml/style_table.hpp"

namespace vanban::docx::wml {
namespace {

/// Eighths of a point; 0.75 pt is what drawn lines in official forms have.
constexpr int kRuleWeight = 6;

void append_style(opc::XmlText& out, model::StyleId style) {
  out.markup("<w:pStyle w:val=\"").markup(style_id_of(style)).markup("\"/>");
}

void append_list_membership(opc::XmlText& out, int level, std::size_t id) {
  out.markup("<w:numPr><w:ilvl w:val=\"").number(level).markup("\"/><w:numId w:val=\"");
  out.number(static_cast<std::int64_t>(id)).markup("\"/></w:numPr>");
}

void append_rule_border(opc::XmlText& out) {
  out.markup("<w:pBdr><w:top w:val=\"single\" w:sz=\"").number(kRuleWeight);
  out.markup("\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>");
}

}  // namespace

bool brought_by_style(const model::Paragraph& paragraph, const ListReference& reference) {
  return reference.instance == 0 && heading_level_of(paragraph.style) == reference.level + 1;
}

void append_paragraph_properties(opc::XmlText& out, const model::Paragraph& paragraph,
                                 const model::Style& style, const ParagraphContext& context) {
  const ListMembership* list = context.list;
  append_style(out, paragraph.style);
  if ((paragraph.keep_next || context.keep_next) && !style.keep_next) out.markup("<w:keepNext/>");
  if (paragraph.page_break_before) out.markup("<w:pageBreakBefore/>");
  const bool direct_list = list != nullptr && !list->by_style;
  const bool leaves_list = list == nullptr && heading_level_of(paragraph.style) > 0;
  if (direct_list) append_list_membership(out, list->level, list->number_id);
  if (leaves_list) append_list_membership(out, 0, 0);
  if (paragraph.space_after) append_spacing(out, *paragraph.space_after, style.line);
  // A direct list brings the indents of its level, and LibreOffice drops those of the style where a
  // paragraph leaves its list: the paragraph states its own.
  const Length first_line = context.continues ? Length() : style.first_line;
  if (direct_list || leaves_list || context.continues)
    append_indent(out, style.left, style.right, first_line);
  if (paragraph.alignment) append_alignment(out, *paragraph.alignment);
  if (style.outline_level > 0 && paragraph.outline_level > 0)
    append_outline_level(out, paragraph.outline_level);
}

void append_rule_properties(opc::XmlText& out, const model::Rule& rule, const model::Style& style,
                            Length container_width, bool keep_next) {
  const std::int64_t rest = std::max<std::int64_t>(0, (container_width - rule.length).in_twips());
  const Length left = Length::twips(rest / 2);
  append_style(out, model::StyleId::rule);
  if (rule.keep_next || keep_next) out.markup("<w:keepNext/>");
  append_rule_border(out);
  append_spacing(out, rule.space_after, style.line);
  append_indent(out, left, Length::twips(rest) - left, Length{});
}

void append_closing_properties(opc::XmlText& out) { append_style(out, model::StyleId::closing); }

void append_mark_look(opc::XmlText& out, const model::Label& label, const model::Style& style) {
  append_marks(out, label.bold && !style.bold, label.italic && !style.italic);
}

std::string literal_text(const model::Label& label) {
  return label.text + (label.automatic ? "\u00A0" : " ");
}

}  // namespace vanban::docx::wml
