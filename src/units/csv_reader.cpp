// SPDX-License-Identifier: MIT
#include "units/csv_reader.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "text/encoding.hpp"
#include "units/finding.hpp"
#include "units/known_columns.hpp"

namespace vanban::units {
namespace {

using text::Encoding;
using text::recognise;

Bilingual advice_for(Encoding encoding) {
  if (encoding == Encoding::binary)
    return {"Danh sách phải là tệp .csv, .json hoặc .xlsx.",
            "The list must be a .csv, .json or .xlsx file."};
  if (encoding == Encoding::tcvn3 || encoding == Encoding::vni)
    return {"Chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6) rồi lưu thành “CSV UTF-8”.",
            "Convert it to Unicode (UniKey: Ctrl+Shift+F6), then save as “CSV UTF-8”."};
  return {"Mở tệp trong Excel, chọn Lưu thành (Save As) → “CSV UTF-8 (Comma delimited)”.",
          "Open it in Excel and use Save As → “CSV UTF-8 (Comma delimited)”."};
}

Diagnostic encoding_finding(const CellPlace& place, Encoding encoding) {
  const Bilingual name = text::name_of(encoding);
  return finding("units.encoding", place,
                 {fmt::format("danh sách không phải UTF-8 mà là {}", name.vi),
                  fmt::format("the list is not UTF-8 but {}", name.en)},
                 advice_for(encoding));
}

Diagnostic quote_finding(const CellPlace& place) {
  return finding(
      "units.csv-quote", place,
      {"dấu nháy kép đặt sai hoặc không được đóng", "a double quote is misplaced or never closed"},
      {"Đặt cả ô trong cặp dấu \"…\" và viết mỗi dấu nháy kép bên trong thành \"\".",
       "Put the whole cell in \"…\" and write each double quote inside it as \"\"."});
}

/// What is certain not to end inside a character.
std::string_view whole_lines(std::string_view head, bool complete) {
  return complete ? head : head.substr(0, head.rfind('\n'));
}

/// Not a row without text, nor a title: a line without separators that is no known column's name.
bool is_header(std::string_view line) {
  if (line.find_first_not_of(" \t,;") == std::string_view::npos) return false;
  return line.find_first_of(",;\t") != std::string_view::npos ||
         find_known(trimmed_cell(line)) != nullptr;
}

/// The separator that occurs most in the header row, outside quotes; a comma where none does.
char detect_separator(std::string_view head) {
  constexpr std::array<std::pair<char, int>, 3> kNone{{{',', 0}, {';', 0}, {'\t', 0}}};
  auto counts = kNone;
  std::string line;
  bool quoted = false;
  for (const char c : head) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) {
      if (is_header(line)) break;
      line.clear();
      counts = kNone;
      continue;
    }
    line.push_back(c);
    for (auto& [separator, count] : counts) count += !quoted && c == separator;
  }
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// Length of what `text` holds of a record, its line end excluded; `quoted` goes from piece to
/// piece.
std::size_t record_length(std::string_view text, bool& quoted) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (!quoted && (text[i] == '\n' || text[i] == '\r')) return i;
  }
  return text.size();
}

/// Moves a quoted cell into `cell`; false where the quote is not closed right before the separator.
bool cut_quoted(std::string_view record, std::size_t& offset, char separator, std::string& cell) {
  ++offset;
  while (true) {
    const std::size_t quote = record.find('"', offset);
    if (quote == std::string_view::npos) return false;
    cell.append(record.substr(offset, quote - offset));
    offset = quote + 1;
    if (offset >= record.size() || record[offset] == separator) return true;
    if (record[offset] != '"') return false;
    cell.push_back('"');
    ++offset;
  }
}

bool cut_plain(std::string_view record, std::size_t& offset, char separator, std::string& cell) {
  const std::size_t end = std::min(record.find(separator, offset), record.size());
  cell = record.substr(offset, end - offset);
  offset = end;
  return cell.find('"') == std::string::npos;
}

/// A cell that a spreadsheet would compute: `=…`, `+…`, `@…` (and `-` before anything but a
/// number).
bool is_formula(std::string_view cell) {
  if (cell.empty()) return false;
  if (cell[0] == '=' || cell[0] == '@' || cell[0] == '+') return true;
  return cell.size() > 1 && cell[0] == '-' &&
         cell.find_first_not_of("0123456789.,", 1) != std::string_view::npos && cell[1] != ' ';
}

Diagnostic formula_finding(const CellPlace& place, std::string_view cell) {
  return finding("units.formula", place,
                 {fmt::format("ô chứa công thức, không phải giá trị: {}", cell.substr(0, 40)),
                  fmt::format("the cell holds a formula, not a value: {}", cell.substr(0, 40))},
                 {"Trong Excel: chép cột, dán bằng Paste Special → Values, rồi lưu lại.",
                  "In Excel: copy the column, Paste Special → Values, save again."});
}

}  // namespace

Result<std::unique_ptr<CsvReader>> CsvReader::open(std::string file,
                                                   std::unique_ptr<ByteSource> source) {
  std::unique_ptr<CsvReader> reader(new CsvReader(std::move(file), std::move(source)));
  if (const Result<void> begun = reader->begin(); !begun) return fail(begun.error());
  return reader;
}

Result<void> CsvReader::begin() {
  if (Result<void> filled = bytes_.fill(); !filled) return filled;
  const Encoding encoding = recognise(whole_lines(bytes_.ahead(), bytes_.drained()));
  if (encoding != Encoding::utf8) return fail(encoding_finding({file_, 0, 0, {}}, encoding));
  if (bytes_.ahead().substr(0, 3) == utf8::kByteOrderMark) bytes_.take(3);
  const std::string_view head = bytes_.ahead();
  if (head.substr(0, 4) != "sep=" || head.size() < 5) {
    separator_ = detect_separator(head);
    return {};
  }
  separator_ = head[4];
  if (const Result<std::string> line = take_record(); !line) return fail(line.error());
  return {};
}

/// The next record's bytes. Quotes may hold line ends; CRLF, LF and CR all end a record.
Result<std::string> CsvReader::take_record() {
  ++row_;
  std::string record;
  bool quoted = false;
  while (true) {
    if (const Result<void> filled = bytes_.fill(); !filled)
      return stopped_ = true, fail(filled.error());
    const std::string_view text = bytes_.ahead();
    const std::size_t length = record_length(text, quoted);
    const bool ended = length < text.size() || bytes_.drained();
    record.append(text.substr(0, length));
    bytes_.take(length);
    if (ended) break;
    if (record.size() > kLargestRecord)
      return stopped_ = true, fail(quote_finding({file_, row_, 0, {}}));
  }
  if (const Result<void> filled = bytes_.fill(); !filled)
    return stopped_ = true, fail(filled.error());
  const std::string_view rest = bytes_.ahead();
  bytes_.take(rest.substr(0, 2) == "\r\n" ? 2 : std::min<std::size_t>(rest.size(), 1));
  return record;
}

Result<Row> CsvReader::cut(const std::string& record) const {
  Row row{row_, {}};
  Diagnostics findings;
  for (std::size_t offset = 0; offset <= record.size(); ++offset) {
    std::string cell;
    const bool quoted = offset < record.size() && record[offset] == '"';
    const CellPlace place{file_, row_, row.cells.size() + 1, {}};
    const bool fine = quoted ? cut_quoted(record, offset, separator_, cell)
                             : cut_plain(record, offset, separator_, cell);
    if (!fine) return fail(quote_finding(place));
    if (row.cells.size() == kMostColumns) return fail(too_many_columns(file_, row_));
    if (cell.size() > kLargestCell) findings.push_back(long_cell(place));
    row.cells.emplace_back(trimmed_cell(cell));
    if (is_formula(row.cells.back())) findings.push_back(formula_finding(place, row.cells.back()));
  }
  if (!findings.empty()) return fail(std::move(findings));
  return row;
}

Result<std::optional<Row>> CsvReader::next() {
  if (const Result<void> filled = bytes_.fill(); !filled)
    return stopped_ = true, fail(filled.error());
  if (bytes_.at_end()) return std::optional<Row>{};
  const Result<std::string> record = take_record();
  if (!record) return fail(record.error());
  const std::size_t zero = record->find('\0');
  if (const auto error = utf8::first_error(*record); error || zero != std::string::npos) {
    const std::string sample = *record + std::string(bytes_.ahead());
    return fail(encoding_finding({file_, row_, 0, {}},
                                 zero == std::string::npos ? recognise(sample) : Encoding::binary));
  }
  Result<Row> row = cut(*record);
  if (!row) return fail(row.error());
  return std::optional<Row>(std::move(*row));
}

}  // namespace vanban::units
