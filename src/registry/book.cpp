// SPDX-License-Identifier: MIT
#include "registry/book.hpp"

#include <string_view>

#include <fmt/format.h>

namespace vanban::registry {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A zero before days below 10 and before months 1 and 2 only (Phụ lục I, Phần I, Mục II.4).
std::string date_text(const Date& date) {
  return fmt::format("{:02}/{}{}/{}", date.day(), date.month() < 3 ? "0" : "", date.month(),
                     date.year());
}

std::string kind_and_subject(const BookFields& fields) {
  if (fields.type_name.empty()) return fields.subject;
  if (fields.subject.empty()) return fields.type_name;
  return fmt::format("{} {}", fields.type_name, fields.subject);
}

std::string remark(const Entry& entry) {
  std::string status;
  if (entry.status == EntryStatus::reserved) status = "Giữ số";
  if (entry.status == EntryStatus::voided) status = fmt::format("Hủy: {}", entry.void_reason);
  if (status.empty() || entry.fields.note.empty()) return status + entry.fields.note;
  return fmt::format("{}; {}", status, entry.fields.note);
}

BookRow row_of(const Entry& entry) {
  const BookFields& fields = entry.fields;
  return {entry.code,    date_text(entry.date), kind_and_subject(fields),
          fields.signer, fields.recipients,     fields.keeper,
          fields.copies, fields.sent_on,        std::string{},
          remark(entry)};
}

bool would_run_as_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void append_cell(std::string& csv, std::string_view cell) {
  csv += '"';
  if (would_run_as_formula(cell)) csv += '\'';
  for (const char letter : cell) {
    if (letter == '"') csv += '"';
    csv += letter;
  }
  csv += '"';
}

void append_row(std::string& csv, const BookRow& row) {
  for (std::size_t column = 0; column < row.size(); ++column) {
    if (column > 0) csv += ';';
    append_cell(csv, row[column]);
  }
  csv += "\r\n";
}

}  // namespace

const BookRow& book_headings() {
  static const BookRow headings = {"Số, ký hiệu văn bản",
                                   "Ngày tháng văn bản",
                                   "Tên loại và trích yếu nội dung văn bản",
                                   "Người ký",
                                   "Nơi nhận văn bản",
                                   "Đơn vị, người nhận bản lưu",
                                   "Số lượng bản",
                                   "Ngày chuyển",
                                   "Ký nhận",
                                   "Ghi chú"};
  return headings;
}

std::vector<BookRow> book_rows(const std::vector<Entry>& entries) {
  std::vector<BookRow> rows;
  rows.reserve(entries.size());
  for (const Entry& entry : entries) rows.push_back(row_of(entry));
  return rows;
}

std::string book_csv(const std::vector<BookRow>& rows) {
  std::string csv(kByteOrderMark);
  append_row(csv, book_headings());
  for (const BookRow& row : rows) append_row(csv, row);
  return csv;
}

}  // namespace vanban::registry
