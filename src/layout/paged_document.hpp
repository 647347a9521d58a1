// SPDX-License-Identifier: MIT
// The finished pages: where every piece of text and every drawn line stands, and which element of
// the logical structure it belongs to. The PDF writer sees nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/length.hpp"
#include "fonts/face.hpp"
#include "model/document.hpp"
#include "model/last_paragraph.hpp"

namespace vanban::layout {

/// Index into PagedDocument::nodes.
using NodeIndex = std::uint32_t;
/// Not part of the logical structure: page numbers, drawn lines.
inline constexpr NodeIndex kArtifact = 0xFFFF'FFFF;

/// Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4).
enum class Tag : std::uint8_t {
  document,
  part,
  paragraph,
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  list,
  list_item,
  list_label,
  list_body,
  table,
  table_row,
  table_header,
  table_cell,
  note,
  reference,
  contents,
  contents_item,
  label,
  span,
  division,
};

/// An element of the structure tree; node 0 is the Document, parents come before children.
struct StructureNode {
  Tag tag = Tag::paragraph;
  NodeIndex parent = 0;
  int column_span = 1;
  int row_span = 1;
  std::uint32_t note = 0;  ///< for `note` and `reference`: footnote number, else 0
  model::RevisionMark revision = model::RevisionMark::none;  ///< of a `span` in a redline
};

/// Text of one face and size on one baseline. The text lies in PagedDocument::text.
struct TextRun {
  fonts::FaceId face = fonts::FaceId::regular;
  model::RevisionMark revision = model::RevisionMark::none;  ///< gives it its colour
  FontSize size;
  Length x;           ///< from the left paper edge
  Length width;       ///< as set, stretched blanks included
  Length rise;        ///< above the line's baseline (footnote marks)
  Length word_space;  ///< added to every U+0020 of the run (justification); U+00A0 never stretches
  std::uint32_t text_offset = 0;
  std::uint32_t text_size = 0;  ///< bytes
  NodeIndex node = kArtifact;
};

/// One line of text.
struct Line {
  Length baseline;              ///< from the top paper edge
  std::uint32_t first_run = 0;  ///< into PagedDocument::runs
  std::uint32_t run_count = 0;
  model::OriginId origin = {};  ///< of its text: the first field on it, or the template's line
  model::UnitId unit = {};      ///< as of its paragraph
};

/// A drawn horizontal or vertical line, black but where a mark gives it another colour.
struct Stroke {
  Length x1, y1, x2, y2;  ///< from the top left paper corner
  Length thickness;
  model::RevisionMark revision = model::RevisionMark::none;
};

struct Page {
  Length width, height;
  std::uint32_t section = 0;
  int number = 1;             ///< within its run of page numbers
  int flow_lines = 0;         ///< lines of content: not letterhead, signature, notes or number
  bool shows_number = false;  ///< the number's text is a line like any other, an artifact
  std::vector<Line> lines;    ///< in reading order; the page number last
  std::vector<Stroke> strokes;
};

/// A bookmark (outline item).
struct Bookmark {
  std::string title;
  int level = 1;  ///< 1 is outermost
  std::uint32_t page = 0;
  Length y;  ///< top of the line, from the top paper edge
  NodeIndex node = 0;
};

struct PagedDocument {
  std::vector<Page> pages;
  std::vector<TextRun> runs;
  std::string text;  ///< all shown text, UTF-8 NFC, one run after another
  std::vector<StructureNode> nodes;
  std::vector<Bookmark> bookmarks;
  model::PageFacts facts;
  model::LastParagraphs last_paragraphs;  ///< those that a page's end parts
  Diagnostics findings;  ///< warnings: laid out, but worth a look (a word cut in two)

  std::string_view text_of(const TextRun& run) const {
    return std::string_view(text).substr(run.text_offset, run.text_size);
  }
};

}  // namespace vanban::layout
