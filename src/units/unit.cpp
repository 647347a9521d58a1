// SPDX-License-Identifier: MIT
#include "units/unit.hpp"

#include <fmt/format.h>

#include "units/finding.hpp"

namespace vanban::units {

Result<void> lay_over(Json& data, const Unit& unit, const std::string& file) {
  Diagnostics findings;
  for (const Assignment& assignment : unit.overrides) {
    if (assign(data, assignment.path, assignment.value)) continue;
    const std::string path = to_string(assignment.path);
    findings.push_back(finding("units.no-such-place", {file, unit.row, assignment.column, path},
                               {fmt::format("kế hoạch không có chỗ cho “{}”", path),
                                fmt::format("the plan has no place for “{}”", path)},
                               {"Số thứ tự trong danh sách bắt đầu từ 0 và không được bỏ cách.",
                                "Positions in a list begin at 0 and must leave no gap."}));
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
