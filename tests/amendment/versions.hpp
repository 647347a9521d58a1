// SPDX-License-Identifier: MIT
// Two versions of a small document, built by hand from the paragraphs that a template would make.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "../revision/documents.hpp"
#include "amendment/outline.hpp"
#include "amendment/wording.hpp"
#include "revision/compare.hpp"

namespace vanban::amendment {

using revision::labelled;
using revision::paragraph;

inline model::Paragraph article(const std::string& number, const std::string& text) {
  return labelled("Điều " + number + ".", model::NumberKind::article, text,
                  model::StyleId::article);
}
inline model::Paragraph titled_article(const std::string& number, const std::string& title) {
  return labelled("Điều " + number + ".", model::NumberKind::article, title,
                  model::StyleId::article_title);
}
inline model::Paragraph clause(const std::string& number, const std::string& text) {
  return labelled(number + ".", model::NumberKind::clause, text, model::StyleId::numbered);
}
inline model::Paragraph point(const std::string& letter, const std::string& text) {
  return labelled(letter + ")", model::NumberKind::point, text, model::StyleId::point);
}
inline model::Paragraph dash(const std::string& text) {
  return labelled("-", model::NumberKind::dash, text, model::StyleId::dash_item);
}
inline model::Paragraph plus(const std::string& text) {
  return labelled("+", model::NumberKind::plus, text, model::StyleId::plus_item);
}
/// A heading of the scheme I., 1., 1.1.
inline model::Paragraph heading(int level, const std::string& number, const std::string& title) {
  const int step = level - 1;
  return labelled(number + ".", static_cast<model::NumberKind>(step), title,
                  static_cast<model::StyleId>(static_cast<int>(model::StyleId::heading1) + step));
}
/// `Chương I` and such, on a line of its own.
inline model::Paragraph marker(const std::string& text) {
  return paragraph(text, model::StyleId::part_marker);
}

inline model::Document document_of(std::vector<model::Block> blocks) {
  model::Document document;
  document.sections.emplace_back();
  document.sections.front().blocks = std::move(blocks);
  return document;
}

inline void add_section(model::Document& document, model::SectionRole role,
                        std::vector<model::Block> blocks) {
  model::Section& section = document.sections.emplace_back();
  section.role = role;
  section.blocks = std::move(blocks);
}

inline Comparison compared(const model::Document& before, const model::Document& after) {
  return compare_outlines(
      revision::compare(revision::with_units(before), revision::with_units(after)));
}

inline Outline outline_of(const model::Document& document) {
  return compared(document, document).after;
}

/// The leaf whose text begins with these words; the number of leaves where there is none.
inline std::size_t leaf_with(const Outline& outline, const std::string& words) {
  std::size_t leaf = 0;
  while (leaf < outline.leaves.size() &&
         plain_text(outline.leaves[leaf].paragraph).rfind(words, 0) != 0)
    ++leaf;
  return leaf;
}

}  // namespace vanban::amendment
