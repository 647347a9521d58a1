// SPDX-License-Identifier: MIT
// The page of a section: A4 only (Phụ lục I, Phần I, Mục I.1), margins inside the legal ranges.
#pragma once

#include "base/length.hpp"

namespace vanban::model {

struct Margins {
  Length top = Length::millimetres(20);     ///< 20 to 25 mm
  Length bottom = Length::millimetres(20);  ///< 20 to 25 mm
  Length left = Length::millimetres(30);    ///< 30 to 35 mm
  Length right = Length::millimetres(15);   ///< 15 to 20 mm
  bool operator==(const Margins&) const = default;
};

struct PageSetup {
  Margins margins;
  bool landscape = false;
  /// From the paper's edge to the page number's line.
  Length header_distance = Length::millimetres(10);

  /// OOXML's own A4, 11906 × 16838 twips, so that both files have the same paper.
  Length paper_width() const { return landscape ? kLongEdge : kShortEdge; }
  Length paper_height() const { return landscape ? kShortEdge : kLongEdge; }
  /// Margins as whole twips, as WordprocessingML carries them; the layout uses the same.
  Length text_width() const {
    return paper_width() - whole_twips(margins.left) - whole_twips(margins.right);
  }
  Length text_height() const {
    return paper_height() - whole_twips(margins.top) - whole_twips(margins.bottom);
  }
  static Length whole_twips(Length length) { return Length::twips(length.in_twips()); }

  static constexpr Length kShortEdge = Length::twips(11906);
  static constexpr Length kLongEdge = Length::twips(16838);
  bool operator==(const PageSetup&) const = default;
};

}  // namespace vanban::model
