// SPDX-License-Identifier: MIT
#include "units/xlsx_cells.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace vanban::units {
namespace {

std::string show_date(double serial, Epoch epoch) {
  using namespace std::chrono;
  // Excel counts a 29 February 1900 that never was, so day 0 is put at 30 December 1899.
  const sys_days zero =
      epoch == Epoch::year_1900 ? sys_days{year{1899} / 12 / 30} : sys_days{year{1904} / 1 / 1};
  const year_month_day day{zero + days{static_cast<int>(std::floor(serial))}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

/// The figures of a number before and after its decimal mark.
struct Figures {
  std::string whole;
  std::string decimals;
};

/// Adds one to a row of figures; `9` becomes `10`.
void round_up(std::string& figures) {
  for (std::size_t i = figures.size(); i-- > 0; figures[i] = '0')
    if (figures[i] != '9') return static_cast<void>(++figures[i]);
  figures.insert(figures.begin(), '1');
}

/// `value` times ten to the power of `shift`, rounded half up as Excel does: by the 15 figures that
/// it keeps. `value` is not below zero.
Figures figures_of(double value, int shift, std::size_t decimals) {
  std::string figures = fmt::format("{:.14e}", value);
  const int power = std::stoi(figures.substr(figures.find('e') + 1)) + shift;
  figures = figures.substr(0, 1) + figures.substr(2, 14);
  if (power < 0) figures.insert(0, static_cast<std::size_t>(-power), '0');
  const std::size_t whole = power < 0 ? 1 : static_cast<std::size_t>(power) + 1;
  const std::size_t end = whole + decimals;
  const bool up = figures.size() > end && figures[end] >= '5';
  figures.resize(end, '0');
  if (up) round_up(figures);
  return {figures.substr(0, figures.size() - decimals), figures.substr(figures.size() - decimals)};
}

std::string grouped(std::string whole) {
  for (std::size_t at = whole.size(); at > 3;) whole.insert(at -= 3, 1, '.');
  return whole;
}

/// As many figures as there are; whole numbers of up to 15 figures in full.
std::string show_general(double value) {
  constexpr double kMostWhole = 1e15;
  constexpr double kLeast = 1e-9;
  if (value != 0 && (value >= kMostWhole || value < kLeast)) return fmt::format("{}", value);
  constexpr std::size_t kMostDecimals = 24;
  auto [whole, decimals] = figures_of(value, 0, kMostDecimals);
  decimals.resize(decimals.find_last_not_of('0') + 1);
  return decimals.empty() ? whole : fmt::format("{},{}", whole, decimals);
}

std::string show_figures(double value, const NumberSection& section) {
  if (section.general) return show_general(value);
  if (section.without_figures) return {};
  auto [whole, decimals] = figures_of(value, section.shift, section.decimals);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.size() < section.whole) whole.insert(0, section.whole - whole.size(), '0');
  decimals.resize(std::max(decimals.find_last_not_of('0') + 1, section.kept));
  if (section.grouped) whole = grouped(std::move(whole));
  return decimals.empty() ? whole : fmt::format("{},{}", whole, decimals);
}

/// Of positive numbers, of negative ones, of zero; a number without a section of its own takes the
/// first, with a minus where it is below zero.
std::string show_signed(double value, const std::vector<NumberSection>& sections) {
  const std::size_t own = value > 0 ? 0 : (value < 0 ? 1 : 2);
  const NumberSection& section = sections[own < sections.size() ? own : 0];
  const std::string figures = show_figures(std::abs(value), section);
  const bool minus = value < 0 && own >= sections.size() &&
                     figures.find_first_of("123456789") != std::string::npos;
  return fmt::format("{}{}{}{}", minus ? "-" : "", section.before, figures, section.after);
}

}  // namespace

std::optional<std::string> show_number(std::string_view stored, const NumberFormat& format,
                                       Epoch epoch) {
  double value = 0;
  const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  const bool whole_text = error == std::errc() && end == stored.data() + stored.size();
  if (!whole_text || !std::isfinite(value)) return std::string(stored);
  constexpr double kLastDay = 2'958'465;  // 31 December 9999
  if (format.kind == NumberFormat::Kind::date)
    return value >= 1 && value <= kLastDay ? std::optional(show_date(value, epoch)) : std::nullopt;
  if (format.kind == NumberFormat::Kind::unknown) return std::nullopt;
  return show_signed(value, format.sections);
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
