// SPDX-License-Identifier: MIT
// First fit: takes as many words as the line holds, on plain advances, never looking ahead. It is
// what LibreOffice and Word do, and so what makes the lines of PDF and DOCX equal.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "fonts/font_set.hpp"
#include "layout/text_span.hpp"
#include "layout/units.hpp"
#include "text/line_breaks.hpp"

namespace vanban::layout {

/// A place in a paragraph's text.
struct TextMark {
  std::uint32_t span = 0;
  std::uint32_t offset = 0;  ///< bytes of PagedDocument::text
  Units total = 0;           ///< width of all text before it
  std::uint32_t blanks = 0;  ///< stretchable blanks before it
};

/// Where a line ends and the next begins. Blanks before the end hang: they take no room.
struct LineEnd {
  TextMark next;      ///< where the next line begins
  Units visible = 0;  ///< total width up to the hanging blanks
  std::uint32_t visible_blanks = 0;
  bool forced = false;  ///< by a line break or the paragraph's end: never justified
};

/// Widths a paragraph's lines may fill.
struct LineWidths {
  Units first = 0;
  Units others = 0;
};

/// A line is full at its width less 0.05 pt: the rounding of the readers that must agree.
inline constexpr Units kFitSlack = kUnitsPerTwip;

/// Breaks paragraphs; keeps its buffers from one to the next.
class LineBreaker {
 public:
  explicit LineBreaker(const fonts::FontSet& fonts) : fonts_(fonts) {}

  /// Line ends of a paragraph, at least one. Fills in `start` and `blanks` of the spans. `text` is
  /// the whole string that the spans point into. Valid until the next call.
  const std::vector<LineEnd>& break_lines(std::string_view text, std::vector<TextSpan>& spans,
                                          LineWidths widths);

  /// Code points without a glyph since the last call, each once, in order of appearance.
  std::vector<char32_t> take_missing() { return std::exchange(missing_, {}); }
  bool has_missing() const { return !missing_.empty(); }
  /// Whether a word had to be cut since the paragraph began.
  bool cut_a_word() const { return cut_a_word_; }

 private:
  void start_paragraph(LineWidths widths);
  void walk_text(std::string_view text, const TextSpan& span, std::uint32_t index);
  void walk_fixed(std::string_view text, const TextSpan& span, std::uint32_t index);
  void walk_invisible(std::string_view text, const TextSpan& span);
  void add_blank(Units width);
  void add_letter(const TextMark& before, Units width);
  void set_candidate(const TextMark& before);
  void force_line_end(std::uint32_t next_span, std::uint32_t next_offset);
  void end_line(const LineEnd& end);
  int advance(const fonts::Face& face, char32_t code_point);
  TextMark here(std::uint32_t span, std::uint32_t offset) const {
    return {span, offset, total_, blanks_};
  }

  const fonts::FontSet& fonts_;
  text::BreakScanner scanner_;
  std::vector<LineEnd> ends_;
  std::vector<char32_t> missing_;

  Units limit_ = 0, next_limit_ = 0;
  Units total_ = 0;
  std::uint32_t blanks_ = 0;
  TextMark line_start_;
  LineEnd candidate_;
  bool has_candidate_ = false;
  bool in_blanks_ = false;
  Units visible_ = 0;
  std::uint32_t visible_blanks_ = 0;
  bool cut_a_word_ = false;
};

}  // namespace vanban::layout
