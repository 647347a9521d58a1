// SPDX-License-Identifier: MIT
// Some of a plan's outermost fields: those that a search looks at.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace vanban::plan {

class RootFields {
 public:
  static RootFields all() { return RootFields({}, false); }
  static RootFields of(std::vector<std::string> names) {
    return RootFields(std::move(names), true);
  }
  static RootFields except(std::vector<std::string> names) {
    return RootFields(std::move(names), false);
  }

  bool has(const std::string& name) const {
    return (std::find(names_.begin(), names_.end(), name) != names_.end()) == listed_;
  }

 private:
  RootFields(std::vector<std::string> names, bool listed)
      : names_(std::move(names)), listed_(listed) {}

  std::vector<std::string> names_;
  bool listed_;  ///< the names are those that count, or those that do not
};

}  // namespace vanban::plan
