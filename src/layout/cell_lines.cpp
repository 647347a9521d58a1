// SPDX-License-Identifier: MIT
#include "layout/cell_lines.hpp"

namespace vanban::layout {
namespace {

/// How many lines of a paragraph from `first` on fit.
std::uint32_t fitting(const Galley& galley, Range lines, Twips room) {
  std::uint32_t count = 0;
  for (Twips height = 0; count < lines.count; ++count) {
    height += galley.lines[lines.first + count].height;
    if (height > room) break;
  }
  return count;
}

}  // namespace

Twips take_lines(const Galley& galley, CellCursor& cursor, Twips room, bool forced,
                 std::vector<CellLine>& lines) {
  Twips top = 0;
  bool must_take = forced;
  while (!cursor.done()) {
    const SetParagraph& paragraph = galley.paragraphs[cursor.paragraph];
    const Range rest{paragraph.lines.first + cursor.line, paragraph.lines.count - cursor.line};
    std::uint32_t count = fitting(galley, rest, room - top);
    if (count == 0 && must_take && rest.count > 0) count = 1;
    for (std::uint32_t line = rest.first; line < rest.first + count; ++line) {
      lines.push_back({line, cursor.paragraph, line == paragraph.lines.first, top});
      top += galley.lines[line].height;
      must_take = false;
    }
    cursor.line += count;
    if (count < rest.count) break;
    ++cursor.paragraph;
    cursor.line = 0;
    top += paragraph.space_after;
  }
  return top;
}

Twips rest_height(const Galley& galley, CellCursor cursor) {
  Twips height = 0;
  for (; !cursor.done(); ++cursor.paragraph, cursor.line = 0) {
    const SetParagraph& paragraph = galley.paragraphs[cursor.paragraph];
    for (std::uint32_t line = cursor.line; line < paragraph.lines.count; ++line) {
      height += galley.lines[paragraph.lines.first + line].height;
    }
    height += paragraph.space_after;
  }
  return height;
}

}  // namespace vanban::layout
