// SPDX-License-Identifier: MIT
// First fit: takes as many words as the line holds, on plain advances, never looking ahead. It is
// what LibreOffice and Word do, and so what makes the lines of PDF and DOCX equal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/memo.hpp"
#include "fonts/font_set.hpp"
#include "layout/text_span.hpp"
#include "layout/units.hpp"
#include "text/line_breaks.hpp"

namespace vanban::layout {

/// The part of a span that stands on one line.
struct LinePiece {
  std::uint32_t span = 0;
  std::uint32_t begin = 0;  ///< bytes of PagedDocument::text; hanging blanks included
  std::uint32_t end = 0;
  Units x = 0;                      ///< from the line's start
  Units width = 0;                  ///< without hanging blanks
  std::uint32_t blanks_before = 0;  ///< stretchable blanks of the line before the piece
  std::uint32_t blanks = 0;         ///< stretchable blanks inside
  bool hyphen = false;              ///< a soft hyphen (U+00AD) that ends its line and so is shown
};

struct BrokenLine {
  Range pieces;  ///< into LineBreaker::pieces
  Units width = 0;
  std::uint32_t blanks = 0;  ///< stretchable: all but those that hang at the end
  bool forced = false;       ///< ended by a line break or the paragraph's end: never justified
};

/// Widths a paragraph's lines may fill.
struct LineWidths {
  Units first = 0;
  Units others = 0;
};

/// A paragraph in lines, offsets from its own first byte.
struct BrokenParagraph {
  std::vector<BrokenLine> lines;
  std::vector<LinePiece> pieces;
  std::optional<std::uint32_t> cut;  ///< where the first word that had to be cut is
};

/// Paragraphs broken before, by text, looks and widths: documents of one batch share most. For one
/// font set, and not for two threads at once.
using LineMemory = Memo<BrokenParagraph>;
/// Bound of such a memory: some 20 documents of ten pages.
inline constexpr std::size_t kLineMemoryBytes = std::size_t{4} << 20;

/// Breaks paragraphs; keeps its buffers from one to the next.
class LineBreaker {
 public:
  explicit LineBreaker(const fonts::FontSet& fonts) : fonts_(fonts) {}
  /// Where paragraphs broken before are looked up and kept; null: nowhere. It outlives the breaker.
  void set_memory(LineMemory* memory) { memory_ = memory; }

  /// The lines of a paragraph, at least one. `text` is the whole string that the spans point into.
  /// Valid until the next call.
  const std::vector<BrokenLine>& break_lines(std::string_view text,
                                             const std::vector<TextSpan>& spans, LineWidths widths);
  const std::vector<LinePiece>& pieces() const { return pieces_; }

  /// Code points without a glyph since the last call, each once, in order of appearance.
  std::vector<char32_t> take_missing() { return std::exchange(missing_, {}); }
  bool has_missing() const { return !missing_.empty(); }
  /// Byte of PagedDocument::text before which a word of the last paragraph had to be cut, the first
  /// such place; nothing where none had to.
  std::optional<std::uint32_t> cut() const { return cut_; }

 private:
  /// A place in the text, with all that is known there.
  struct Mark {
    std::uint32_t span = 0;
    std::uint32_t offset = 0;
    Units total = 0;           ///< width of the line up to here
    Units visible = 0;         ///< the same without the blanks just before
    std::uint32_t blanks = 0;  ///< stretchable blanks of the line up to here
    std::uint32_t visible_blanks = 0;
    text::BreakScanner scanner;
    char32_t last = 0;  ///< the character before, and the one before that
    char32_t last_but_one = 0;
    bool set = false;
  };

  /// A slash in the line: the places after it and after the last blank before it.
  struct Slash {
    Mark place;
    Mark blank;
  };

  void set_key(const std::vector<TextSpan>& spans, LineWidths widths);
  void recall(const BrokenParagraph& known);
  void remember();
  void break_anew(LineWidths widths);
  bool fill_line(Units limit);
  bool walk(const TextSpan& span, Units limit);
  bool add(const fonts::Face& face, const TextSpan& span, char32_t code_point, Units limit);
  bool goes_on_a_word(const TextSpan& span, char32_t code_point) const;
  void take_letter(char32_t code_point, Units width);
  void add_blank(Units width);
  void note_opportunities(const Mark& before, char32_t code_point);
  bool hyphen_fits(const Mark& place) const;
  Units hyphen_width(const TextSpan& span) const;
  void open_piece(std::uint32_t span, std::uint32_t offset);
  void close_portion();
  void break_at_overflow(const Mark& before);
  void end_line(const Mark& end, bool forced);
  void show_soft_hyphen(BrokenLine& line);
  Units width_of(const fonts::Face& face, Twips em, char32_t code_point);

  const fonts::FontSet& fonts_;
  LineMemory* memory_ = nullptr;
  std::string key_;  ///< of the paragraph in the memory
  std::string_view text_;
  const std::vector<TextSpan>* spans_ = nullptr;
  std::vector<BrokenLine> lines_;
  std::vector<LinePiece> pieces_;
  std::vector<char32_t> missing_;
  std::uint32_t paragraph_start_ = 0;
  std::optional<std::uint32_t> cut_;

  // The line being filled.
  Mark here_;  ///< before the character being looked at
  Mark line_start_;
  Mark candidate_;    ///< the last opportunity
  Mark after_blank_;  ///< the last place after a blank, an opportunity or not
  Slash last_slash_;
  Slash earlier_slash_;  ///< the one before that
  Units limit_ = 0;
  std::uint32_t first_piece_ = 0;
  Units portion_start_ = 0;  ///< where the stretch of one look began, on this line
  bool in_blanks_ = false;
};

}  // namespace vanban::layout
