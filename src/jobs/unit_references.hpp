// SPDX-License-Identifier: MIT
// References of a batch's plan to its units, `@{unit.name}`, filled for one unit after the other.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "plan/json.hpp"
#include "plan/source.hpp"

namespace vanban::units {
struct Unit;
}

namespace vanban::jobs {

/// Knows which fields of the plan have references, so that a plan without any costs nothing.
/// Safe from several threads.
class UnitFiller {
 public:
  /// `list_path` names the list in messages.
  UnitFiller(const plan::Json& plan, std::shared_ptr<const plan::Source> source,
             std::string list_path);

  /// The outermost fields of the plan with references to a unit.
  const std::vector<std::string>& fields() const { return fields_; }

  /// Fills `data`, over which `unit` was laid, `unit`'s own fields among it. Fails as
  /// `plan::fill_unit_references`; what the list says stands at the unit's row.
  Result<void> fill(plan::Json& data, const units::Unit& unit) const;

 private:
  Diagnostics placed(Diagnostics findings, const units::Unit& unit) const;

  std::vector<std::string> fields_;
  std::shared_ptr<const plan::Source> source_;
  std::string list_path_;
};

}  // namespace vanban::jobs
