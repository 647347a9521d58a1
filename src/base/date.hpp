// SPDX-License-Identifier: MIT
// Calendar dates as documents carry them: whole, or with the day (and month) still open in a draft.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vanban {

/// A date of the Gregorian calendar that exists (30/02 never does).
class Date {
 public:
  /// The date, or nothing where the calendar has no such day. Years 1000 to 9999: an
  /// official document writes its year with four figures, and a year of two is a slip of typing.
  static std::optional<Date> from_ymd(int year, int month, int day);
  /// Reads `YYYY-MM-DD` (ISO 8601 calendar date) of such a year and nothing else.
  static std::optional<Date> from_iso(std::string_view text);

  int year() const { return year_; }
  int month() const { return month_; }
  int day() const { return day_; }
  std::string to_iso() const;

  auto operator<=>(const Date&) const = default;

 private:
  Date(int year, int month, int day) : year_(year), month_(month), day_(day) {}
  int year_, month_, day_;
};

/// The date line of a draft (thời gian ban hành): parts not yet known stay blank on paper.
struct PartialDate {
  std::optional<int> day;
  std::optional<int> month;
  std::optional<int> year;

  static PartialDate of(const Date& date) { return {date.day(), date.month(), date.year()}; }
  /// The whole date where every part is known and the calendar has it.
  std::optional<Date> complete() const;
  bool operator==(const PartialDate&) const = default;
};

/// Days in a month of the Gregorian calendar; month 1 to 12.
int days_in_month(int year, int month);

}  // namespace vanban
