// SPDX-License-Identifier: MIT
#include "reading/docx/bare_text.hpp"

#include "base/strings.hpp"
#include "reading/docx/symbols.hpp"
#include "reading/docx/tracked.hpp"

namespace vanban::reading::docx {
namespace {

bool is_gap(const Element& element) {
  return element.is("tab") || element.is("ptab") || element.is("br") || element.is("cr");
}

void append_bare(const Element& element, TrackedChanges tracked, std::string& text) {
  for (const Element& one : children_of(element)) {
    if (is_left_out(one, tracked) || one.is("pPr") || one.is("rPr")) continue;
    if (is_alternate(one)) {
      if (const Element* branch = shown_branch(one)) append_bare(*branch, tracked, text);
      continue;
    }
    if (one.name == "t" || one.is("delText")) text += text_of_t(one);
    if (one.is("noBreakHyphen")) text += '-';
    if (one.is("sym")) text += shown_sign(one).text;
    if (is_gap(one)) text += ' ';
    append_bare(one, tracked, text);
    if (one.is("p") && !text.empty() && text.back() != ' ') text += ' ';
  }
}

}  // namespace

std::string_view text_of_t(const Element& t) { return t.keeps_blanks ? t.text : trimmed(t.text); }

std::string bare_text(const Element& element, TrackedChanges tracked) {
  std::string text;
  append_bare(element, tracked, text);
  return std::string(trimmed(text));
}

}  // namespace vanban::reading::docx
