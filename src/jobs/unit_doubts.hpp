// SPDX-License-Identifier: MIT
// What is doubtful in the data of a batch's units (pipeline/doubts.hpp). What no unit changes is
// looked through once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "jobs/batch_documents.hpp"
#include "model/form.hpp"
#include "pipeline/doubts.hpp"
#include "units/unit.hpp"

namespace vanban::jobs {

/// For one thread.
class UnitDoubts {
 public:
  /// What it is made of must outlive it.
  explicit UnitDoubts(const PlanRenderers& shared) : shared_(shared), search_(shared.compiled()) {}

  /// Warnings about the unit: at its row where the list says the field, else in the plan. `data`:
  /// the plan's with the unit laid over, `form` that of its document.
  Diagnostics about(const units::Unit& unit, const units::Json& data, model::Form form);

 private:
  Diagnostics placed(Diagnostics doubts, const units::Unit& unit) const;

  const PlanRenderers& shared_;
  pipeline::DoubtSearch search_;
  std::map<std::vector<std::string>, Diagnostics> of_plan_;  ///< by the fields that units change
};

}  // namespace vanban::jobs
