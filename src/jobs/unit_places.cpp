// SPDX-License-Identifier: MIT
#include "jobs/unit_places.hpp"

#include <fmt/format.h>

#include "units/unit.hpp"

namespace vanban::jobs {
namespace {

/// Whether `field` is `path` or something inside it.
bool is_inside(const std::string& field, const std::string& path) {
  return field.rfind(path, 0) == 0 &&
         (field.size() == path.size() || field[path.size()] == '.' || field[path.size()] == '[');
}

void put_in_list(Diagnostic& finding, const units::Unit& unit, const std::string& list) {
  if (finding.fault != Fault::data) {
    const Bilingual which = units::words_for(unit, units::number_of(unit));
    finding.message.vi += fmt::format(" ({}: {})", which.vi, unit.name);
    finding.message.en += fmt::format(" ({}: {})", which.en, unit.name);
    return;
  }
  const std::string field = finding.place.field;
  std::size_t column = 0;
  for (const units::Assignment& datum : unit.overrides)
    if (is_inside(field, to_string(datum.path))) column = datum.column;
  finding.place = units::place_of(unit, list, field, column);
}

}  // namespace

Diagnostics in_list(Diagnostics findings, const units::Unit& unit, const std::string& list) {
  for (Diagnostic& finding : findings) put_in_list(finding, unit, list);
  return findings;
}

}  // namespace vanban::jobs
