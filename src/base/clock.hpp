// SPDX-License-Identifier: MIT
// The seam to the calendar. Only commands that act on a day (issue, journal) ask it; no output
// does.
#pragma once

#include <chrono>

#include "base/date.hpp"

namespace vanban {

/// Today's date, for whoever needs one; tests hand in a fixed one.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Date today() const = 0;
};

/// The local calendar of Việt Nam (UTC+7 all year, no daylight saving).
class VietnamClock : public Clock {
 public:
  Date today() const override {
    const auto now = std::chrono::system_clock::now() + std::chrono::hours{7};
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(now)};
    return *Date::from_ymd(static_cast<int>(day.year()),
                           static_cast<int>(static_cast<unsigned>(day.month())),
                           static_cast<int>(static_cast<unsigned>(day.day())));
  }
};

}  // namespace vanban
