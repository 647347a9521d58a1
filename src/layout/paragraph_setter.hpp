// SPDX-License-Identifier: MIT
// Sets one paragraph in lines: its text as spans, the spans broken into lines, the lines aligned
// and written as runs. Everything that holds paragraphs (flow, cells, notes) goes through here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fonts/font_set.hpp"
#include "layout/galley.hpp"
#include "layout/layout_faults.hpp"
#include "layout/line_breaker.hpp"
#include "layout/structure_builder.hpp"
#include "layout/text_span.hpp"
#include "model/document.hpp"

namespace vanban::layout {

/// The room a paragraph is set in.
struct Column {
  Twips left = 0;  ///< from the left paper edge
  Twips width = 0;
};

/// How a line of a paragraph ends.
struct LineEnd {
  /// Bytes of the paragraph's own text (model::text_of) in front of the next line; npos where none
  /// follows.
  std::size_t next = std::string::npos;
  /// What justification adds to each of its blanks, or would add to one; the last line has none.
  Units stretch = 0;
};

class ParagraphSetter {
 public:
  ParagraphSetter(const model::StyleSheet& styles, const fonts::FontSet& fonts,
                  PagedDocument& paged, StructureBuilder& structure, Findings& findings);
  /// Where lines broken before are looked up; null: nowhere.
  void set_memory(LineMemory* memory) { breaker_.set_memory(memory); }

  /// Appends the paragraph's lines to the galley, and the footnotes that its marks call to
  /// Galley::note_calls; the notes themselves are set by the caller.
  SetParagraph set(Galley& galley, const model::Paragraph& paragraph, Column column,
                   ParagraphNodes nodes);
  /// The same with a footnote's raised number and a blank in front; `mark` calls that footnote.
  SetParagraph set_note_start(Galley& galley, const model::Paragraph& paragraph, Column column,
                              ParagraphNodes nodes, const model::FootnoteMark& mark);

  /// Width of the widest line of a paragraph as set in a column, in units; writes nothing.
  Units widest_line(const model::Paragraph& paragraph, Twips column_width);
  /// Whether a word of a paragraph is wider than the column and would be cut; writes nothing.
  bool cuts_a_word(const model::Paragraph& paragraph, Twips column_width);
  /// Height of a paragraph as set in a column, its gap included; writes nothing.
  Twips height_of(const model::Paragraph& paragraph, Twips column_width);
  /// Where the lines of a paragraph end as set in a column; writes nothing.
  std::vector<LineEnd> line_ends(const model::Paragraph& paragraph, Twips column_width);
  /// Width of a paragraph on one line (forced line ends kept), in units; writes nothing.
  Units natural_width(const model::Paragraph& paragraph);

  const model::StyleSheet& styles() const { return styles_; }

 private:
  /// Breaks a paragraph without writing it; valid until the next call.
  const std::vector<BrokenLine>& probe(const model::Paragraph& paragraph, Twips column_width);
  void clear_spans();
  void build_spans(const model::Paragraph& paragraph, const model::Style& style,
                   ParagraphNodes nodes);
  void add_label(const model::Label& label, const model::Style& style, NodeIndex node);
  void add_text(const model::Run& run, const model::Style& style, NodeIndex node);
  /// `note`: the footnote that the mark calls on its page, or kNone in front of the note itself.
  void add_mark(const model::FootnoteMark& mark, std::uint32_t note, const model::Style& style,
                NodeIndex node);
  /// A new look for the spans that follow; marked content is an element of its own.
  void begin_look(const model::Style& style, NodeIndex node, model::RevisionMark revision);
  void add_span(std::string_view text, TextSpan::Kind kind);
  SetParagraph finish(Galley& galley, const model::Paragraph& paragraph, Column column);
  void set_lines(Galley& galley, const model::Style& style, model::Alignment alignment,
                 Column column);
  void write_runs(Galley& galley, const BrokenLine& line, Units left, Units stretch);
  /// Bytes of the paragraph's own text in front of a piece of a line.
  std::uint32_t content_before(const LinePiece& piece) const;
  /// Gives each line set since `first` its origin and unit.
  void name_origins(Galley& galley, std::size_t first, const model::Paragraph& paragraph) const;
  std::size_t position_of(std::uint32_t byte, std::string_view content) const;
  /// Whether a line leaves its column: all of it but hanging blanks.
  bool is_too_wide(const BrokenLine& line, Units room) const;
  void report(const model::Paragraph& paragraph);

  const model::StyleSheet& styles_;
  PagedDocument& paged_;
  StructureBuilder& structure_;
  Findings& findings_;
  LineBreaker breaker_;
  std::vector<TextSpan> spans_;
  TextSpan look_;                       ///< what the next span is like
  std::uint32_t content_ = 0;           ///< bytes of the paragraph's own text so far
  std::optional<BrokenLine> too_wide_;  ///< the first line of the paragraph that leaves its column
};

}  // namespace vanban::layout
