// SPDX-License-Identifier: MIT
#include "batch/unit_judge.hpp"

#include <iterator>

namespace vanban::batch {

Diagnostics FolderJudge::check(const Job& job, UnitRenderer& renderer) {
  Diagnostics findings = state_.in_the_way(job, overwrite_);
  Diagnostics more = renderer.check(job.unit);
  std::move(more.begin(), more.end(), std::back_inserter(findings));
  return findings;
}

}  // namespace vanban::batch
