// SPDX-License-Identifier: MIT
// Rows of a grid that a cell joins: they stay on one page where a page can hold them. Those that no
// page can hold are not kept together, so that they fill the page they begin on.
#pragma once

#include <vector>

#include "layout/paragraph_setter.hpp"
#include "model/document.hpp"

namespace vanban::layout {

class JoinedRows {
 public:
  /// `room`: what a page has for rows, the repeated header taken off.
  JoinedRows(model::Table& table, ParagraphSetter& setter, Twips room)
      : table_(table), setter_(setter), room_(room) {}

  /// Sets Row::keep_next; takes Row::keep_whole from a last row that no page can hold because of
  /// the joined cell that ends in it.
  void settle();

 private:
  struct Join {
    std::size_t first = 0;
    std::size_t last = 0;
    const model::Cell* cell = nullptr;
  };
  std::vector<Join> joins() const;
  bool is_low(const Join& join) const;
  void settle(const Join& join);
  /// LibreOffice cuts off what no page holds of a row that stays whole or with its next.
  void free(std::size_t row);
  /// Joins that overlap make a chain; one that no page can hold is given up.
  void settle_chains();
  Twips height_of(std::size_t first, std::size_t last);
  Twips own_height(std::size_t row);

  model::Table& table_;
  ParagraphSetter& setter_;
  Twips room_;
  std::vector<Twips> heights_;     ///< of rows without joined cells; -1: not yet measured
  std::vector<std::size_t> tall_;  ///< rows that no page can hold, for the joined cell ending there
  std::vector<bool> kept_;         ///< with the next row
  std::vector<std::size_t> fits_until_;  ///< last row of the longest join that begins here and fits
};

/// Width of a cell's text.
Length inner_width(const model::Cell& cell, const model::Table& table);
/// Bytes of a cell's text; each paragraph and each forced line end counts as some.
std::size_t bytes_of(const model::Cell& cell);
/// Height of a cell's text and the border above it; writes nothing.
Twips cell_height(const model::Cell& cell, const model::Table& table, ParagraphSetter& setter);

}  // namespace vanban::layout
