// SPDX-License-Identifier: MIT
// One plan under many units, one after the other.
#pragma once

#include <string>
#include <vector>

#include "units/unit.hpp"

namespace vanban::units {

/// Lays units over a plan as `apply` does, but copies the plan only once: what a unit set is put
/// back before the next. For one thread; the plan must outlive it.
class Overlay {
 public:
  /// `file` names the list in messages. The caller may change the outermost fields `filled` of what
  /// `apply` gives.
  Overlay(const Json& plan, std::string file, std::vector<std::string> filled = {});

  /// What `apply(unit, plan, file)` gives, and fails as it does; valid until the next call. Besides
  /// `filled` the caller may change what the unit sets.
  Result<Json*> apply(const Unit& unit);

 private:
  void put_back();
  void will_change(const std::string& name);

  const Json& plan_;
  std::string file_;
  std::vector<std::string> filled_;
  Json data_;
  std::vector<std::string> changed_;  ///< outermost fields that may differ from the plan's
};

}  // namespace vanban::units
