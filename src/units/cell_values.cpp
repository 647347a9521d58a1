// SPDX-License-Identifier: MIT
#include "units/cell_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/date.hpp"
#include "base/strings.hpp"
#include "units/letters.hpp"
#include "units/row_reader.hpp"

namespace vanban::units {
namespace {

using Kind = ValueKind;

Diagnostic bad_value(std::string_view cell, const CellPlace& place, Bilingual wanted) {
  return finding("units.bad-value", place,
                 {fmt::format("“{}” không phải là {}", cell, wanted.vi),
                  fmt::format("“{}” is not {}", cell, wanted.en)},
                 {});
}

Result<Json> read_integer(std::string_view cell, const CellPlace& place) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error == std::errc() && end == cell.data() + cell.size()) return Json(value);
  return fail(bad_value(cell, place, {"một số nguyên", "a whole number"}));
}

Result<Json> read_decimal(std::string_view cell, const CellPlace& place) {
  std::string text(cell);
  std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return Json(value);
  return fail(bad_value(cell, place, {"một số", "a number"}));
}

/// A date whose year was cut to its last figures: nobody can say which century was meant.
Diagnostic short_year(std::string_view cell, const CellPlace& place) {
  return finding("units.short-year", place,
                 {fmt::format("năm trong “{}” không đủ bốn chữ số", cell),
                  fmt::format("the year in “{}” has fewer than four figures", cell)},
                 {"Viết đủ bốn chữ số của năm, ví dụ 05/02/2024.",
                  "Write all four figures of the year, such as 05/02/2024."});
}

Diagnostic bad_date(std::string_view cell, const CellPlace& place, Bilingual why) {
  return finding("units.bad-value", place,
                 {fmt::format("“{}” không phải là một ngày đọc được: {}", cell, why.vi),
                  fmt::format("“{}” is no date that can be read: {}", cell, why.en)},
                 {"Viết ngày/tháng/năm, ví dụ 05/02/2024 (hoặc 2024-02-05).",
                  "Write day/month/year, such as 05/02/2024 (or 2024-02-05)."});
}

/// Three numbers with one sign between them, as dates are written.
struct WrittenDate {
  std::array<int, 3> parts{};
  char sign = '/';

  bool year_first() const { return parts[0] > 31; }
  int year() const { return year_first() ? parts[0] : parts[2]; }
  int month() const { return parts[1]; }
  int day() const { return year_first() ? parts[2] : parts[0]; }
};

std::optional<WrittenDate> read_written_date(std::string_view cell) {
  WrittenDate date;
  for (std::size_t i = 0; i < 3; ++i) {
    if (cell.empty() || !is_digit(cell[0])) return std::nullopt;
    const auto [end, error] =
        std::from_chars(cell.data(), cell.data() + cell.size(), date.parts[i]);
    if (error != std::errc()) return std::nullopt;
    cell.remove_prefix(static_cast<std::size_t>(end - cell.data()));
    if (i == 2) break;
    if (cell.empty() || (i == 1 && cell[0] != date.sign)) return std::nullopt;
    date.sign = cell[0];
    cell.remove_prefix(1);
  }
  const bool known = date.sign == '/' || date.sign == '-' || date.sign == '.';
  return cell.empty() && known ? std::optional(date) : std::nullopt;
}

/// Why a date that is written out is none.
Bilingual why_no_date(const WrittenDate& date) {
  const int day = date.day();
  const int month = date.month();
  if (month > 12 && Date::from_ymd(date.year(), day, month))
    return {fmt::format("không có tháng {0}; ô này viết tháng trước ngày (kiểu Mỹ), đúng ra là "
                        "{0:02}/{1:02}/{2}",
                        month, day, date.year()),
            fmt::format("there is no month {0}; the month stands before the day (as in America), "
                        "it should be {0:02}/{1:02}/{2}",
                        month, day, date.year())};
  if (month < 1 || month > 12)
    return {fmt::format("không có tháng {}", month), fmt::format("there is no month {}", month)};
  return {fmt::format("tháng {} năm {} không có ngày {}", month, date.year(), day),
          fmt::format("month {} of {} has no day {}", month, date.year(), day)};
}

/// What is wrong with a cell that is no date in one of the two ways of writing.
Diagnostic date_finding(std::string_view cell, const CellPlace& place) {
  constexpr int kFirstYearOfFourFigures = 1000;
  const auto date = read_written_date(cell);
  const bool serial = cell.size() == 5 && std::all_of(cell.begin(), cell.end(), is_digit);
  if (serial)
    return bad_date(cell, place,
                    {"đây là số thứ tự ngày của Excel; định dạng cột là Date rồi lưu lại",
                     "this is Excel's number of a day; format the column as Date and save again"});
  if (!date)
    return bad_date(
        cell, place,
        {"không đủ ngày, tháng, năm bằng số", "day, month and year do not stand there in figures"});
  if (!date->year_first() && date->year() < kFirstYearOfFourFigures) return short_year(cell, place);
  if (Date::from_ymd(date->year(), date->month(), date->day()))
    return bad_date(cell, place,
                    {fmt::format("ngày có thật nhưng viết cách khác; hãy viết {:02}/{:02}/{}",
                                 date->day(), date->month(), date->year()),
                     fmt::format("the date exists but is written otherwise; write {:02}/{:02}/{}",
                                 date->day(), date->month(), date->year())});
  return bad_date(cell, place, why_no_date(*date));
}

Result<Json> read_date(std::string_view cell, const CellPlace& place) {
  auto day = Date::from_iso(cell);
  const auto written = read_written_date(cell);
  if (!day && written && written->sign == '/' && !written->year_first() && written->year() > 999)
    day = Date::from_ymd(written->year(), written->month(), written->day());
  if (day) return Json(day->to_iso());
  return fail(date_finding(cell, place));
}

/// Entries are parted by `;` and line ends.
Json read_list(std::string_view cell) {
  Json entries = Json::array();
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(";\n"), cell.size());
    const std::string_view entry = trimmed_cell(cell.substr(0, end));
    if (!entry.empty()) entries.push_back(entry);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return entries;
}

Result<Json> read_truth(std::string_view cell, const CellPlace& place) {
  static constexpr std::array<std::string_view, 5> kYes{"có", "true", "yes", "x", "1"};
  static constexpr std::array<std::string_view, 4> kNo{"không", "false", "no", "0"};
  const std::string key = comparison_key(cell);
  if (among(kYes, key)) return Json(true);
  if (among(kNo, key)) return Json(false);
  return fail(bad_value(cell, place, {"“có” hoặc “không”", "“yes” or “no”"}));
}

}  // namespace

Result<Json> read_value(std::string_view cell, ValueKind kind, const CellPlace& place) {
  switch (kind) {
    case Kind::text:
      return Json(cell);
    case Kind::integer:
      return read_integer(cell, place);
    case Kind::decimal:
      return read_decimal(cell, place);
    case Kind::date:
      return read_date(cell, place);
    case Kind::list:
      return read_list(cell);
    case Kind::truth:
      return read_truth(cell, place);
  }
  return Json(cell);
}

}  // namespace vanban::units
