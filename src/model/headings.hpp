// SPDX-License-Identifier: MIT
// The headings of a document: what outline levels, bookmarks, tags and the lines of the contents
// are made from. Phần, Chương, Mục, Tiểu mục (marker and title), the four levels I. to 1.1.1., Điều
// with a title, and Phụ lục.
#pragma once

#include <string>
#include <vector>

#include "model/document.hpp"

namespace vanban::model {

/// A heading and its second line, if it has one: `Chương I` and its title, `Phụ lục II` and its
/// title.
struct Heading {
  const Paragraph* first = nullptr;
  const Paragraph* second = nullptr;  ///< null: it has one line
  int level = 1;                      ///< 1 is outermost
};

/// Its level among the headings, 1 outermost; 0 where the paragraph is none.
int outline_level_of(const Paragraph& paragraph, const StyleSheet& styles);

/// True where a paragraph goes on with the heading right in front of it.
bool continues_heading(StyleId style, StyleId in_front);

/// In reading order; tables hold none. Points into the document.
std::vector<Heading> headings_of(const Document& document);

/// Label and title on one line, as bookmarks and contents show them: `I. MỤC ĐÍCH`, `Chương I. QUY
/// ĐỊNH CHUNG`. In a redline: the new words, unless all of them are gone.
std::string title_of(const Heading& heading);

/// Gives each heading the level that it has in its document, attached document or annex: those that
/// occur there nest without a gap, whatever styles they have. Reads kinds from the provenance.
void settle_outline_levels(Document& document);

}  // namespace vanban::model
