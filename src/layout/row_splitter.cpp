// SPDX-License-Identifier: MIT
#include "layout/row_splitter.hpp"

#include <algorithm>

namespace vanban::layout {

RowSplitter::RowSplitter(const Galley& galley, const SetRow& row) : galley_(galley) {
  for (std::uint32_t c = row.cells.first; c < row.cells.end(); ++c) {
    const Range paragraphs = galley.cells[c].paragraphs;
    cursors_.push_back({paragraphs.first, paragraphs.end(), 0, galley.cells[c].centred});
  }
}

bool RowSplitter::done() const {
  return std::all_of(cursors_.begin(), cursors_.end(),
                     [](const Cursor& cursor) { return cursor.paragraph == cursor.paragraph_end; });
}

RowSplitter::Part RowSplitter::next(Twips room, bool forced) {
  struct CellPart {
    std::size_t first_line;
    Twips height;
  };
  Part part;
  std::vector<CellPart> cells;
  for (Cursor& cursor : cursors_) {
    const std::size_t first = part.lines.size();
    cells.push_back({first, take(cursor, room, forced, part)});
    part.height = std::max(part.height, cells.back().height);
  }
  // LibreOffice sets the first part of a row from its top and centres in the parts that follow.
  const bool from_top = !begun_ && !done();
  begun_ = begun_ || !part.lines.empty();
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (!cursors_[c].centred || from_top) continue;
    const std::size_t end = c + 1 < cells.size() ? cells[c + 1].first_line : part.lines.size();
    for (std::size_t l = cells[c].first_line; l < end; ++l) {
      part.lines[l].top += (part.height - cells[c].height) / 2;
    }
  }
  return part;
}

Twips RowSplitter::take(Cursor& cursor, Twips room, bool forced, Part& part) const {
  Twips top = 0;
  bool must_take = forced;
  while (cursor.paragraph < cursor.paragraph_end) {
    const SetParagraph& paragraph = galley_.paragraphs[cursor.paragraph];
    const std::uint32_t rest = paragraph.lines.count - cursor.line;
    std::uint32_t count = 0;
    Twips height = 0;
    for (; count < rest; ++count) {
      const Twips next = galley_.lines[paragraph.lines.first + cursor.line + count].height;
      if (top + height + next > room) break;
      height += next;
    }
    if (count == 0 && must_take) count = 1;
    for (std::uint32_t taken = 0; taken < count; ++taken) {
      const std::uint32_t line = paragraph.lines.first + cursor.line + taken;
      part.lines.push_back({line, cursor.paragraph, cursor.line + taken == 0, top});
      top += galley_.lines[line].height;
      must_take = false;
    }
    cursor.line += count;
    if (cursor.line < paragraph.lines.count) break;
    ++cursor.paragraph;
    cursor.line = 0;
    top += paragraph.space_after;
  }
  return top;
}

}  // namespace vanban::layout
