// SPDX-License-Identifier: MIT
// The second pass over a list: makes the files that are missing.
#pragma once

#include "base/diagnostic.hpp"
#include "batch/check_pass.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"
#include "batch/runner.hpp"
#include "batch/state.hpp"
#include "batch/tally.hpp"

namespace vanban::batch {

class RenderPass {
 public:
  RenderPass(const BatchRequest& request, const RendererFactory& renderers, Progress& progress,
             const Stopwatch& stopwatch, const CheckedList& list, const OutputFolder& folder,
             Journal& journal);

  /// Makes the files. An error stops the pass; what was done stays done. So does an interruption,
  /// which the tally then tells of.
  Result<void> go();

  Tally& tally() { return tally_; }

 private:
  Result<bool> keep(const Job& job);
  void make(Job& job, UnitRenderer& renderer);
  Result<UnitDocument> render(const Job& job, UnitRenderer& renderer) const;
  Result<UnitRecord> write(const Job& job, const UnitDocument& document, std::int64_t begun);

  const BatchRequest& request_;
  const RendererFactory& renderers_;
  const Stopwatch& stopwatch_;
  const CheckedList& list_;
  const OutputFolder& folder_;
  Journal& journal_;
  FolderState state_;
  Tally tally_;
};

}  // namespace vanban::batch
