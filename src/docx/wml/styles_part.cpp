// SPDX-License-Identifier: MIT
#include "docx/wml/styles_part.hpp"

#include "docx/wml/formatting.hpp"
#include "docx/wml/numbering_part.hpp"
#include "docx/wml/style_table.hpp"

namespace vanban::docx::wml {
namespace {

using model::StyleId;

// Kerning stays unset: any value switches it on in LibreOffice and moves the line breaks.
void append_defaults(opc::XmlText& out, FontSize body) {
  out.markup(
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
      "w:eastAsia=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>");
  out.markup("<w:sz w:val=\"").number(body.half_points).markup("\"/><w:szCs w:val=\"");
  out.number(body.half_points);
  out.markup(
      "\"/><w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
      "<w:pPrDefault><w:pPr><w:widowControl w:val=\"1\"/>"
      "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
      "</w:pPr></w:pPrDefault></w:docDefaults>");
}

/// Hides what Word has built in and this document does not use.
void append_latent_styles(opc::XmlText& out) {
  out.markup(
      "<w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:defSemiHidden=\"1\" "
      "w:defUnhideWhenUsed=\"1\" w:defQFormat=\"0\" w:count=\"376\">"
      "<w:lsdException w:name=\"Normal\" w:semiHidden=\"0\" w:uiPriority=\"98\" "
      "w:unhideWhenUsed=\"0\"/></w:latentStyles>");
}

void append_base_styles(opc::XmlText& out) {
  out.markup(
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
      "w:val=\"Normal\"/>"
      "<w:aliases w:val=\"Bình thường\"/><w:uiPriority w:val=\"98\"/><w:pPr>"
      "<w:widowControl w:val=\"1\"/></w:pPr></w:style>"
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
      "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
      "<w:unhideWhenUsed/></w:style>"
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
      "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/>"
      "<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
      "<w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>"
      "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar>"
      "</w:tblPr></w:style>"
      "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">"
      "<w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/>"
      "</w:style>");
}

// The rise is left to the programs: LibreOffice draws its own anchor style over any explicit one.
void append_footnote_mark_style(opc::XmlText& out) {
  out.markup("<w:style w:type=\"character\" w:styleId=\"").markup(kFootnoteMarkStyle);
  out.markup(
      "\"><w:name w:val=\"footnote reference\"/><w:aliases w:val=\"Số chú thích\"/>"
      "<w:basedOn w:val=\"DefaultParagraphFont\"/><w:uiPriority w:val=\"99\"/><w:rPr>"
      "<w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>");
}

void append_names(opc::XmlText& out, StyleId role) {
  const StyleEntry& entry = style_entry(role);
  const std::string_view vietnamese = model::vietnamese_name_of(role);
  out.markup("<w:style w:type=\"paragraph\"");
  if (entry.built_in.empty()) out.markup(" w:customStyle=\"1\"");
  out.markup(" w:styleId=\"").markup(entry.id).markup("\"><w:name w:val=\"");
  out.text(entry.built_in.empty() ? vietnamese : entry.built_in).markup("\"/>");
  if (!entry.built_in.empty()) out.markup("<w:aliases w:val=\"").text(vietnamese).markup("\"/>");
  out.markup("<w:basedOn w:val=\"Normal\"/><w:next w:val=\"").markup(style_id_of(entry.next));
  out.markup("\"/><w:uiPriority w:val=\"").number(static_cast<int>(role) + 1).markup("\"/>");
  if (entry.quick) out.markup("<w:qFormat/>");
}

void append_list_membership(opc::XmlText& out, StyleId role) {
  const int level = heading_level_of(role);
  if (level == 0) return;
  out.markup("<w:numPr><w:ilvl w:val=\"").number(level - 1).markup("\"/><w:numId w:val=\"");
  out.number(static_cast<std::int64_t>(number_id(0))).markup("\"/></w:numPr>");
}

bool is_contents(StyleId role) { return role >= StyleId::contents1 && role <= StyleId::contents3; }

void append_paragraph_look(opc::XmlText& out, StyleId role, const model::Style& style,
                           Length text_width) {
  out.markup("<w:pPr>");
  if (style.keep_next) out.markup("<w:keepNext/>");
  if (style.keep_lines) out.markup("<w:keepLines/>");
  append_list_membership(out, role);
  if (is_contents(role)) append_contents_tab(out, text_width);
  append_spacing(out, style.space_after, style.line);
  append_indent(out, style.left, style.right, style.first_line);
  append_alignment(out, style.alignment);
  if (style.outline_level > 0) append_outline_level(out, style.outline_level);
  out.markup("</w:pPr>");
}

void append_text_look(opc::XmlText& out, const model::Style& style) {
  out.markup("<w:rPr>");
  append_marks(out, style.bold, style.italic);
  out.markup("<w:sz w:val=\"").number(style.size.half_points).markup("\"/><w:szCs w:val=\"");
  out.number(style.size.half_points).markup("\"/></w:rPr>");
}

}  // namespace

void append_styles(opc::XmlText& out, const model::StyleSheet& styles, Length text_width) {
  out.markup(opc::kXmlDeclaration).markup("<w:styles").markup(kNamespaces).markup(">");
  append_defaults(out, styles[StyleId::body].size);
  append_latent_styles(out);
  append_base_styles(out);
  append_footnote_mark_style(out);
  for (std::size_t i = 0; i < model::kStyleCount; ++i) {
    const auto role = static_cast<StyleId>(i);
    append_names(out, role);
    append_paragraph_look(out, role, styles[role], text_width);
    append_text_look(out, styles[role]);
    out.markup("</w:style>");
  }
  out.markup("</w:styles>");
}

}  // namespace vanban::docx::wml
