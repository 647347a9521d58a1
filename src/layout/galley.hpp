// SPDX-License-Identifier: MIT
// Text set in lines but not yet cut into pages: what the typesetter hands to the paginator. Items
// refer to one another by index, so that a document of any length is a handful of flat arrays.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/paged_document.hpp"
#include "layout/units.hpp"
#include "model/table_measures.hpp"

namespace vanban::layout {

/// No index.
inline constexpr std::uint32_t kNone = 0xFFFF'FFFF;

/// Thickness of the borders of a grid, in twips: 0.5 pt.
inline constexpr Twips kGridBorder = 10;
/// Room above and below the text of a grid's cell, in twips.
inline constexpr Twips kGridMargin = to_twips(model::kGridCellMargin);
/// Thickness of a drawn rule, in twips: 0.75 pt.
inline constexpr Twips kRuleBorder = 15;

/// A half-open range of indices.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  std::uint32_t end() const { return first + count; }
};

/// A line with its height and the footnotes it calls. Its runs stand in PagedDocument::runs
/// already, with their place across the page; only the baseline is open.
struct SetLine {
  Range runs;
  Twips ascent = 0;
  Twips height = 0;
  Twips least_height = 0;     ///< without what line spacing adds: that may hang below the last line
  Twips gap_below = 0;        ///< footnotes only: between two paragraphs of a note
  bool lone_start = false;    ///< footnotes only: first line of a paragraph of several
  bool revised = false;       ///< holds runs with a revision mark
  std::uint32_t content = 0;  ///< bytes of model::text_of(paragraph) in front of it
  Range notes;                ///< into Galley::note_calls
  model::OriginId origin;     ///< as in Line
  model::UnitId unit;
};

/// The drawn line of a model::Rule, in twips from the left paper edge.
struct SetRule {
  Twips left = 0;
  Twips right = 0;
  model::RevisionMark revision = model::RevisionMark::none;
};

/// A paragraph in lines.
struct SetParagraph {
  Range lines;
  Twips space_after = 0;
  bool keep_next = false;
  bool keep_lines = false;
  bool page_break_before = false;
  std::uint32_t rule = kNone;      ///< into Galley::rules
  std::uint32_t bookmark = kNone;  ///< into PagedDocument::bookmarks
  std::uint32_t heading = kNone;   ///< into PageFacts::contents
  /// A signature block follows that takes the last lines along where it goes to the next page: the
  /// paragraph's index in Section::blocks.
  std::uint32_t above_signature = kNone;
};

/// A cell with its content set, top of the text at 0.
struct SetCell {
  Twips left = 0;  ///< edges, from the left paper edge
  Twips right = 0;
  std::uint32_t row_span = 1;  ///< never beyond the table's last row
  bool centred = false;
  Range paragraphs;
  Twips content_height = 0;
  Twips above = 0;  ///< of the content, the border included; 0: the table has none
  Twips below = 0;  ///< of the content
  Twips height() const { return above + content_height + below; }
  Range notes;  ///< that it calls, into Galley::note_calls
};

struct SetRow {
  Range cells;
  Twips height = 0;      ///< with what the joined cells that end in it need
  Twips own_height = 0;  ///< without them
  bool keep_whole = true;
  bool keep_next = false;
  bool revised = false;  ///< came or went as a whole
  Range notes;           ///< all that its cells call, into Galley::note_calls
};

struct SetTable {
  Range rows;
  std::uint32_t header_rows = 0;
  bool bordered = false;
  Twips left = 0;
  Twips right = 0;
};

/// A footnote in lines, its number in front.
struct SetNote {
  Range lines;
};

/// One step of the flow: a paragraph (or rule) or a table.
struct FlowItem {
  enum class Kind : std::uint8_t { paragraph, table } kind = Kind::paragraph;
  std::uint32_t index = 0;
};

/// One section in lines.
struct Galley {
  std::vector<FlowItem> items;
  std::vector<SetParagraph> paragraphs;
  std::vector<SetLine> lines;
  std::vector<SetRule> rules;
  std::vector<SetTable> tables;
  std::vector<SetRow> rows;
  std::vector<SetCell> cells;
  std::vector<SetNote> notes;  ///< by index into Document::footnotes; those called here are set
  std::uint32_t section_bookmark = kNone;  ///< into PagedDocument::bookmarks
  Range foot;                              ///< of the first page: into paragraphs
  Twips foot_height = 0;
  std::vector<std::uint32_t> note_calls;  ///< into notes, in reading order

  void clear() {
    items.clear();
    paragraphs.clear();
    lines.clear();
    rules.clear();
    tables.clear();
    rows.clear();
    cells.clear();
    notes.clear();
    note_calls.clear();
    section_bookmark = kNone;
    foot = {};
    foot_height = 0;
  }
};

}  // namespace vanban::layout
