// SPDX-License-Identifier: MIT
#include "jobs/unit_places.hpp"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "units/known_columns.hpp"
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

/// The first word in “ ” of a message.
std::string quoted_word(const std::string& message) {
  constexpr std::string_view kOpening = "“";
  const std::size_t begin = message.find(kOpening);
  const std::size_t end = message.find("”", begin);
  if (begin == std::string::npos || end == std::string::npos) return {};
  return message.substr(begin + kOpening.size(), end - begin - kOpening.size());
}

/// A datum that neither plan nor list gives, in the words of the list's columns.
void name_column(Diagnostic& finding) {
  if (finding.code != "plan.missing-field") return;
  const std::string& object = finding.place.field;
  const std::string name = quoted_word(finding.message.en);
  const units::KnownColumn* const column =
      units::find_known(object.empty() ? name : object + "." + name);
  if (column == nullptr) return;
  finding.message = {fmt::format("thiếu “{}” ({}): kế hoạch không nêu, danh sách cũng không có cột "
                                 "ấy hoặc để trống ô",
                                 column->heading, column->path),
                     fmt::format("“{}” ({}) is missing: the plan does not say it, and the list has "
                                 "no such column or leaves the cell empty",
                                 column->heading, column->path)};
  finding.hint = {
      fmt::format("Thêm cột “{}” vào danh sách và điền cho từng đơn vị, hoặc ghi {} "
                  "trong kế hoạch.",
                  column->heading, column->path),
      fmt::format("Add the column “{}” to the list and fill it in for each unit, or say "
                  "{} in the plan.",
                  column->heading, column->path)};
}

void put_in_list(Diagnostic& finding, const units::Unit& unit, const std::string& list) {
  name_column(finding);
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

bool comes_from_list(const units::Unit& unit, const std::string& field) {
  return is_inside(field, std::string(units::kUnitField)) || datum_of(unit, field) != nullptr;
}

Diagnostics in_list(Diagnostics findings, const units::Unit& unit, const std::string& list) {
  for (Diagnostic& finding : findings) put_in_list(finding, unit, list);
  return findings;
}

}  // namespace vanban::jobs
