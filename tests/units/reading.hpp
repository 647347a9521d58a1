// SPDX-License-Identifier: MIT
// Reads a whole list for a test: its units, and its findings as `row:field code` lines.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "units/unit_reader.hpp"

namespace vanban::units {

struct Reading {
  std::vector<Unit> units;
  std::vector<std::string> findings;
  std::size_t blank_rows = 0;
};

inline void note(Reading& reading, const Diagnostics& findings) {
  for (const Diagnostic& finding : findings)
    reading.findings.push_back(
        fmt::format("{}:{} {}", finding.place.line, finding.place.field, finding.code));
}

inline Reading read_all(Result<std::unique_ptr<UnitReader>> reader) {
  Reading reading;
  if (!reader) return note(reading, reader.error()), reading;
  while (true) {
    Result<std::optional<Unit>> unit = (*reader)->next();
    if (!unit) note(reading, unit.error());
    if (unit && !*unit) break;
    if (unit) reading.units.push_back(std::move(**unit));
    if (!unit && !(*reader)->can_continue()) break;
  }
  reading.blank_rows = (*reader)->blank_rows();
  return reading;
}

inline Reading read_text(std::string content, Letters letters = Letters::folded) {
  return read_all(read_units("list", std::move(content), letters));
}

}  // namespace vanban::units
