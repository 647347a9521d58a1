// SPDX-License-Identifier: MIT
#include "jobs/unit_references.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "jobs/unit_places.hpp"
#include "plan/references.hpp"
#include "units/unit.hpp"

namespace vanban::jobs {
namespace {

/// The fields of the plan that have references, and those to which the unit brings some.
std::vector<std::string> fields_to_fill(const std::vector<std::string>& of_plan,
                                        const units::Unit& unit) {
  std::vector<std::string> fields = of_plan;
  for (const units::Assignment& datum : unit.overrides) {
    const std::string& root = units::root_of(datum.path);
    if (plan::has_unit_references(datum.value) &&
        std::find(fields.begin(), fields.end(), root) == fields.end())
      fields.push_back(root);
  }
  return fields;
}

/// What a cell or a unit of a JSON list is at fault for; all else is the plan's own.
bool is_of_list(const Diagnostic& finding, const units::Unit& unit) {
  return finding.code == "plan.unit-empty" || unit.position != 0 ||
         comes_from_list(unit, finding.place.field);
}

}  // namespace

UnitFiller::UnitFiller(const plan::Json& plan, std::shared_ptr<const plan::Source> source,
                       std::string list_path)
    : fields_(plan::with_unit_references(plan)),
      source_(std::move(source)),
      list_path_(std::move(list_path)) {}

Result<void> UnitFiller::fill(plan::Json& data, const units::Unit& unit) const {
  const std::string own(units::kUnitField);
  if (plan::has_unit_references(unit.fields)) {
    const auto filled = plan::fill_unit_references(data, {own}, unit.fields, *source_);
    if (!filled) return fail(placed(filled.error(), unit));
  }
  const std::vector<std::string> fields = fields_to_fill(fields_, unit);
  if (fields.empty()) return {};
  const plan::Json facts = data[own];
  const auto filled = plan::fill_unit_references(data, fields, facts, *source_);
  if (!filled) return fail(placed(filled.error(), unit));
  return {};
}

Diagnostics UnitFiller::placed(Diagnostics findings, const units::Unit& unit) const {
  for (Diagnostic& finding : findings)
    if (is_of_list(finding, unit)) finding = in_list({finding}, unit, list_path_).front();
  return findings;
}

}  // namespace vanban::jobs
