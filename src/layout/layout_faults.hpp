// SPDX-License-Identifier: MIT
// What the layout has to say about a document, each finding at the field or template line that its
// words come from.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/length.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// No one fixes more at once; a last note says how many there are besides.
inline constexpr std::size_t kMostFindings = 100;

/// The findings of one layout.
class Findings {
 public:
  /// `document` must outlive this.
  explicit Findings(const model::Document& document) : document_(document) {}

  /// No face has a glyph for a character of a paragraph: one finding for each field (or line of the
  /// template) that holds it, however often.
  void missing_glyph(char32_t code_point, const model::Paragraph& paragraph);
  /// A word is wider than its room and was cut before the character at `position` (as in
  /// model::origin_at): a warning.
  void word_cut(const model::Paragraph& paragraph, std::size_t position);
  /// A column is narrower than a letter of its text, which would stand outside of it: an error.
  void column_too_narrow(const model::Paragraph& paragraph);
  /// A table of contents has no line.
  void contents_empty(const model::TableOfContents& contents);
  /// A table reaches beyond the paper.
  void table_too_wide(const model::Table& table, Length width, Length room);
  /// The two columns of the letterhead need more than they may have; `widest` is the paragraph that
  /// takes most.
  void letterhead_too_wide(const model::Paragraph& widest, Length needed, Length room);

  /// A line would stand outside the text's area or over other text: an error of the program.
  void misplaced_line(const std::string& text, model::OriginId origin, model::UnitId unit);

  /// All of them in the order of the text; then there are none.
  Diagnostics take();

 private:
  void add(Diagnostic finding, model::OriginId origin, model::UnitId unit);
  void add_missing(char32_t code_point, const model::Paragraph& paragraph, const std::string& piece,
                   model::OriginId origin);

  const model::Document& document_;
  Diagnostics list_;
  std::size_t left_out_ = 0;
  std::set<std::pair<char32_t, std::string>> missing_;  ///< character and place
};

}  // namespace vanban::layout
