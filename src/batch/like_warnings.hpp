// SPDX-License-Identifier: MIT
// Warnings that many units share: each is told once, with the units it is true of.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>

#include "base/diagnostic.hpp"
#include "batch/unit_jobs.hpp"

namespace vanban::batch {

class LikeWarnings {
 public:
  /// What was found about one unit; the units may come in any order.
  void add(const Job& job, const Diagnostics& warnings);

  /// Each warning once, in the order of the list; `units` is the number of all that were looked at.
  /// One that is true of some only names them.
  Diagnostics take(std::size_t units);

 private:
  struct Alike {
    Diagnostic first;             ///< of the unit that comes first in the list
    std::size_t position = 0;     ///< of that unit
    std::size_t order = 0;        ///< among the warnings about it
    std::size_t count = 0;        ///< units
    std::set<std::size_t> named;  ///< the first ones, as the list numbers them
    bool by_position = false;     ///< they are numbered so (JSON), not by rows
  };

  std::map<std::string, Alike> alike_;
};

}  // namespace vanban::batch
