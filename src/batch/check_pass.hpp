// SPDX-License-Identifier: MIT
// The first pass over a list: reads and checks every unit and writes nothing.
#pragma once

#include <cstdint>
#include <mutex>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/check_units.hpp"
#include "batch/runner.hpp"
#include "units/file_name.hpp"

namespace vanban::batch {

/// What the check found where all is well.
struct CheckedList {
  /// The front of each unit's key by position; the second pass must meet the same again.
  std::vector<std::uint64_t> keys;
  Outlook outlook;
  std::size_t blank_rows = 0;
  Diagnostics notes;  ///< warnings about the batch as a whole
  bool interrupted = false;
};

/// The first 64 bits of a key.
std::uint64_t short_key(const std::string& key);

class CheckPass {
 public:
  CheckPass(const BatchRequest& request, const RendererFactory& renderers, Progress& progress,
            UnitJudge& judge);

  /// All findings in the order of the list, or the checked list. Stops early where the run is
  /// interrupted; the list is then not whole.
  Result<CheckedList> go();

 private:
  bool take(Intake& intake);
  void receive(Job job);
  void note(std::size_t position, Diagnostics findings);
  bool full();
  Diagnostics sorted_findings();

  const BatchRequest& request_;
  const RendererFactory& renderers_;
  Progress& progress_;
  UnitJudge& judge_;
  units::FileNames names_;
  CheckedList list_;
  std::vector<Job> pending_;
  std::mutex mutex_;
  std::size_t count_ = 0;
  std::vector<std::pair<std::size_t, Diagnostics>> findings_;
};

}  // namespace vanban::batch
