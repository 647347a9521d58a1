// SPDX-License-Identifier: MIT
#include "jobs/unit_places.hpp"

#include <utility>

#include <fmt/format.h>

#include "units/unit.hpp"

namespace vanban::jobs {
namespace {

/// Whether `field` is `path` or something inside it.
bool is_inside(const std::string& field, const std::string& path) {
  return field.rfind(path, 0) == 0 &&
         (field.size() == path.size() || field[path.size()] == '.' || field[path.size()] == '[');
}

/// The datum of the list that a field is, or is inside of; null: the plan's own.
const units::Assignment* datum_of(const units::Unit& unit, const std::string& field) {
  const units::Assignment* found = nullptr;
  for (const units::Assignment& datum : unit.overrides)
    if (is_inside(field, to_string(datum.path))) found = &datum;
  return found;
}

void put_in_list(Diagnostic& finding, const units::Unit& unit, const std::string& list) {
  const std::string field = finding.place.field;
  const units::Assignment* const datum = datum_of(unit, field);
  if (finding.fault != Fault::data && datum == nullptr) {
    const Bilingual which = units::words_for(unit, units::number_of(unit));
    finding.message.vi += fmt::format(" ({}: {})", which.vi, unit.name);
    finding.message.en += fmt::format(" ({}: {})", which.en, unit.name);
    return;
  }
  Place place = units::place_of(unit, list, field, datum == nullptr ? 0 : datum->column);
  place.unit = std::move(finding.place.unit);
  finding.place = std::move(place);
}

}  // namespace

Diagnostics in_list(Diagnostics findings, const units::Unit& unit, const std::string& list) {
  for (Diagnostic& finding : findings) put_in_list(finding, unit, list);
  return findings;
}

}  // namespace vanban::jobs
