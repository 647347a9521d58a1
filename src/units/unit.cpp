// SPDX-License-Identifier: MIT
#include "units/unit.hpp"

#include <fmt/format.h>

#include "units/finding.hpp"

namespace vanban::units {

Place place_of(const Unit& unit, const std::string& list, const std::string& field,
               std::size_t column) {
  if (unit.position == 0) return to_place({list, unit.row, column, field});
  Place place;
  place.file = list;
  place.line = static_cast<int>(unit.row);
  place.column = static_cast<int>(unit.column);
  place.field = fmt::format("[{}]{}{}", unit.position - 1, field.empty() ? "" : ".", field);
  return place;
}

std::size_t number_of(const Unit& unit) { return unit.position == 0 ? unit.row : unit.position; }

Bilingual words_for(const Unit& unit, std::size_t number) {
  if (unit.position == 0) return {fmt::format("dòng {}", number), fmt::format("row {}", number)};
  return {fmt::format("đơn vị thứ {}", number), fmt::format("unit {}", number)};
}

Result<void> lay_over(Json& data, const Unit& unit, const std::string& file) {
  Diagnostics findings;
  for (const Assignment& assignment : unit.overrides) {
    if (assign(data, assignment.path, assignment.value)) continue;
    const std::string path = to_string(assignment.path);
    findings.push_back(make_error("units.no-such-place", Fault::data,
                                  {fmt::format("kế hoạch không có chỗ cho “{}”", path),
                                   fmt::format("the plan has no place for “{}”", path)},
                                  {"Số thứ tự trong danh sách bắt đầu từ 0 và không được bỏ cách.",
                                   "Positions in a list begin at 0 and must leave no gap."})
                           .at(place_of(unit, file, path, assignment.column)));
  }
  data[std::string(kUnitField)] = unit.fields;
  if (!findings.empty()) return fail(std::move(findings));
  return {};
}

Result<Json> apply(const Unit& unit, const Json& plan, const std::string& file) {
  Json data = plan;
  if (Result<void> laid = lay_over(data, unit, file); !laid) return fail(std::move(laid.error()));
  return data;
}

}  // namespace vanban::units
