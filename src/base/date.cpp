// SPDX-License-Identifier: MIT
#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace vanban {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 9999;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return {};
  return value;
}

}  // namespace

int days_in_month(int year, int month) {
  const auto last = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<Date> Date::from_ymd(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return {};
  if (day < 1 || day > days_in_month(year, month)) return {};
  return Date(year, month, day);
}

std::optional<Date> Date::from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return {};
  return from_ymd(*year, *month, *day);
}

std::string Date::to_iso() const { return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_); }

std::optional<Date> PartialDate::complete() const {
  if (!day || !month || !year) return {};
  return Date::from_ymd(*year, *month, *day);
}

}  // namespace vanban
