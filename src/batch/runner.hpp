// SPDX-License-Identifier: MIT
// Runs a batch: many units, the files of each. Free of terminals and flags, and without the plan.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "batch/batch_request.hpp"
#include "batch/manifest.hpp"
#include "batch/progress.hpp"
#include "batch/run_scope.hpp"
#include "batch/unit_renderer.hpp"

namespace vanban::batch {

/// What a run gave.
struct BatchReport {
  Summary summary;
  std::vector<FailedUnit> failed;  ///< in the order of the list
  Diagnostics findings;            ///< about the failed ones, in the order of the list
  bool interrupted = false;        ///< not all units were reached; no manifest was written
};

/// Runs batches over one renderer.
class Runner {
 public:
  Runner(const RendererFactory& renderers, Progress& progress, const Stopwatch& stopwatch)
      : renderers_(renderers), progress_(progress), stopwatch_(stopwatch) {}

  /// Reads and checks every unit of the list and writes nothing. The error holds all findings.
  Result<Summary> check(const BatchRequest& request) const;

  /// Checks, then writes what is missing. An error means that the run could not start or had to
  /// stop (findings of the check, disk full …): the same command goes on from there, as it does
  /// after an interruption. Units that fail one by one are in the report.
  Result<BatchReport> run(const BatchRequest& request) const;

 private:
  RunScope scope(const BatchRequest& request, Workers& workers) const;

  const RendererFactory& renderers_;
  Progress& progress_;
  const Stopwatch& stopwatch_;
};

}  // namespace vanban::batch
