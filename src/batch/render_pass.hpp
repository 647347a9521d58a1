// SPDX-License-Identifier: MIT
// The second pass over a list: makes the files that are missing.
#pragma once

#include <atomic>
#include <mutex>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/check_pass.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"
#include "batch/runner.hpp"
#include "batch/state.hpp"

namespace vanban::batch {

class RenderPass {
 public:
  RenderPass(const BatchRequest& request, const RendererFactory& renderers, Progress& progress,
             const Stopwatch& stopwatch, const CheckedList& list, const OutputFolder& folder,
             Journal& journal);

  /// Makes the files. An error stops the pass; what was done stays done.
  Result<void> go();

  Summary& summary() { return summary_; }
  /// By position: what finds the unit's line in the journal; 0 where it has no files.
  const std::vector<std::uint64_t>& done() const { return done_; }
  std::vector<FailedUnit> take_failed();
  Diagnostics take_findings();
  /// Whether the disk holds something that was not synced yet.
  bool unsettled() const { return unsettled_; }

 private:
  struct Failure {
    FailedUnit unit;
    Diagnostics findings;
  };
  Result<bool> keep(const Job& job);
  void make(Job& job, UnitRenderer& renderer);
  Result<UnitDocument> render(const Job& job, UnitRenderer& renderer) const;
  Result<UnitRecord> write(const Job& job, const UnitDocument& document, std::int64_t begun);
  void unit_made(const UnitRecord& record, const Diagnostics& notes);
  void unit_failed(const Job& job, Diagnostics findings);
  void stop(Diagnostics findings);

  const BatchRequest& request_;
  const RendererFactory& renderers_;
  Progress& progress_;
  const Stopwatch& stopwatch_;
  const CheckedList& list_;
  const OutputFolder& folder_;
  Journal& journal_;
  FolderState state_;
  std::vector<std::uint64_t> done_;
  std::atomic<bool> stopped_ = false;
  std::mutex mutex_;  ///< guards what follows and the progress
  Summary summary_;
  std::vector<Failure> failures_;
  Diagnostics stop_findings_;
  bool unsettled_ = false;
};

}  // namespace vanban::batch
