// SPDX-License-Identifier: MIT
// Cuts a section into pages: orphans and widows of two lines, paragraphs that keep with the next or
// keep whole, page breaks asked for, notes on the page of their marks.
#pragma once

#include "layout/page_flow.hpp"
#include "layout/table_flow.hpp"

namespace vanban::layout {

class Paginator {
 public:
  Paginator(const Galley& galley, PageBuilder& pages)
      : galley_(galley), flow_(galley, pages), tables_(flow_) {}

  /// Lays the whole galley on new pages.
  void run();

 private:
  /// A page being filled in thought only.
  struct Attempt {
    Twips bottom = 0;
    Twips gap = 0;
    FootnoteArea::Trial notes;
    Twips page_height = 0;
    Twips top() const { return bottom + gap; }
  };

  Attempt attempt() const;
  bool add_line(Attempt& page, const SetLine& line) const;
  bool add_whole(Attempt& page, const SetParagraph& paragraph) const;
  /// Whether the first lines of an item, as many as may stand alone, fit.
  bool start_fits(Attempt page, const FlowItem& item) const;
  /// Whether the chain of paragraphs kept with their next, from `first` on, fits as a whole.
  bool chain_fits(std::size_t first) const;
  bool higher_than_page(const SetParagraph& paragraph) const;
  /// Begins a new page where the chain that begins at an item would be torn.
  void settle_chain(std::size_t first);
  bool keeps_next(std::size_t item) const;

  void place(std::size_t item);
  std::uint32_t settle_last_lines(std::size_t item, Range lines);
  /// Whether the signature block after an item stands on the page of these lines, its last.
  bool signature_fits(std::size_t item, Range lines) const;
  std::uint32_t lines_to_place(const SetParagraph& paragraph, std::uint32_t line) const;
  std::uint32_t fitting_lines(Range lines) const;
  void commit(const SetParagraph& paragraph, Range lines);

  const Galley& galley_;
  PageFlow flow_;
  TableFlow tables_;
  std::size_t settled_ = 0;  ///< items before it need no further look for keeping with the next
};

}  // namespace vanban::layout
