// SPDX-License-Identifier: MIT
// How far the current page is filled: shared by those who put paragraphs and tables on it.
#pragma once

#include "layout/footnote_area.hpp"
#include "layout/galley.hpp"
#include "layout/page_builder.hpp"

namespace vanban::layout {

class PageFlow {
 public:
  PageFlow(const Galley& galley, PageBuilder& pages)
      : galley_(galley), pages_(pages), notes_(galley) {}

  void open_page();
  void new_page();
  /// Ends the last page; notes that still wait fill pages of their own.
  void finish();

  const Galley& galley() const { return galley_; }
  PageBuilder& pages() { return pages_; }
  Twips page_height() const { return pages_.body_height(); }
  FootnoteArea& notes() { return notes_; }
  const FootnoteArea& notes() const { return notes_; }

  /// Top of the next line: below what is set, and the last paragraph's gap.
  Twips next_top() const { return at_top_ ? 0 : bottom_ + gap_; }
  /// What text and notes may still fill below `top`.
  Twips room_below(Twips top) const { return pages_.body_height() - top; }
  /// Nothing of the flow stands on the page yet.
  bool at_top() const { return at_top_; }
  /// Nothing at all stands on the page, notes from the page before included.
  bool is_empty() const { return at_top_ && notes_.height() == 0; }

  /// Records that the page is filled down to `bottom`; the next paragraph keeps `gap` from it.
  void fill(Twips bottom, Twips gap) {
    bottom_ = bottom;
    gap_ = gap;
    at_top_ = false;
  }

 private:
  const Galley& galley_;
  PageBuilder& pages_;
  FootnoteArea notes_;
  Twips bottom_ = 0;
  Twips gap_ = 0;
  bool at_top_ = true;
};

}  // namespace vanban::layout
