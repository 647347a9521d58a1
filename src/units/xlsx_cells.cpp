// SPDX-License-Identifier: MIT
#include "units/xlsx_cells.hpp"

#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace vanban::units {
namespace {

/// The code without what is printed as it stands: "…" and [..] and \x.
std::string bare_code(std::string_view code) {
  std::string bare;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      const std::size_t end = code.find(c == '"' ? '"' : ']', i + 1);
      if (end == std::string_view::npos) break;
      i = end;
    } else {
      bare.push_back(c);
    }
  }
  return bare;
}

std::string show_date(double serial, Epoch epoch) {
  using namespace std::chrono;
  // Excel counts a 29 February 1900 that never was, so day 0 is put at 30 December 1899.
  const sys_days zero =
      epoch == Epoch::year_1900 ? sys_days{year{1899} / 12 / 30} : sys_days{year{1904} / 1 / 1};
  const year_month_day day{zero + days{static_cast<int>(std::floor(serial))}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace

NumberFormat built_in_format(int id) {
  const bool date =
      (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return {date ? NumberFormat::Kind::date : NumberFormat::Kind::general, 0};
}

NumberFormat read_format_code(std::string_view code) {
  const std::string bare = bare_code(code.substr(0, code.find(';')));
  if (bare.find_first_of("dDyY") != std::string::npos) return {NumberFormat::Kind::date, 0};
  if (!bare.empty() && bare.find_first_not_of('0') == std::string::npos && bare.size() > 1)
    return {NumberFormat::Kind::zero_padded, bare.size()};
  return {};
}

std::string show_number(std::string_view stored, const NumberFormat& format, Epoch epoch) {
  double value = 0;
  const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  if (error != std::errc() || end != stored.data() + stored.size()) return std::string(stored);
  constexpr double kLastDay = 2'958'465;  // 31 December 9999
  if (format.kind == NumberFormat::Kind::date && value >= 1 && value <= kLastDay)
    return show_date(value, epoch);
  if (format.kind == NumberFormat::Kind::zero_padded && value >= 0)
    return fmt::format("{:0{}.0f}", value, format.digits);
  const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
  return whole ? fmt::format("{:.0f}", value) : fmt::format("{}", value);
}

std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z' || column > 100'000) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  return column;
}

}  // namespace vanban::units
