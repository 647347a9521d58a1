// SPDX-License-Identifier: MIT
#include "docx/wml/fixed_parts.hpp"

#include "docx/wml/formatting.hpp"
#include "docx/wml/style_table.hpp"
#include "opc/xml_text.hpp"

namespace vanban::docx::wml {
namespace {

void append_compatibility(opc::XmlText& out, bool line_breaks) {
  out.markup("<w:compat>").markup(line_breaks ? "<w:doNotExpandShiftReturn/>" : "");
  // Mode 15 lets Word and LibreOffice squeeze blanks to pull up one more word: lines would no
  // longer be those of the PDF.
  const auto setting = [&](std::string_view name, std::string_view value) {
    out.markup("<w:compatSetting w:name=\"").markup(name);
    out.markup("\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"");
    out.markup(value).markup("\"/>");
  };
  setting("compatibilityMode", "14");
  setting("overrideTableStyleFontSizeAndJustification", "1");
  setting("enableOpenTypeFeatures", "1");
  setting("doNotFlipMirrorIndents", "1");
  out.markup("</w:compat>");
}

void open_header(opc::XmlText& out) {
  out.markup(opc::kXmlDeclaration).markup("<w:hdr").markup(kNamespaces).markup("><w:p><w:pPr>");
  out.markup("<w:pStyle w:val=\"").markup(style_id_of(model::StyleId::page_number));
  out.markup("\"/></w:pPr>");
}

}  // namespace

std::string settings_xml(bool line_breaks) {
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration).markup("<w:settings").markup(kNamespaces).markup(">");
  out.markup("<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>");
  out.markup("<w:autoHyphenation w:val=\"0\"/>");
  out.markup("<w:characterSpacingControl w:val=\"doNotCompress\"/>");
  out.markup("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
  append_compatibility(out, line_breaks);
  out.markup("<w:themeFontLang w:val=\"vi-VN\"/><w:decimalSymbol w:val=\",\"/>");
  out.markup("<w:listSeparator w:val=\";\"/></w:settings>");
  return std::string(out.view());
}

std::string font_table_xml() {
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration).markup("<w:fonts").markup(kNamespaces).markup(">");
  out.markup(
      "<w:font w:name=\"Times New Roman\"><w:panose1 w:val=\"02020603050405020304\"/>"
      "<w:charset w:val=\"00\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font>"
      "</w:fonts>");
  return std::string(out.view());
}

std::string header_xml() {
  opc::XmlText out;
  open_header(out);
  out.markup(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
      "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>");
  return std::string(out.view());
}

std::string first_header_xml() {
  opc::XmlText out;
  open_header(out);
  out.markup("</w:p></w:hdr>");
  return std::string(out.view());
}

std::string no_footer_xml() {
  opc::XmlText out;
  out.markup(opc::kXmlDeclaration).markup("<w:ftr").markup(kNamespaces).markup("><w:p><w:pPr>");
  out.markup("<w:pStyle w:val=\"").markup(style_id_of(model::StyleId::closing));
  out.markup("\"/></w:pPr></w:p></w:ftr>");
  return std::string(out.view());
}

}  // namespace vanban::docx::wml
