// SPDX-License-Identifier: MIT
#include "units/xlsx_reader.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "units/finding.hpp"
#include "units/xlsx_cells.hpp"
#include "units/xlsx_merged.hpp"
#include "units/xlsx_workbook.hpp"

namespace vanban::units {
namespace {

/// A number not below zero, or nothing where the text is none.
std::optional<std::size_t> read_index(std::string_view text) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return index;
}

Diagnostic error_value(const CellPlace& place, std::string_view value) {
  return finding(
      "units.cell-error", place,
      {fmt::format("ô này báo lỗi {}", value), fmt::format("the cell holds the error {}", value)},
      {"Sửa công thức trong bảng tính rồi lưu lại.", "Fix the formula and save again."});
}

Diagnostic not_computed(const CellPlace& place) {
  return finding("units.formula", place,
                 {"công thức chưa có kết quả", "the formula has no stored result"},
                 {"Mở bằng Excel, lưu lại, hoặc dán giá trị (Paste Special → Values).",
                  "Open it in Excel and save it, or paste values (Paste Special → Values)."});
}

Diagnostic unknown_format(const CellPlace& place, std::string_view stored,
                          const NumberFormat& format) {
  return finding(
      "units.number-format", place,
      {fmt::format("số {} được định dạng “{}”; không biết Excel hiện nó ra sao", stored,
                   format.code),
       fmt::format("the number {} is formatted “{}”, which cannot be shown as Excel does", stored,
                   format.code)},
      {"Định dạng lại ô (Number, Percentage, Date …), hoặc đổi sang Text và gõ đúng chữ muốn in.",
       "Format the cell otherwise (Number, Percentage, Date …), or as Text and type what is to "
       "print."});
}

Diagnostic other_sheets(const std::string& path, const Workbook& workbook) {
  return make_note("units.other-sheets",
                   {fmt::format("chỉ đọc trang “{}”; không đọc: {}", workbook.sheet_name,
                                joined(workbook.other_sheets, ", ")),
                    fmt::format("only the sheet “{}” was read, not: {}", workbook.sheet_name,
                                joined(workbook.other_sheets, ", "))},
                   {"Danh sách phải nằm ở trang hiện đầu tiên.",
                    "The list must be on the first sheet that is shown."})
      .in_file(path);
}

/// A cell as the sheet stores it (18.3.1.4).
struct Cell {
  std::size_t column = 0;  ///< 0: next to the one before
  std::string type;        ///< how `stored` is to be read (18.18.11)
  std::size_t style = 0;
  std::string stored;
  bool formula = false;
};

Result<Cell> read_cell(opc::XmlReader& xml) {
  Cell cell;
  cell.column = column_of(xml.attribute("r").value_or(""));
  cell.type = xml.attribute("t").value_or("");
  cell.style = read_index(xml.attribute("s").value_or("")).value_or(0);
  const bool inline_text = cell.type == "inlineStr";
  VANBAN_CHECK(xml.each_child([&]() -> Result<void> {
    const std::string_view name = xml.local_name();
    if (name == "f") cell.formula = true;
    if (name != (inline_text ? "is" : "v")) return {};
    VANBAN_TRY(cell.stored, inline_text ? read_string_item(xml) : xml.text_within());
    return {};
  }));
  return cell;
}

bool is_true(std::optional<std::string_view> attribute) {
  return attribute == "1" || attribute == "true";
}

/// Hidden, or so low or narrow that nothing is seen (18.3.1.73, 18.3.1.13).
bool is_hidden(const opc::XmlReader& row_or_column, std::string_view measure) {
  return is_true(row_or_column.attribute("hidden")) || row_or_column.attribute(measure) == "0";
}

class SheetReader : public RowReader {
 public:
  SheetReader(std::string path, std::unique_ptr<opc::ZipReader> package, Workbook workbook,
              std::vector<MergedRange> merged, opc::XmlReader sheet)
      : path_(std::move(path)),
        package_(std::move(package)),
        workbook_(std::move(workbook)),
        merged_(std::move(merged)),
        sheet_(std::move(sheet)) {}

  bool can_continue() const override { return !stopped_; }

  bool hides(std::size_t column) const override {
    return std::any_of(hidden_.begin(), hidden_.end(), [column](const MergedCells& columns) {
      return columns.first <= column && column <= columns.last;
    });
  }

  Diagnostics notes() const override {
    if (workbook_.other_sheets.empty()) return {};
    return {other_sheets(path_, workbook_)};
  }

  Result<std::optional<Row>> next() override {
    Result<bool> found = find_row();
    if (!found) return stopped_ = true, fail(std::move(found.error()));
    if (!*found) return std::optional<Row>{};
    const auto stated = read_index(sheet_.attribute("r").value_or(""));
    Row row{number_ = stated.value_or(number_ + 1), {}};
    row.hidden = is_hidden(sheet_, "ht");
    Diagnostics findings;
    const Result<void> read = read_cells(row, findings);
    if (!read) return stopped_ = true, fail(read.error());
    merged_.complete(row);
    if (!findings.empty()) return fail(std::move(findings));
    return std::optional<Row>(std::move(row));
  }

 private:
  /// Depths of the elements around the cells (18.3.1.99): worksheet, sheetData, row.
  static constexpr std::size_t kWorksheet = 1;
  static constexpr std::size_t kSheetData = 2;

  /// Goes to the next row; false after the last.
  Result<bool> find_row() {
    while (true) {
      if (!in_data_) {
        VANBAN_TRY(const bool child, sheet_.next_child(kWorksheet));
        if (!child) return false;
        in_data_ = sheet_.local_name() == "sheetData";
        if (sheet_.local_name() == "cols") VANBAN_CHECK(read_columns());
        continue;
      }
      VANBAN_TRY(in_data_, sheet_.next_child(kSheetData));
      if (in_data_ && sheet_.local_name() == "row") return true;
    }
  }

  /// Which columns are not shown (18.3.1.17).
  Result<void> read_columns() {
    return sheet_.each_child([&]() -> Result<void> {
      const auto first = read_index(sheet_.attribute("min").value_or(""));
      const auto last = read_index(sheet_.attribute("max").value_or(""));
      if (first && last && is_hidden(sheet_, "width") && hidden_.size() < kMostColumns)
        hidden_.push_back({*first, *last});
      return {};
    });
  }

  /// What is wrong with single cells goes to `findings`; fails where nothing more can be read.
  Result<void> read_cells(Row& row, Diagnostics& findings) {
    std::size_t column = 0;
    return sheet_.each_child([&]() -> Result<void> {
      if (sheet_.local_name() != "c" || column > kMostColumns) return {};
      VANBAN_TRY(const Cell cell, read_cell(sheet_));
      column = cell.column != 0 ? cell.column : column + 1;
      if (column > kMostColumns) return {};
      Result<std::string> text = text_of(cell, {path_, row.number, column, {}});
      if (!text) findings.insert(findings.end(), text.error().begin(), text.error().end());
      if (!text || text->empty()) return {};
      if (text->size() > kLargestCell)
        findings.push_back(long_cell({path_, row.number, column, {}}));
      if (row.cells.size() < column) row.cells.resize(column);
      row.cells[column - 1] = trimmed_cell(*text);
      return {};
    });
  }

  Result<std::string> text_of(const Cell& cell, const CellPlace& place) const {
    if (cell.type == "inlineStr") return cell.stored;
    if (cell.type == "e") return fail(error_value(place, cell.stored));
    if (cell.stored.empty() && cell.formula && cell.type != "str") return fail(not_computed(place));
    if (cell.stored.empty()) return std::string();
    if (cell.type == "s") return shared(cell.stored);
    if (cell.type == "b") return std::string(cell.stored == "1" ? "true" : "false");
    if (cell.type == "str") return cell.stored;
    if (cell.type == "d") return cell.stored.substr(0, 10);
    const NumberFormat& format = workbook_.format_of(cell.style);
    if (auto text = show_number(cell.stored, format, workbook_.epoch)) return std::move(*text);
    return fail(unknown_format(place, cell.stored, format));
  }

  Result<std::string> shared(std::string_view stored) const {
    const auto index = read_index(stored);
    if (index && *index < workbook_.strings.size()) return workbook_.strings[*index];
    return fail(package_->place_of("xl/sharedStrings.xml").damaged());
  }

  std::string path_;
  std::unique_ptr<opc::ZipReader> package_;
  Workbook workbook_;
  MergedDown merged_;
  std::vector<MergedCells> hidden_;  ///< columns
  opc::XmlReader sheet_;             ///< destroyed before `package_`, which it reads
  bool in_data_ = false;
  std::size_t number_ = 0;  ///< of the last row
  bool stopped_ = false;
};

}  // namespace

Result<std::unique_ptr<RowReader>> open_spreadsheet(const std::string& path) {
  VANBAN_TRY(auto package, open_workbook(path));
  VANBAN_TRY(auto workbook, read_workbook(*package));
  VANBAN_TRY(auto merged, read_merged(*package, workbook.sheet));
  VANBAN_TRY(auto sheet, opc::open_xml(*package, workbook.sheet));
  return std::make_unique<SheetReader>(path, std::move(package), std::move(workbook),
                                       std::move(merged), std::move(sheet));
}

}  // namespace vanban::units
