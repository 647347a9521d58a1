// SPDX-License-Identifier: MIT
#include "jobs/book_document.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/strings.hpp"
#include "model/style_sheet.hpp"
#include "pipeline/stored_version.hpp"
#include "registry/book.hpp"
#include "text/letter_case.hpp"

namespace vanban::jobs {
namespace {

/// Word's own room between a border and the text of a cell.
constexpr Length kPadding = Length::twips(108);

/// Of all columns but the last, which takes what is left of the page's width.
constexpr std::array<int, registry::kBookColumns - 1> kColumnMillimetres = {31, 24, 51, 24, 40,
                                                                            19, 16, 18, 14};

model::Paragraph paragraph(model::StyleId style, std::string text) {
  model::Paragraph result;
  result.style = style;
  if (!text.empty()) result.inlines.emplace_back(model::Run{std::move(text)});
  return result;
}

model::Row row_of(const registry::BookRow& texts, model::StyleId style) {
  model::Row row;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    model::Cell cell;
    cell.column = static_cast<int>(i);
    cell.blocks.emplace_back(paragraph(style, texts[i]));
    row.cells.push_back(std::move(cell));
  }
  return row;
}

/// The headings and, as on the form, the columns' numbers below them.
std::vector<model::Row> header_rows() {
  registry::BookRow numbers;
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = fmt::format("({})", i + 1);
  std::vector<model::Row> rows{row_of(registry::book_headings(), model::StyleId::table_heading),
                               row_of(numbers, model::StyleId::table_heading)};
  for (model::Row& row : rows) {
    row.keep_next = true;
    for (model::Cell& cell : row.cells) cell.vertical = model::VerticalAlignment::centre;
  }
  return rows;
}

/// As a paper book is written: by date, on one day by number, whatever series they belong to.
std::vector<registry::Entry> by_date(std::vector<registry::Entry> entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
    return std::pair(a.date.to_iso(), a.number) < std::pair(b.date.to_iso(), b.number);
  });
  return entries;
}

model::Table table_of(const std::vector<registry::Entry>& entries, Length width) {
  model::Table table;
  table.padding = kPadding;
  Length rest = width;
  for (const int millimetres : kColumnMillimetres) {
    table.columns.push_back(model::PageSetup::whole_twips(Length::millimetres(millimetres)));
    rest = rest - table.columns.back();
  }
  table.columns.push_back(rest);
  table.rows = header_rows();
  table.header_rows = static_cast<int>(table.rows.size());
  for (const registry::BookRow& row : registry::book_rows(by_date(entries)))
    table.rows.push_back(row_of(row, model::StyleId::table_text));
  return table;
}

/// The organ's full name as the newest of its documents says it; empty where none is held.
Result<std::string> organ_name(const registry::Register& book,
                               const std::vector<registry::Entry>& entries) {
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (entry->identity.empty()) continue;
    const auto record = book.find_document(entry->identity);
    if (!record) return fail(record.error());
    if (!*record || (*record)->versions.empty()) continue;
    const auto plan = pipeline::stored_plan(book, (*record)->versions.back());
    if (!plan) continue;  // an older program's data; another document may still say it
    return in_one_line(plan->metadata.organ.name);
  }
  return std::string();
}

}  // namespace

Result<BookHeading> book_heading(const registry::Register& book,
                                 const std::vector<registry::Entry>& entries) {
  BookHeading heading;
  if (entries.empty()) return heading;
  const registry::SeriesKey& first = entries.front().series;
  const auto all = [&entries](auto same) {
    return std::all_of(entries.begin(), entries.end(), same);
  };
  if (all([&](const registry::Entry& entry) { return entry.series.year == first.year; }))
    heading.year = first.year;
  if (!all([&](const registry::Entry& entry) { return entry.series.office == first.office; }))
    return heading;
  auto organ = organ_name(book, entries);
  if (!organ) return fail(std::move(organ.error()));
  heading.organ = std::move(*organ);
  return heading;
}

model::Document book_document(const std::vector<registry::Entry>& entries,
                              const BookHeading& heading) {
  model::Document document;
  document.styles = model::make_style_sheet();
  document.metadata.type_name = "Sổ đăng ký văn bản đi";
  document.metadata.title = document.metadata.type_name;
  document.metadata.organ_name = heading.organ;
  model::Section section;
  section.page.landscape = true;
  if (!heading.organ.empty())
    section.blocks.emplace_back(paragraph(model::StyleId::subject, text::to_upper(heading.organ)));
  section.blocks.emplace_back(paragraph(model::StyleId::document_kind, "SỔ ĐĂNG KÝ VĂN BẢN ĐI"));
  if (heading.year) {
    document.metadata.title += fmt::format(" năm {}", *heading.year);
    section.blocks.emplace_back(
        paragraph(model::StyleId::subject, fmt::format("Năm {}", *heading.year)));
  }
  section.blocks.emplace_back(table_of(entries, section.page.text_width()));
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vanban::jobs
