// SPDX-License-Identifier: MIT
// A document as the program it was written in shows it: styles, themes and automatic numbers
// resolved to what a person sees on the page, one branch of alternate contents, results of fields.
// Every reader of this folder (DOCX, HTML, Markdown, plain text) makes it; the recogniser
// (recognition/) reads it and knows nothing of file formats. Nothing here is judged: a letterhead
// is a table or a few paragraphs like any other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/length.hpp"

namespace vanban::reading {

/// The running texts of a document (w: stories). Words are counted for each by itself.
enum class Story : std::uint8_t { body, header, footer, footnotes, endnotes, text_boxes, comments };

/// Where something stands in the file that was read, for messages.
struct Place {
  Story story = Story::body;
  int paragraph = 0;  ///< of its story, 1-based, cells and boxes counted as they come; 0: unknown
  int line = 0;       ///< 1-based, where the file is text (HTML, Markdown, plain text); else 0
  bool operator==(const Place&) const = default;
};

/// How text is shown, resolved through theme, defaults, styles and direct formatting.
struct Look {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  bool capitals = false;  ///< shown in capitals, whatever was typed (`w:caps`)
  enum class Raised : std::uint8_t { no, superscript, subscript };
  Raised raised = Raised::no;
  FontSize size{0};  ///< 0: the file does not say
  std::string font;  ///< of Latin letters, as named in the file; empty: it does not say
  bool operator==(const Look&) const = default;
};

/// Text of one look, as it was typed, NFC not yet made. Holds no line ends and no tabs.
struct Run {
  std::string text;
  Look look;
  bool operator==(const Run&) const = default;
};
/// A forced line end inside a paragraph.
struct LineBreak {
  bool operator==(const LineBreak&) const = default;
};
struct Tab {
  bool operator==(const Tab&) const = default;
};
/// A page end or column end that was put in by hand.
struct PageBreak {
  bool operator==(const PageBreak&) const = default;
};
/// The mark of a note; `note` into ShownDocument::notes.
struct NoteMark {
  std::size_t note = 0;
  bool operator==(const NoteMark&) const = default;
};
/// Where a text box hangs, for the order of reading; `box` into ShownDocument::boxes.
struct BoxAnchor {
  std::size_t box = 0;
  bool operator==(const BoxAnchor&) const = default;
};
/// A picture, a drawing without text, an equation or an embedded object.
struct Drawing {
  enum class Kind : std::uint8_t { line, picture, shape, equation, object };
  Kind kind = Kind::picture;
  std::string description;  ///< its alternative text
  bool operator==(const Drawing&) const = default;
};
using Inline = std::variant<Run, LineBreak, Tab, PageBreak, NoteMark, BoxAnchor, Drawing>;

/// The number or bullet that the program itself puts in front of a paragraph.
struct AutomaticNumber {
  std::string text;  ///< as shown: `I.`, `1.2.`, `Điều 3.`, `đ)`, `-`; bullets of symbol fonts as
                     ///< `-`, `+` or `•`
  std::string list;     ///< the same for all paragraphs that are counted together
  int level = 0;        ///< 0 outermost
  bool bullet = false;  ///< the same sign for every paragraph
  bool operator==(const AutomaticNumber&) const = default;
};

enum class Alignment : std::uint8_t { left, centre, right, justify };

struct Paragraph {
  Place place;
  std::string style;      ///< its style's name as the program shows it; empty: none
  int outline_level = 0;  ///< 1 outermost; 0: body text
  Alignment alignment = Alignment::left;
  Length indent_left;        ///< of the whole paragraph, the list's included
  Length indent_first_line;  ///< on top of it; negative: hanging
  std::optional<AutomaticNumber> number;
  bool page_break_before = false;
  bool line_above = false;  ///< a border
  bool line_below = false;
  std::vector<Inline> inlines;
  bool operator==(const Paragraph&) const = default;
};

struct Block;

struct Cell {
  int column = 0;  ///< of the table's grid
  int column_span = 1;
  int row_span = 1;  ///< cells that are covered from above are left out of their rows
  std::vector<Block> blocks;
  bool operator==(const Cell&) const = default;
};
struct Row {
  std::vector<Cell> cells;
  bool header = false;  ///< repeated on every page
  bool operator==(const Row&) const = default;
};
struct Table {
  Place place;
  std::vector<Length> columns;  ///< widths of the grid; empty: unknown
  bool borders = false;         ///< true where lines are drawn between its cells
  std::vector<Row> rows;
  bool operator==(const Table&) const = default;
};

/// A paragraph or a table; tables may stand in cells.
struct Block {
  std::variant<Paragraph, Table> content;
  bool operator==(const Block&) const = default;
};

/// A part with its own page set-up.
struct Section {
  Length page_width;  ///< 0: the file does not say
  Length page_height;
  Length margin_top, margin_bottom, margin_left, margin_right;
  std::vector<Block> blocks;
  std::vector<Paragraph> headers;  ///< of every kind (first, even, default), in that order
  std::vector<Paragraph> footers;
  bool operator==(const Section&) const = default;

  bool landscape() const { return page_width > page_height; }
};

struct Note {
  Story story = Story::footnotes;
  std::vector<Paragraph> paragraphs;
  bool operator==(const Note&) const = default;
};
struct Comment {
  Place place;  ///< of the paragraph it stands at
  std::string author;
  std::string date;    ///< as in the file (ISO 8601); empty: none
  std::string quoted;  ///< the text it is put on
  std::string text;
  bool operator==(const Comment&) const = default;
};

/// What a reader saw and did not hand on, or handed on with doubt. `text` is what the person sees
/// there; its words count as listed.
struct Remark {
  enum class Kind : std::uint8_t {
    hidden_text,        ///< not shown by the program; never part of the words shown
    tracked_insertion,  ///< `text` as it was taken (accepted)
    tracked_deletion,   ///< `text` that was left out (accepted)
    tracked_format,
    tracked_move,
    dropped_field,    ///< contents lists, page numbers: made anew by whoever prints the document
    changing_field,   ///< a date or name that the program computes at each opening
    external_object,  ///< altChunk, linked picture, OLE, macro
    unread_content,   ///< an element the reader does not know; its text is kept
    odd_character,    ///< zero-width, bidirectional, symbol fonts, private codes; `text` names the
                      ///< character (`U+200B`)
    old_encoding,     ///< TCVN3 or VNI letters (a font of the file says so)
    decomposed,       ///< letters with separate marks (NFD); `text` is the first such word
    struck_text,      ///< shown struck out; `text` was taken like any other
    raised_text,      ///< superscript or subscript that no character of its own stands for
  };
  Kind kind = Kind::unread_content;
  Place place;
  std::string text;
  int count = 1;  ///< how many such places, where they are counted and not listed one by one
  bool operator==(const Remark&) const = default;
};

struct ShownDocument {
  std::string file;
  std::string title;  ///< of the file's properties
  std::string author;
  std::vector<Section> sections;  ///< at least one
  std::vector<Note> notes;        ///< in the order of their marks
  std::vector<std::vector<Block>> boxes;
  std::vector<Comment> comments;
  std::vector<Remark> remarks;
  bool operator==(const ShownDocument&) const = default;
};

}  // namespace vanban::reading
