// SPDX-License-Identifier: MIT
// What a pass over a list has done so far; told to the progress as it happens. Safe from several
// threads.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/checked_list.hpp"
#include "batch/journal.hpp"
#include "batch/manifest.hpp"
#include "batch/progress.hpp"
#include "batch/unit_jobs.hpp"
#include "batch/unit_record.hpp"

namespace vanban::batch {

class Tally {
 public:
  /// `list_path` names the list in findings.
  Tally(Progress& progress, std::string list_path, const CheckedList& list)
      : progress_(progress), list_path_(std::move(list_path)), done_(list.keys.size(), 0) {
    summary_.units = list.outlook.units;
    summary_.blank_rows = list.blank_rows;
  }

  /// The unit's files were there already. `written`: its line in the journal is a new one.
  void unit_kept(const Job& job, bool written);
  void unit_made(const Job& job, const UnitRecord& record, Diagnostics notes);
  void unit_failed(const Job& job, Diagnostics findings);
  /// The failed unit was issued before: the journal's line about it goes into the manifest.
  void stays_listed(const Job& job) { done_[job.position - 1] = Journal::hash_of(job.unit.code); }

  /// No further unit is begun. The first call counts.
  void stop(Diagnostics findings);
  /// The same at the user's wish: no finding.
  void interrupt();
  bool stopped() const { return stopped_; }

  // What follows is for when all threads have ended.
  Summary& summary() { return summary_; }
  /// By position: what finds the unit's line in the journal; 0 where it has no files.
  const std::vector<std::uint64_t>& done() const { return done_; }
  /// In the order of the list.
  std::vector<FailedUnit> take_failed();
  Diagnostics take_findings();
  const Diagnostics& stop_findings() const { return stop_findings_; }
  bool interrupted() const { return interrupted_; }
  /// Whether the disk holds something that was not synced yet.
  bool unsettled() const { return unsettled_; }

 private:
  struct Failure {
    FailedUnit unit;
    Diagnostics findings;
  };

  Progress& progress_;
  std::string list_path_;
  std::vector<std::uint64_t> done_;  ///< each place is written by one thread
  std::atomic<bool> stopped_ = false;
  std::mutex mutex_;  ///< guards what follows and the progress
  Summary summary_;
  std::vector<Failure> failures_;
  Diagnostics stop_findings_;
  bool interrupted_ = false;
  bool unsettled_ = false;
};

}  // namespace vanban::batch
