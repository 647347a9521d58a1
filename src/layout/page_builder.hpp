// SPDX-License-Identifier: MIT
// Writes pages: puts lines and strokes where the paginator wants them, the notes at the foot, the
// page number in the top margin.
#pragma once

#include "fonts/font_set.hpp"
#include "layout/footnote_area.hpp"
#include "layout/galley.hpp"
#include "layout/layout_faults.hpp"
#include "layout/paged_document.hpp"
#include "model/document.hpp"

namespace vanban::layout {

class PageBuilder {
 public:
  PageBuilder(const model::StyleSheet& styles, const fonts::FontSet& fonts, PagedDocument& paged,
              Findings& findings)
      : styles_(styles), fonts_(fonts), paged_(paged), findings_(findings) {}

  void begin_section(const model::Section& section, std::uint32_t index, const Galley& galley);
  void begin_page();
  /// Closes the page with its notes and number.
  void end_page(const FootnoteArea& notes);

  /// Height that text and notes share on this page, in twips; on the first page of a section less
  /// by its foot.
  Twips body_height() const { return body_height_; }
  /// Reports a line that would stand outside the place meant for it: an error of the program.
  void report_misplaced(std::uint32_t index);
  /// A line whose top lies `top` below the text's upper edge.
  void line(std::uint32_t index, Twips top);
  /// Counts a line of the content for Page::flow_lines.
  void count_flow_line() { ++page().flow_lines; }
  /// Lines on the page so far.
  std::size_t line_count() const { return paged_.pages.back().lines.size(); }
  /// Moves the page's last lines to an earlier place in the reading order.
  void move_last_lines(std::size_t count, std::size_t position);
  /// The same as an artifact: the header row of a table, repeated.
  void repeated_line(std::uint32_t index, Twips top);
  /// The bookmark, heading or drawn line of a paragraph whose top lies `top` below the upper edge.
  void paragraph_start(const SetParagraph& paragraph, Twips top);
  /// The end of the page parts the paragraph above a signature block: before the line `split` for
  /// the sake of the signature, or anyway (kNone). `block`: its index in Section::blocks.
  void part_last_paragraph(std::uint32_t block, std::uint32_t split);
  /// Lines of borders; x from the left paper edge, y from the text's upper edge.
  void horizontal(Twips left, Twips right, Twips y, Twips thickness);
  void vertical(Twips x, Twips top, Twips bottom, Twips thickness);
  /// A bar in the left margin beside what was changed; bars that touch are one.
  void change_bar(Twips top, Twips bottom);

 private:
  /// Colours alone do not show on a black-and-white print: lines through and under the text do.
  void show_revisions(const SetLine& line, Twips top);
  void write_notes(const FootnoteArea& notes);
  void write_foot();
  void write_page_number();
  Page& page() { return paged_.pages.back(); }

  const model::StyleSheet& styles_;
  const fonts::FontSet& fonts_;
  PagedDocument& paged_;
  Findings& findings_;
  const Galley* galley_ = nullptr;
  std::uint32_t section_ = 0;
  Twips top_ = 0, left_ = 0, text_width_ = 0, text_height_ = 0, body_height_ = 0;
  bool first_page_ = true;  ///< of the section
  Twips header_distance_ = 0;
  Length paper_width_, paper_height_;
  int next_number_ = 1;
  Twips lowest_ = 0;               ///< where the text of the flow ends on this page
  std::uint32_t lowest_line_ = 0;  ///< the line that ends there
  std::size_t bar_ = 0;  ///< the page's last change bar: its index in Page::strokes + 1; 0: none
};

}  // namespace vanban::layout
