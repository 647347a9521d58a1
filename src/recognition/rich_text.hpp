// SPDX-License-Identifier: MIT
// Pieces of a line as plan data writes them: `**bold**`, `*italic*`, `^[footnote]`, escapes.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "recognition/line.hpp"

namespace vanban::recognition {

/// The texts of footnotes by their index; the pieces of a note hold no marks of notes.
using Notes = std::map<std::size_t, Pieces>;

/// Looks that the program gives the whole text by itself, so that they are no marks.
struct OwnLook {
  bool bold = false;
  bool italic = false;
};

/// The text with its marks; blanks are single, forced line ends stay. Footnotes stand at their
/// marks.
std::string rich_text(const Pieces& pieces, const Notes& notes, OwnLook own = {});

/// One note as it stands in a rich text: `^[…]`.
std::string note_mark(const Pieces& note);

/// The text without any mark, for fields that are no rich text; forced line ends stay.
std::string plain_text(const Pieces& pieces);

}  // namespace vanban::recognition
