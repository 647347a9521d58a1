// SPDX-License-Identifier: MIT
#include "layout/joined_rows.hpp"

#include <algorithm>

namespace vanban::layout {
namespace {

/// Bytes that a line holds, however narrow its column.
constexpr std::size_t kLineBytes = 8;

}  // namespace

Length inner_width(const model::Cell& cell, const model::Table& table) {
  Length width = -table.padding * 2;
  const auto end =
      std::min(static_cast<std::size_t>(cell.column + cell.column_span), table.columns.size());
  for (auto c = static_cast<std::size_t>(cell.column); c < end; ++c) width += table.columns[c];
  return width;
}

Twips cell_height(const model::Cell& cell, const model::Table& table, ParagraphSetter& setter) {
  Twips height = kGridBorder + 2 * kGridMargin;
  for (const model::CellBlock& block : cell.blocks) {
    const auto* paragraph = std::get_if<model::Paragraph>(&block);
    if (paragraph != nullptr) {
      height += setter.height_of(*paragraph, to_twips(inner_width(cell, table)));
    }
  }
  return height;
}

std::size_t bytes_of(const model::Cell& cell) {
  std::size_t bytes = 0;
  for (const model::CellBlock& block : cell.blocks) {
    bytes += kLineBytes;
    const auto* paragraph = std::get_if<model::Paragraph>(&block);
    if (paragraph == nullptr) continue;
    for (const model::Inline& item : paragraph->inlines) {
      const auto* run = std::get_if<model::Run>(&item);
      bytes += run == nullptr ? kLineBytes : run->text.size();
    }
  }
  return bytes;
}

void JoinedRows::settle() {
  const std::vector<Join> all = joins();
  if (all.empty()) return;
  heights_.assign(table_.rows.size(), -1);
  kept_.assign(table_.rows.size(), false);
  fits_until_.assign(table_.rows.size(), 0);
  for (const Join& join : all) settle(join);
  for (const std::size_t row : tall_) free(row);
  settle_chains();
}

std::vector<JoinedRows::Join> JoinedRows::joins() const {
  std::vector<Join> result;
  for (std::size_t row = 0; row < table_.rows.size(); ++row) {
    for (const model::Cell& cell : table_.rows[row].cells) {
      const auto span = static_cast<std::size_t>(std::max(cell.row_span, 1));
      const std::size_t last = std::min(row + span, table_.rows.size()) - 1;
      if (last > row) result.push_back({row, last, &cell});
    }
  }
  return result;
}

/// Cheap: a page holds far more than a few rows of a few words, however narrow their columns.
bool JoinedRows::is_low(const Join& join) const {
  constexpr std::size_t kRows = 8;
  constexpr std::size_t kBytes = 400;
  if (join.last - join.first >= kRows) return false;
  std::size_t bytes = 0;
  for (std::size_t row = join.first; row <= join.last; ++row) {
    for (const model::Cell& cell : table_.rows[row].cells) bytes += bytes_of(cell);
  }
  return bytes <= kBytes;
}

void JoinedRows::settle(const Join& join) {
  const bool header = join.first < static_cast<std::size_t>(table_.header_rows);
  if (!header && !is_low(join)) {
    const Twips rows = height_of(join.first, join.last);
    const Twips cell = cell_height(*join.cell, table_, setter_);
    if (cell > rows && cell > room_) tall_.push_back(join.last);
    if (std::max(rows, cell) > room_) return;
  }
  for (std::size_t row = join.first; row < join.last; ++row) kept_[row] = true;
  fits_until_[join.first] = std::max(fits_until_[join.first], join.last);
}

void JoinedRows::free(std::size_t row) {
  table_.rows[row].keep_whole = false;
  kept_[row] = kept_[row - 1] = false;
}

void JoinedRows::settle_chains() {
  for (std::size_t first = 0; first < kept_.size();) {
    std::size_t last = first;
    while (kept_[last]) ++last;
    if (fits_until_[first] >= last || height_of(first, last) <= room_) {
      for (std::size_t row = first; row < last; ++row) table_.rows[row].keep_next = true;
    }
    first = last + 1;
  }
}

Twips JoinedRows::height_of(std::size_t first, std::size_t last) {
  Twips height = 0;
  for (std::size_t row = first; row <= last; ++row) height += own_height(row);
  return height;
}

Twips JoinedRows::own_height(std::size_t row) {
  if (heights_[row] >= 0) return heights_[row];
  Twips highest = 0;
  for (const model::Cell& cell : table_.rows[row].cells) {
    if (cell.row_span <= 1) highest = std::max(highest, cell_height(cell, table_, setter_));
  }
  return heights_[row] = highest;
}

}  // namespace vanban::layout
