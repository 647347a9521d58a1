// SPDX-License-Identifier: MIT
// A document as one flow of lines and tables, in the order of reading: what the parts of the
// recogniser walk through. Layout tables are opened, boxes stand where they hang.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reading/shown_document.hpp"

namespace vanban::recognition {

/// Text of one look, in NFC; `\n` is a forced line end, `\t` a tab.
struct Piece {
  std::string text;
  bool bold = false;
  bool italic = false;
  std::optional<std::size_t> note = std::nullopt;  ///< the mark of this note; then without text
  bool operator==(const Piece&) const = default;
};
using Pieces = std::vector<Piece>;

/// The texts of pieces, one after the other.
std::string text_of(const Pieces& pieces);

/// A paragraph.
struct Line {
  reading::Place place;
  Pieces pieces;     ///< blanks as they were typed
  std::string text;  ///< on one line, single blanks, none at the ends
  std::optional<reading::AutomaticNumber> number;
  int outline_level = 0;
  bool centred = false;
  bool bold = false;    ///< all of its letters
  bool italic = false;  ///< all of its letters
  bool marked = false;  ///< the reader gave looks, or the text had marks of its own
  bool new_page = false;
  int cell = 0;              ///< of which cell of an opened table; 0: none
  bool plain_front = false;  ///< what looks like a typed number at its front is text

  bool is_empty() const { return text.empty() && !number; }
};

/// A line, or a table of content.
struct Entry {
  Line line;
  const reading::Table* table = nullptr;  ///< not null: a table; `line` then has its place alone
  bool landscape = false;
  int section = 0;
};
using Flow = std::vector<Entry>;
using FlowView = std::span<const Entry>;

/// Sets what follows from the pieces: `text`, `bold`, `italic`.
void settle(Line& line);

/// A line like this one with other pieces.
Line with_pieces(const Line& line, Pieces pieces);

/// The pieces from that byte of their joined texts on.
Pieces pieces_from(const Pieces& pieces, std::size_t offset);
/// The pieces before that byte.
Pieces pieces_before(const Pieces& pieces, std::size_t offset);

/// The line cut at tabs, wide gaps and line ends: what stands side by side on one line.
std::vector<Line> side_by_side(const Line& line);
/// The line cut at its forced line ends.
std::vector<Line> lines_of(const Line& line);

}  // namespace vanban::recognition
