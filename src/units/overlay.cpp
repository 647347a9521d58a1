// SPDX-License-Identifier: MIT
#include "units/overlay.hpp"

#include <algorithm>
#include <utility>

namespace vanban::units {

Overlay::Overlay(const Json& plan, std::string file, std::vector<std::string> filled)
    : plan_(plan), file_(std::move(file)), filled_(std::move(filled)), data_(plan) {}

Result<Json*> Overlay::apply(const Unit& unit) {
  put_back();
  for (const std::string& name : filled_) will_change(name);
  for (const Assignment& assignment : unit.overrides) will_change(root_of(assignment.path));
  will_change(std::string(kUnitField));
  if (Result<void> laid = lay_over(data_, unit, file_); !laid) return fail(std::move(laid.error()));
  return &data_;
}

/// Fields that the plan lacks go away, so that the next unit's come in the same order again.
void Overlay::put_back() {
  for (const std::string& name : changed_) {
    if (const auto original = plan_.find(name); original != plan_.end())
      data_[name] = *original;
    else
      data_.erase(name);
  }
  changed_.clear();
}

void Overlay::will_change(const std::string& name) {
  if (std::find(changed_.begin(), changed_.end(), name) == changed_.end()) changed_.push_back(name);
}

}  // namespace vanban::units
