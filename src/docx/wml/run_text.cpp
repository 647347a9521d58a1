// SPDX-License-Identifier: MIT
#include "docx/wml/run_text.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "docx/wml/formatting.hpp"
#include "docx/wml/style_table.hpp"

namespace vanban::docx::wml {
namespace {

constexpr std::string_view kNoBreakHyphen = "\u2011";

/// Blanks at the ends would be dropped without xml:space (XML leaves it to the application).
void append_piece(opc::XmlText& out, std::string_view piece, std::string_view element) {
  if (piece.empty()) return;
  const bool keep = is_blank(piece.front()) || is_blank(piece.back());
  out.markup("<").markup(element).markup(keep ? " xml:space=\"preserve\">" : ">").text(piece);
  out.markup("</").markup(element).markup(">");
}

std::size_t next_element(std::string_view utf8, std::size_t from) {
  return std::min(utf8.find('\t', from), utf8.find(kNoBreakHyphen, from));
}

}  // namespace

void append_run_text(opc::XmlText& out, std::string_view utf8, bool deleted) {
  const std::string_view element = deleted ? "w:delText" : "w:t";
  std::size_t from = 0;
  for (std::size_t at = next_element(utf8, 0); at != std::string_view::npos;
       at = next_element(utf8, from)) {
    append_piece(out, utf8.substr(from, at - from), element);
    const bool tab = utf8[at] == '\t';
    out.markup(tab ? "<w:tab/>" : "<w:noBreakHyphen/>");
    from = at + (tab ? 1 : kNoBreakHyphen.size());
  }
  append_piece(out, utf8.substr(from), element);
}

void append_run(opc::XmlText& out, std::string_view utf8, bool bold, bool italic) {
  if (utf8.empty()) return;
  out.markup("<w:r>");
  if (bold || italic) {
    out.markup("<w:rPr>");
    append_marks(out, bold, italic);
    out.markup("</w:rPr>");
  }
  append_run_text(out, utf8);
  out.markup("</w:r>");
}

void open_footnote_mark(opc::XmlText& out) {
  out.markup("<w:r><w:rPr><w:rStyle w:val=\"").markup(kFootnoteMarkStyle).markup("\"/></w:rPr>");
}

}  // namespace vanban::docx::wml
