// SPDX-License-Identifier: MIT
#include "reading/docx/table_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "reading/docx/bare_text.hpp"
#include "reading/docx/block_reader.hpp"
#include "reading/docx/tracked.hpp"

namespace vanban::reading::docx {
namespace {

/// Word's own bound.
constexpr int kMostColumns = 63;
constexpr std::size_t kSides = 4;

enum class Merge : std::uint8_t { none, begin, go_on };

Merge merge_of(const Element* properties, std::string_view name) {
  const Element* const merge = properties != nullptr ? properties->child(name) : nullptr;
  if (merge == nullptr) return Merge::none;
  return merge->val() == "restart" ? Merge::begin : Merge::go_on;
}

int number_in(const Element* properties, std::string_view name, int otherwise) {
  const Element* const one = properties != nullptr ? properties->child(name) : nullptr;
  const int number = one != nullptr ? whole_number(one->val()).value_or(otherwise) : otherwise;
  return std::clamp(number, 0, kMostColumns);
}

std::vector<Length> grid_of(const Element& table) {
  std::vector<Length> columns;
  const Element* const grid = table.child("tblGrid");
  if (grid == nullptr) return columns;
  for (const Element& column : children_of(*grid))
    if (column.is("gridCol"))
      columns.push_back(Length::twips(whole_number(column.attribute("w")).value_or(0)));
  return columns;
}

/// Lines between cells by the table's own borders, else by its style.
bool draws_inside(const Element* properties, const Style* style) {
  const Element* const borders = properties != nullptr ? properties->child("tblBorders") : nullptr;
  bool drawn = style != nullptr && style->draws_borders;
  if (borders == nullptr) return drawn;
  const Element* const across = borders->child("insideH");
  const Element* const down = borders->child("insideV");
  if (across == nullptr && down == nullptr) return drawn;
  return (across != nullptr && draws_line(*across)) || (down != nullptr && draws_line(*down));
}

/// Whether a cell has lines, its own borders over those of the table.
bool has_lines(const Element* properties, bool table_lines) {
  const Element* const borders = properties != nullptr ? properties->child("tcBorders") : nullptr;
  if (borders == nullptr) return table_lines;
  std::size_t drawn = 0;
  std::size_t stated = 0;
  for (const Element& side : children_of(*borders)) {
    ++stated;
    drawn += draws_line(side) ? 1 : 0;
  }
  // Sides it does not state are the table's.
  if (stated < kSides && table_lines) drawn += kSides - stated;
  return 2 * drawn >= kSides;
}

bool is_wrapper_in_table(const Element& element) {
  static constexpr std::array<std::string_view, 6> kWrappers{"sdt", "sdtContent", "customXml",
                                                             "ins", "moveTo",     "smartTag"};
  return element.vocabulary != Vocabulary::word ||
         std::find(kWrappers.begin(), kWrappers.end(), element.name) != kWrappers.end();
}

/// Calls `visit` for each child of this name, also inside what may stand around it.
template <typename Visit>
void each_in_table(const Element& element, std::string_view name, const Visit& visit) {
  for (const Element& one : children_of(element)) {
    if (one.is(name))
      visit(one);
    else if (is_alternate(one)) {
      if (const Element* branch = shown_branch(one)) each_in_table(*branch, name, visit);
    } else if (is_wrapper_in_table(one)) {
      each_in_table(one, name, visit);
    }
  }
}

/// Whether a w:tblLook asks for the look of the first row; older files have it as a bit (17.4.55).
bool shows_first_row(const Element& look) {
  if (const auto stated = look.attribute("firstRow")) return *stated == "1" || *stated == "true";
  constexpr unsigned kFirstRow = 0x0020;
  const std::string_view digits = look.val();
  unsigned bits = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), bits, 16);
  return (bits & kFirstRow) != 0;
}

class TableReader {
 public:
  TableReader(StoryState& state, const Element& table)
      : state_(state), properties_(table.child("tblPr")) {
    const Element* const style = properties_ != nullptr ? properties_->child("tblStyle") : nullptr;
    if (style != nullptr) style_ = state.source.styles.style(style->val());
    const Element* const look = properties_ != nullptr ? properties_->child("tblLook") : nullptr;
    marks_first_row_ = look != nullptr && shows_first_row(*look);
    lines_inside_ = draws_inside(properties_, style_);
  }

  Table read(const Element& table) {
    table_.place = next_paragraph();
    table_.columns = grid_of(table);
    each_in_table(table, "tr", [this](const Element& row) { read_row(row); });
    table_.borders = 2 * cells_with_lines_ > cells_;
    return std::move(table_);
  }

 private:
  /// A cell that goes on downwards, by the column it begins in.
  struct Above {
    std::size_t row = 0;
    std::size_t cell = 0;
  };

  Place next_paragraph() const {
    return {state_.story, state_.source.paragraphs[static_cast<std::size_t>(state_.story)] + 1, 0};
  }

  void read_row(const Element& element) {
    const TrackedChanges tracked = state_.source.options.tracked;
    const Element* const properties = element.child("trPr");
    if (marks_change(properties)) remark_row(element, properties);
    if (marks_left_out(properties, tracked)) return;
    Row& row = table_.rows.emplace_back();
    const Element* const header = properties != nullptr ? properties->child("tblHeader") : nullptr;
    row.header = header != nullptr && is_on(*header);
    column_ = number_in(properties, "gridBefore", 0);
    each_in_table(element, "tc", [this](const Element& cell) { read_cell(cell); });
  }

  void remark_row(const Element& element, const Element* properties) {
    const TrackedChanges tracked = state_.source.options.tracked;
    bool deleted = false;
    for (const Element& one : children_of(*properties)) deleted = deleted || is_deletion(one);
    state_.source.remark(deleted ? Remark::Kind::tracked_deletion : Remark::Kind::tracked_insertion,
                         next_paragraph(), bare_text(element, tracked));
  }

  void read_cell(const Element& element) {
    const TrackedChanges tracked = state_.source.options.tracked;
    const Element* const properties = element.child("tcPr");
    if (marks_left_out(properties, tracked)) {
      state_.source.remark(Remark::Kind::tracked_deletion, next_paragraph(),
                           bare_text(element, tracked));
      return;
    }
    const int span = std::max(number_in(properties, "gridSpan", 1), 1);
    const int column = std::exchange(column_, column_ + span);
    if (merge_of(properties, "hMerge") == Merge::go_on && widen(span, element)) return;
    const Merge down = merge_of(properties, "vMerge");
    if (down == Merge::go_on && lengthen(column, element)) return;
    add_cell(element, column, span, has_lines(properties, lines_inside_));
    if (down == Merge::none)
      above_.erase(column);
    else
      above_[column] = {table_.rows.size() - 1, table_.rows.back().cells.size() - 1};
  }

  void add_cell(const Element& element, int column, int span, bool lines) {
    ++cells_;
    cells_with_lines_ += lines ? 1 : 0;
    const TableLook outside = std::exchange(state_.table, look());
    BlockReader blocks(state_);
    blocks.read(element);
    state_.table = outside;
    table_.rows.back().cells.push_back({column, span, 1, blocks.take()});
  }

  TableLook look() const {
    TableLook look;
    if (style_ == nullptr) return look;
    for (const Style* one : style_->lineage) put_over(look.paragraph, one->paragraph);
    look.run = style_->whole_run;
    if (marks_first_row_ && table_.rows.size() == 1) put_over(look.run, style_->whole_first_row);
    return look;
  }

  /// Joins a cell to the one before it; false where there is none.
  bool widen(int span, const Element& element) {
    std::vector<Cell>& cells = table_.rows.back().cells;
    if (cells.empty()) return false;
    cells.back().column_span += span;
    return covered(element);
  }

  /// Joins a cell to the one above that goes on; false where there is none.
  bool lengthen(int column, const Element& element) {
    const auto above = above_.find(column);
    if (above == above_.end()) return false;
    ++table_.rows[above->second.row].cells[above->second.cell].row_span;
    return covered(element);
  }

  /// What stands in a covered cell is not shown. Its paragraphs count all the same.
  bool covered(const Element& element) {
    const Place place = next_paragraph();
    std::string text = bare_text(element, state_.source.options.tracked);
    if (!text.empty()) state_.source.remark(Remark::Kind::hidden_text, place, std::move(text));
    int& count = state_.source.paragraphs[static_cast<std::size_t>(state_.story)];
    for (const Element& one : children_of(element)) count += one.is("p") ? 1 : 0;
    return true;
  }

  StoryState& state_;
  const Element* properties_;
  const Style* style_ = nullptr;
  bool marks_first_row_ = false;
  bool lines_inside_ = false;
  Table table_;
  std::map<int, Above> above_;
  int column_ = 0;
  std::size_t cells_ = 0;
  std::size_t cells_with_lines_ = 0;
};

}  // namespace

Table read_table(StoryState& state, const Element& table) {
  return TableReader(state, table).read(table);
}

}  // namespace vanban::reading::docx
