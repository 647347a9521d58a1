// SPDX-License-Identifier: MIT
// The footnotes of a page: how much room they take at its foot, and what of them runs on to the
// next. A line and the first line of each note that it calls stand on one page; a note that does
// not fit is continued on the next page, before that page's own notes.
#pragma once

#include <vector>

#include "layout/galley.hpp"

namespace vanban::layout {

/// The line that separates notes from text, as LibreOffice draws it: 1 mm, half a point, 1 mm.
inline constexpr Twips kSeparatorGap = 57;
inline constexpr Twips kSeparatorThickness = 10;
inline constexpr Twips kNoteSeparator = 2 * kSeparatorGap + kSeparatorThickness;
/// Lines of a paragraph that never stand alone at the foot or the head of a page.
inline constexpr std::uint32_t kOrphans = 2;
inline constexpr std::uint32_t kWidows = 2;

class FootnoteArea {
 public:
  explicit FootnoteArea(const Galley& galley) : galley_(&galley) {}

  /// What the area would be if more notes were added; cheap to copy and throw away.
  struct Trial {
    Twips height = 0;
    bool overflows = false;  ///< the last note runs on to the next page
  };
  Trial trial() const { return trial_; }
  /// Adds the notes of a line or row to a trial. `room`: what the page has left below that line.
  /// False where a note could not even begin.
  bool fits(Trial& trial, Range calls, Twips room) const;

  /// Adds notes for good: as many lines as `room` holds, the rest waits for the next page.
  void add(Range calls, Twips room);
  /// Starts the next page with what waits, in a page of a height.
  void start_page(Twips page_height);

  struct PlacedLine {
    std::uint32_t line = 0;  ///< into Galley::lines
    Twips top = 0;           ///< from the area's top
  };
  const std::vector<PlacedLine>& lines() const { return placed_; }
  Twips height() const { return trial_.height; }
  bool has_waiting() const { return !waiting_.empty(); }

 private:
  Twips height_of(Range lines) const;
  /// How many lines from the front of `lines` fit. Notes know orphans but no widows: LibreOffice
  /// leaves a single last line to the next page.
  std::uint32_t fitting(Range lines, Twips room) const;
  void place(Range lines);

  const Galley* galley_;
  Trial trial_;
  std::vector<PlacedLine> placed_;
  std::vector<Range> waiting_;
};

}  // namespace vanban::layout
