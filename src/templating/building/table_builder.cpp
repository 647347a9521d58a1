// SPDX-License-Identifier: MIT
#include "templating/building/table_builder.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "model/parts/lines.hpp"
#include "templating/building/column_widths.hpp"
#include "text/binding.hpp"

namespace vanban::templating {
namespace {

/// Word's own room between a border and the text of a cell.
constexpr Length kPadding = Length::twips(108);

/// The least column that is one: 5 mm, the padding of both sides and a letter.
constexpr Length kLeastColumn = Length::twips(283);

/// `12mm` or `45%` of the whole; nothing where it is neither, or is out of all measure.
std::optional<Length> read_width(std::string_view text, Length whole) {
  const bool percent = text.ends_with('%');
  if (!percent && !text.ends_with("mm")) return std::nullopt;
  text.remove_suffix(percent ? 1 : 2);
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  if (number <= 0 || number > 1000) return std::nullopt;
  const double whole_twips = static_cast<double>(whole.in_twips());
  const double millimetre_twips = 1440 / 25.4;
  return Length::twips(static_cast<std::int64_t>(percent ? whole_twips * number / 100
                                                         : millimetre_twips * number + 0.5));
}

}  // namespace

std::optional<model::Alignment> alignment_named(std::string_view name) {
  if (name == "left") return model::Alignment::left;
  if (name == "centre" || name == "center") return model::Alignment::centre;
  if (name == "right") return model::Alignment::right;
  if (name == "justify") return model::Alignment::justify;
  return std::nullopt;
}

TableBuilder::TableBuilder(std::vector<TableColumn> columns, DocumentBuilder& builder)
    : columns_(std::move(columns)), builder_(builder), covered_(columns_.size(), 0) {
  table_.padding = kPadding;
}

void TableBuilder::add_title_row() {
  const bool any = std::any_of(columns_.begin(), columns_.end(),
                               [](const TableColumn& column) { return !column.title.empty(); });
  if (!any) return;
  std::vector<TableCell> cells;
  for (const TableColumn& column : columns_) {
    model::Paragraph paragraph = model::parts::paragraph_of(
        model::StyleId::table_heading, builder_.binds() ? text::bind(column.title) : column.title);
    paragraph.origin = builder_.origin_id(column.title_origin);
    paragraph.unit = builder_.units().here();
    TableCell cell;
    cell.vertical = model::VerticalAlignment::centre;
    cell.blocks.emplace_back(std::move(paragraph));
    cells.push_back(std::move(cell));
  }
  add_row(std::move(cells), true, true, {});
}

std::vector<int> TableBuilder::free_columns() const {
  std::vector<int> columns;
  for (std::size_t i = 0; i < covered_.size(); ++i)
    if (covered_[i] == 0) columns.push_back(static_cast<int>(i));
  return columns;
}

std::vector<model::CellBlock> TableBuilder::cell_blocks(TableCell& cell, const Origin& origin) {
  std::vector<model::CellBlock> blocks;
  for (model::Block& block : cell.blocks) {
    if (auto* paragraph = std::get_if<model::Paragraph>(&block)) {
      blocks.emplace_back(std::move(*paragraph));
    } else if (auto* rule = std::get_if<model::Rule>(&block)) {
      blocks.emplace_back(*rule);
    } else {
      builder_.refuse(origin, "template.nested-table",
                      {"Trong ô của bảng không thể có bảng hay mục lục.",
                       "A cell holds no table and no table of contents."});
    }
  }
  if (blocks.empty()) {
    model::Paragraph empty;
    empty.style = model::StyleId::table_text;
    empty.origin = builder_.origin_id(origin);
    blocks.emplace_back(std::move(empty));
  }
  return blocks;
}

/// Puts a cell at a column whose neighbours it needs must be free too.
bool TableBuilder::place(TableCell& cell, int column, model::Row& row, const Origin& origin) {
  const auto first = static_cast<std::size_t>(column);
  const auto end = first + static_cast<std::size_t>(cell.span);
  const bool fits =
      end <= covered_.size() &&
      std::all_of(covered_.begin() + column, covered_.begin() + static_cast<std::ptrdiff_t>(end),
                  [](int rows) { return rows == 0; });
  if (!fits) return false;
  for (std::size_t i = first; i < end; ++i) covered_[i] = cell.rows;
  row.cells.push_back({column, cell.span, cell.rows, cell.vertical, cell_blocks(cell, origin)});
  return true;
}

void TableBuilder::add_row(std::vector<TableCell> cells, bool header, bool keep_whole,
                           const Origin& origin) {
  model::Row row;
  row.keep_whole = keep_whole;
  row.keep_next = header;
  for (TableCell& cell : cells) {
    const std::vector<int> free = free_columns();
    if (free.empty() || !place(cell, free.front(), row, origin)) {
      builder_.refuse(origin, "template.row-too-long",
                      {fmt::format("Hàng có nhiều ô hơn số cột của bảng ({}).", columns_.size()),
                       fmt::format("The row has more cells than the table has columns ({}).",
                                   columns_.size())});
      return;
    }
  }
  for (const int column : free_columns()) {
    TableCell empty;
    place(empty, column, row, origin);
  }
  for (int& rows : covered_) rows = std::max(0, rows - 1);
  if (header && static_cast<std::size_t>(table_.header_rows) == table_.rows.size())
    ++table_.header_rows;
  builder_.count_row(row.cells.size(), origin);
  table_.rows.push_back(std::move(row));
}

/// The width that a column states; zero: none, nothing: one that is refused.
std::optional<Length> TableBuilder::own_width(const TableColumn& column, Length width) {
  if (column.width.empty()) return Length();
  const std::optional<Length> own = read_width(column.width, width);
  if (!own)
    builder_.refuse(column.width_origin, "template.column-width",
                    {fmt::format("Bề rộng cột “{}” không hiểu được.", column.width),
                     fmt::format("“{}” is no width of a column.", column.width)},
                    {"Viết như “12mm” hoặc “45%”.", "Write it like “12mm” or “45%”."});
  if (!own || *own >= kLeastColumn) return own;
  builder_.refuse(column.width_origin, "template.column-width",
                  {fmt::format("Cột rộng “{}” không đủ chỗ cho một chữ.", column.width),
                   fmt::format("A column of “{}” has no room for a letter.", column.width)},
                  {"Cột rộng ít nhất 5 mm; bỏ “width” để chương trình tự chia.",
                   "A column is at least 5 mm wide; without “width” the room left is shared."});
  return std::nullopt;
}

bool TableBuilder::set_widths(Length width, const Origin& origin) {
  Length taken;
  std::int64_t sharing = 0;
  for (const TableColumn& column : columns_) {
    const std::optional<Length> own = own_width(column, width);
    if (!own) return false;
    taken += *own;
    sharing += column.width.empty() ? 1 : 0;
    table_.columns.push_back(*own);
  }
  const Length least = kLeastColumn * sharing;
  if (taken + least > width + Length::twips(20)) {
    builder_.refuse(origin, "template.table-too-wide",
                    {fmt::format("Các cột rộng {:.0f} mm, trang chỉ có {:.0f} mm.",
                                 (taken + least).in_millimetres(), width.in_millimetres()),
                     fmt::format("The columns are {:.0f} mm wide, the page has {:.0f} mm.",
                                 (taken + least).in_millimetres(), width.in_millimetres())},
                    {"Thu hẹp các cột, hoặc đặt bảng trên trang ngang (landscape).",
                     "Make columns narrower, or set the table on a landscape page."});
    return false;
  }
  if (sharing > 0) share_room(table_, width - taken, builder_.size_of(model::StyleId::table_text));
  return true;
}

std::optional<model::Table> TableBuilder::finish(Length width, const Origin& origin) {
  if (columns_.empty() || table_.rows.empty()) return std::nullopt;
  if (!set_widths(width, origin)) return std::nullopt;
  table_.origin = builder_.origin_id(origin);
  // A cell that reaches below the last row ends with it.
  for (std::size_t i = 0; i < table_.rows.size(); ++i)
    for (model::Cell& cell : table_.rows[i].cells)
      cell.row_span = std::min(cell.row_span, static_cast<int>(table_.rows.size() - i));
  return std::move(table_);
}

}  // namespace vanban::templating
