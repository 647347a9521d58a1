// SPDX-License-Identifier: MIT
#include "layout/footnote_area.hpp"

namespace vanban::layout {
namespace {

Twips with_separator(Twips height) { return height == 0 ? kNoteSeparator : height; }

}  // namespace

Twips FootnoteArea::height_of(Range lines) const {
  Twips height = 0;
  for (std::uint32_t l = lines.first; l < lines.end(); ++l) {
    height += galley_->lines[l].height + galley_->lines[l].gap_below;
  }
  return height;
}

std::uint32_t FootnoteArea::fitting(Range lines, Twips room) const {
  std::uint32_t count = 0;
  for (Twips height = 0; count < lines.count; ++count) {
    height += galley_->lines[lines.first + count].height;
    if (height > room) break;
    height += galley_->lines[lines.first + count].gap_below;
  }
  const bool orphan =
      count > 0 && count < lines.count && galley_->lines[lines.first + count - 1].lone_start;
  return orphan ? count - 1 : count;
}

bool FootnoteArea::fits(Trial& trial, Range calls, Twips room) const {
  for (std::uint32_t c = calls.first; c < calls.end(); ++c) {
    if (trial.overflows) return false;
    const Range lines = galley_->notes[galley_->note_calls[c]].lines;
    const Twips base = with_separator(trial.height);
    const std::uint32_t count = fitting(lines, room - base);
    if (count == 0 && lines.count > 0) return false;
    trial.height = base + height_of({lines.first, count});
    trial.overflows = count < lines.count;
  }
  return trial.height <= room || trial.height == 0;
}

void FootnoteArea::add(Range calls, Twips room) {
  for (std::uint32_t c = calls.first; c < calls.end(); ++c) {
    const Range lines = galley_->notes[galley_->note_calls[c]].lines;
    std::uint32_t count = 0;
    if (!trial_.overflows) {
      count = fitting(lines, room - with_separator(trial_.height));
      place({lines.first, count});
    }
    if (count < lines.count) {
      waiting_.push_back({lines.first + count, lines.count - count});
      trial_.overflows = true;
    }
  }
}

void FootnoteArea::start_page(Twips page_height) {
  trial_ = {};
  placed_.clear();
  std::vector<Range> queue;
  queue.swap(waiting_);
  for (const Range& lines : queue) {
    std::uint32_t count = 0;
    if (waiting_.empty()) {
      const Twips room = page_height - with_separator(trial_.height);
      count = fitting(lines, room);
      if (count == 0 && placed_.empty()) count = 1;  // a page always takes something
      place({lines.first, count});
    }
    if (count < lines.count) waiting_.push_back({lines.first + count, lines.count - count});
  }
  trial_.overflows = !waiting_.empty();
}

void FootnoteArea::place(Range lines) {
  if (lines.count == 0) return;
  trial_.height = with_separator(trial_.height);
  for (std::uint32_t l = lines.first; l < lines.end(); ++l) {
    placed_.push_back({l, trial_.height});
    trial_.height += galley_->lines[l].height + galley_->lines[l].gap_below;
  }
}

}  // namespace vanban::layout
