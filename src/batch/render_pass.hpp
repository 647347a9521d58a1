// SPDX-License-Identifier: MIT
// The second pass over a list: makes the files that are missing.
#pragma once

#include "base/diagnostic.hpp"
#include "batch/checked_list.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"
#include "batch/run_scope.hpp"
#include "batch/state.hpp"
#include "batch/tally.hpp"

namespace vanban::batch {

class RenderPass {
 public:
  RenderPass(const RunScope& run, const CheckedList& list, const OutputFolder& folder,
             Journal& journal);

  /// Makes the files. An error stops the pass; what was done stays done. So does an interruption,
  /// which the tally then reports.
  Result<void> go();

  Tally& tally() { return tally_; }

 private:
  Result<bool> keep(const Job& job);
  void make(const Job& job, UnitRenderer& renderer);
  Result<UnitDocument> render(const Job& job, UnitRenderer& renderer) const;
  Result<UnitRecord> write(const Job& job, const UnitDocument& document, std::int64_t begun);

  const RunScope& run_;
  const BatchRequest& request_;
  const CheckedList& list_;
  const OutputFolder& folder_;
  Journal& journal_;
  FolderState state_;
  Tally tally_;
};

}  // namespace vanban::batch
