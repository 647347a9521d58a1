// SPDX-License-Identifier: MIT
// The first pass over a list: reads and checks every unit and writes nothing.
#pragma once

#include <mutex>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/check_units.hpp"
#include "batch/checked_list.hpp"
#include "batch/like_warnings.hpp"
#include "batch/run_scope.hpp"
#include "units/file_name.hpp"

namespace vanban::batch {

/// A list is not read on after so many findings.
inline constexpr std::size_t kMostFindings = 1000;

class CheckPass {
 public:
  CheckPass(const RunScope& run, UnitCheck& check)
      : run_(run), request_(run.request), check_(check), names_(run.request.list_path) {}

  /// All findings in the order of the list, or the checked list. Stops early where the run is
  /// interrupted; the list is then not whole.
  Result<CheckedList> go();

 private:
  bool take(UnitJobs& jobs);
  void receive(Job job);
  void note(std::size_t position, Diagnostics findings);
  void note_unit(const Job& job, Diagnostics findings);
  bool full();
  Diagnostics sorted_findings();
  void note_list(const units::UnitReader& list);

  const RunScope& run_;
  const BatchRequest& request_;
  UnitCheck& check_;
  units::FileNames names_;
  CheckedList list_;
  std::mutex mutex_;
  std::size_t count_ = 0;
  std::vector<std::pair<std::size_t, Diagnostics>> findings_;
  LikeWarnings warnings_;
};

}  // namespace vanban::batch
