// SPDX-License-Identifier: MIT
#include "jobs/unit_doubts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "jobs/unit_places.hpp"
#include "pipeline/locate.hpp"

namespace vanban::jobs {
namespace {

using plan::RootFields;

/// The outermost fields that this unit changes, in byte order.
std::vector<std::string> changed_fields(const units::Unit& unit, const UnitFiller& filler) {
  std::set<std::string> changed(filler.fields().begin(), filler.fields().end());
  for (const units::Assignment& datum : unit.overrides) changed.insert(units::root_of(datum.path));
  return {changed.begin(), changed.end()};
}

/// Whether what is asked of other fields may depend on a changed one (plan/typed_marks.hpp).
bool decides_of_others(const std::vector<std::string>& changed) {
  return std::any_of(changed.begin(), changed.end(), [](const std::string& name) {
    return name == "annexes" || name == "attached";
  });
}

}  // namespace

Diagnostics UnitDoubts::about(const units::Unit& unit, const units::Json& data, model::Form form) {
  const plan::NoText nowhere(shared_.request().plan_path);
  std::vector<std::string> changed = changed_fields(unit, shared_.filler());
  if (decides_of_others(changed)) return placed(search_.in(data, nowhere, form), unit);
  Diagnostics doubts = placed(search_.in(data, nowhere, form, RootFields::of(changed)), unit);
  const auto [known, is_new] = of_plan_.try_emplace(changed);
  if (is_new)
    known->second =
        pipeline::locate(search_.in(data, nowhere, form, RootFields::except(std::move(changed))),
                         *shared_.plan().source);
  append(doubts, known->second);
  return doubts;
}

Diagnostics UnitDoubts::placed(Diagnostics doubts, const units::Unit& unit) const {
  for (Diagnostic& doubt : doubts) {
    if (!comes_from_list(unit, doubt.place.field)) continue;
    doubt = in_list({std::move(doubt)}, unit, shared_.request().list_path).front();
  }
  return pipeline::locate(std::move(doubts), *shared_.plan().source);
}

}  // namespace vanban::jobs
