// SPDX-License-Identifier: MIT
// Second step of compiling: pieces become lines, lines become paragraphs and tags that stand alone.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "templating/language/node.hpp"
#include "templating/language/scanner.hpp"

namespace vanban::templating {

/// A paragraph before its inline marks are read: text, values, inline tags, forced line ends.
struct RawParagraph {
  LineKind kind = LineKind::body;
  int level = 0;
  std::string style;  ///< as written after `::`
  Span span;
  std::vector<Piece> pieces;
};

/// A tag on a line of its own, or one that only stands between blocks.
struct RawTag {
  Piece piece;
};
using RawItem = std::variant<RawParagraph, RawTag>;

/// The first word of a tag, such as `if`.
std::string_view word_of(const Piece& tag);

/// Groups the pieces of a file.
std::vector<RawItem> group_lines(const std::vector<Piece>& pieces);

}  // namespace vanban::templating
