// SPDX-License-Identifier: MIT
#include "recognition/tables.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "recognition/phrases.hpp"
#include "recognition/reading_order.hpp"

namespace vanban::recognition {
namespace {

using plan::Json;

/// A cell at its column, with what it covers inside the table.
struct GridCell {
  int column = 0;
  int column_span = 1;
  int row_span = 1;
  std::vector<std::string> paragraphs;
  std::optional<reading::Alignment> alignment;
  bool bold = false;

  std::string text() const { return paragraphs.empty() ? "" : paragraphs.front(); }
};
using GridRow = std::vector<GridCell>;

class TableReader {
 public:
  TableReader(const reading::Table& table, const Context& context)
      : table_(table), context_(context) {}

  Json read() {
    lay_out();
    if (width_ == 0) return {};
    const std::size_t header = header_rows();
    numbered_ = has_numbers(header);
    Json block = Json::object();
    block["columns"] = columns(header);
    if (header > 1) block["header"] = rows(0, header, false);
    block["rows"] = rows(header, grid_.size(), numbered_);
    return {{"table", std::move(block)}};
  }

 private:
  void lay_out() {
    for (const reading::Row& row : table_.rows)
      for (const reading::Cell& cell : row.cells)
        width_ = std::max(width_, cell.column + std::max(cell.column_span, 1));
    for (const reading::Row& row : table_.rows) {
      GridRow cells;
      for (const reading::Cell& cell : row.cells) cells.push_back(grid_cell(cell));
      std::stable_sort(cells.begin(), cells.end(),
                       [](const GridCell& a, const GridCell& b) { return a.column < b.column; });
      grid_.push_back(std::move(cells));
    }
  }

  GridCell grid_cell(const reading::Cell& cell) {
    GridCell result{cell.column, std::max(cell.column_span, 1), std::max(cell.row_span, 1), {}, {}};
    result.bold = true;
    add_blocks(cell.blocks, result);
    result.bold = result.bold && !result.paragraphs.empty();
    return result;
  }

  void add_blocks(const std::vector<reading::Block>& blocks, GridCell& cell) {
    for (const reading::Block& block : blocks) {
      if (const auto* paragraph = std::get_if<reading::Paragraph>(&block.content))
        add_paragraph(*paragraph, cell);
      else
        add_inner(std::get<reading::Table>(block.content), cell);
    }
  }

  void add_paragraph(const reading::Paragraph& paragraph, GridCell& cell) {
    const Line line = line_of(paragraph);
    if (line.is_empty()) return;
    std::string text = rich_text(line.pieces, context_.notes);
    if (line.number) text = line.number->text + (text.empty() ? "" : " " + text);
    if (!cell.alignment) cell.alignment = paragraph.alignment;
    cell.bold = cell.bold && line.bold;
    cell.paragraphs.push_back(std::move(text));
  }

  void add_inner(const reading::Table& table, GridCell& cell) {
    context_.notebook.warn(
        "import.inner-table", table.place,
        {"bảng nằm trong một ô của bảng khác: từng ô của nó thành một đoạn của ô ngoài",
         "a table in a cell of another: each of its cells becomes a paragraph of the outer cell"},
        {"Tách thành bảng riêng nếu cần.", "Make it a table of its own where that matters."});
    for (const reading::Row& row : table.rows)
      for (const reading::Cell& inner : row.cells) add_blocks(inner.blocks, cell);
  }

  /// Rows that repeat on each page; else the first one, where all of it is bold.
  std::size_t header_rows() const {
    std::size_t count = 0;
    while (count < table_.rows.size() && table_.rows[count].header) ++count;
    if (count == 0 && !grid_.empty() && grid_.front().size() > 1 &&
        (counts_rows(grid_.front().front()) ||
         std::all_of(grid_.front().begin(), grid_.front().end(),
                     [](const GridCell& cell) { return cell.bold; })))
      count = 1;
    // Cells that reach below the header belong to it whole.
    for (std::size_t row = 0; row < count && row < grid_.size(); ++row)
      for (const GridCell& cell : grid_[row])
        count =
            std::max(count, std::min(grid_.size(), row + static_cast<std::size_t>(cell.row_span)));
    return count == grid_.size() ? 0 : count;
  }

  /// The title of a column that counts: STT, TT.
  static bool counts_rows(const GridCell& cell) {
    static constexpr std::array<std::string_view, 4> kTitles{"stt", "tt", "số tt", "số thứ tự"};
    std::string title = folded(cell.text());
    std::erase(title, '*');
    return std::find(kTitles.begin(), kTitles.end(), title) != kTitles.end();
  }

  bool is_group(const GridRow& row) const {
    return row.size() == 1 && row.front().column == 0 && row.front().column_span >= width_ &&
           row.front().row_span == 1 && row.front().paragraphs.size() == 1 && width_ > 1;
  }

  /// STT: 1, 2, 3 … down the first column.
  bool has_numbers(std::size_t header) const {
    if (header != 1 || grid_.front().empty() || width_ < 2) return false;
    if (!counts_rows(grid_.front().front())) return false;
    int next = 1;
    for (std::size_t i = header; i < grid_.size(); ++i) {
      if (is_group(grid_[i])) continue;
      if (grid_[i].empty()) return false;
      const GridCell& cell = grid_[i].front();
      const std::string number = std::to_string(next++);
      if (cell.column != 0 || cell.column_span != 1 || cell.row_span != 1 ||
          cell.paragraphs.size() != 1 || (cell.text() != number && cell.text() != number + "."))
        return false;
    }
    return next > 1;
  }

  Json columns(std::size_t header) const {
    const std::vector<int> shares = width_shares();
    Json list = Json::array();
    for (int column = 0; column < width_; ++column) {
      Json one{{"title", header == 1 ? title_of(column) : ""}};
      if (column == 0 && numbered_) one["numbered"] = true;
      if (!shares.empty())
        one["width"] = fmt::format("{}%", shares[static_cast<std::size_t>(column)]);
      if (const char* name = alignment_of(column, header)) one["align"] = name;
      list.push_back(std::move(one));
    }
    return list;
  }

  std::string title_of(int column) const {
    for (const GridCell& cell : grid_.front())
      if (cell.column == column) {
        std::string title;
        for (const std::string& paragraph : cell.paragraphs)
          title += (title.empty() ? "" : " ") + paragraph;
        std::erase(title, '*');
        return title;
      }
    return {};
  }

  /// Whole percent that make 100 together; none where the file does not say the widths.
  std::vector<int> width_shares() const {
    if (table_.columns.size() != static_cast<std::size_t>(width_)) return {};
    Length whole;
    for (const Length& one : table_.columns) whole += one;
    if (whole <= Length()) return {};
    std::vector<int> shares;
    int left = 100;
    for (const Length& one : table_.columns) {
      shares.push_back(static_cast<int>(one.in_emu() * 100 / whole.in_emu()));
      left -= shares.back();
      if (shares.back() < 4) return {};
    }
    *std::max_element(shares.begin(), shares.end()) += left;
    return shares;
  }

  /// Of the cells below the header, where they agree on the middle or the right.
  const char* alignment_of(int column, std::size_t header) const {
    std::optional<reading::Alignment> common;
    for (std::size_t i = header; i < grid_.size(); ++i)
      for (const GridCell& cell : grid_[i]) {
        if (cell.column != column || cell.column_span != 1 || !cell.alignment) continue;
        if (common && *common != *cell.alignment) return nullptr;
        common = cell.alignment;
      }
    if (common == reading::Alignment::centre) return "center";
    if (common == reading::Alignment::right) return "right";
    return nullptr;
  }

  /// Every column of every row is filled: what a row does not have is an empty cell.
  Json rows(std::size_t begin, std::size_t end, bool without_numbers) const {
    Json list = Json::array();
    std::vector<std::size_t> covered(static_cast<std::size_t>(width_), begin);
    for (std::size_t i = begin; i < end; ++i) {
      if (begin > 0 && is_group(grid_[i])) {
        list.push_back({{"group", grid_[i].front().text()}});
        continue;
      }
      list.push_back(row(i, end, without_numbers, covered));
    }
    return list;
  }

  Json row(std::size_t index, std::size_t end, bool without_numbers,
           std::vector<std::size_t>& covered) const {
    Json cells = Json::array();
    auto next = grid_[index].begin();
    for (int column = without_numbers ? 1 : 0; column < width_;) {
      while (next != grid_[index].end() && next->column < column) ++next;
      if (covered[static_cast<std::size_t>(column)] > index) {
        ++column;
      } else if (next == grid_[index].end() || next->column > column) {
        cells.push_back(nullptr);
        ++column;
      } else {
        const int reach = free_columns(column, next->column_span, index, covered);
        const std::size_t below = std::min(end, index + static_cast<std::size_t>(next->row_span));
        std::fill_n(covered.begin() + column, reach, below);
        cells.push_back(cell_json(*next, reach, static_cast<int>(below - index)));
        column += reach;
      }
    }
    return cells;
  }

  int free_columns(int column, int span, std::size_t index,
                   const std::vector<std::size_t>& covered) const {
    int reach = 1;
    while (reach < span && column + reach < width_ &&
           covered[static_cast<std::size_t>(column + reach)] <= index)
      ++reach;
    return reach;
  }

  static Json cell_json(const GridCell& cell, int column_span, int row_span) {
    Json text = nullptr;
    if (cell.paragraphs.size() == 1) text = cell.paragraphs.front();
    if (cell.paragraphs.size() > 1) text = cell.paragraphs;
    if (column_span == 1 && row_span == 1 && cell.paragraphs.size() < 2) return text;
    Json object{{"text", text.is_null() ? Json("") : text}};
    if (column_span > 1) object["column_span"] = column_span;
    if (row_span > 1) object["row_span"] = row_span;
    return object;
  }

  const reading::Table& table_;
  const Context& context_;
  std::vector<GridRow> grid_;
  int width_ = 0;
  bool numbered_ = false;
};

}  // namespace

plan::Json table_block(const reading::Table& table, const Context& context) {
  return TableReader(table, context).read();
}

}  // namespace vanban::recognition
