// SPDX-License-Identifier: MIT
#include "docx/wml/run_text.hpp"

#include <array>

#include "base/strings.hpp"
#include "docx/wml/formatting.hpp"
#include "docx/wml/style_table.hpp"

namespace vanban::docx::wml {
namespace {

/// A character that WordprocessingML has an element for.
struct Element {
  std::string_view character;
  std::string_view markup;
};
constexpr std::array<Element, 3> kElements{
    {{"\t", "<w:tab/>"}, {"\u2011", "<w:noBreakHyphen/>"}, {"\u00AD", "<w:softHyphen/>"}}};

/// Blanks at the ends would be dropped without xml:space (XML leaves it to the application).
void append_piece(opc::XmlText& out, std::string_view piece, std::string_view element) {
  if (piece.empty()) return;
  const bool keep = is_blank(piece.front()) || is_blank(piece.back());
  out.markup("<").markup(element).markup(keep ? " xml:space=\"preserve\">" : ">").text(piece);
  out.markup("</").markup(element).markup(">");
}

struct Found {
  std::size_t at = std::string_view::npos;
  const Element* element = nullptr;
};

Found next_element(std::string_view utf8, std::size_t from) {
  Found first;
  for (const Element& element : kElements) {
    const std::size_t at = utf8.find(element.character, from);
    if (at < first.at) first = {at, &element};
  }
  return first;
}

}  // namespace

void append_run_text(opc::XmlText& out, std::string_view utf8, bool deleted) {
  const std::string_view element = deleted ? "w:delText" : "w:t";
  std::size_t from = 0;
  for (Found next = next_element(utf8, 0); next.element != nullptr;
       next = next_element(utf8, from)) {
    append_piece(out, utf8.substr(from, next.at - from), element);
    out.markup(next.element->markup);
    from = next.at + next.element->character.size();
  }
  append_piece(out, utf8.substr(from), element);
}

void append_run(opc::XmlText& out, std::string_view utf8, bool bold, bool italic, Length spacing) {
  if (utf8.empty()) return;
  out.markup("<w:r>");
  if (bold || italic || spacing > Length()) {
    out.markup("<w:rPr>");
    append_marks(out, bold, italic);
    if (spacing > Length())
      out.markup("<w:spacing w:val=\"").number(spacing.in_twips()).markup("\"/>");
    out.markup("</w:rPr>");
  }
  append_run_text(out, utf8);
  out.markup("</w:r>");
}

void append_stretched_run(opc::XmlText& out, std::string_view utf8, bool bold, bool italic,
                          Length word_space) {
  for (std::size_t blank = utf8.find(' '); blank != std::string_view::npos;
       blank = utf8.find(' ')) {
    append_run(out, utf8.substr(0, blank), bold, italic);
    append_run(out, " ", bold, italic, word_space);
    utf8.remove_prefix(blank + 1);
  }
  append_run(out, utf8, bold, italic);
}

void open_footnote_mark(opc::XmlText& out) {
  out.markup("<w:r><w:rPr><w:rStyle w:val=\"").markup(kFootnoteMarkStyle).markup("\"/></w:rPr>");
}

}  // namespace vanban::docx::wml
