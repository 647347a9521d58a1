// SPDX-License-Identifier: MIT
// The job of `vanban batch`: one plan, many units. Free of terminals and flags.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/issuing.hpp"
#include "batch/manifest.hpp"
#include "batch/progress.hpp"
#include "batch/shard.hpp"
#include "batch/stopwatch.hpp"
#include "batch/unit_jobs.hpp"
#include "batch/unit_renderer.hpp"

namespace vanban::batch {

/// What a run is to do.
struct BatchRequest {
  OpenList open_list;
  NameOf name_of;
  std::string list_path;  ///< names the list in messages
  std::string out_folder;
  std::string program;  ///< version, for the manifest
  std::size_t threads = 1;
  Shard shard;
  bool overwrite = false;          ///< replace files that this batch did not make
  bool prune = false;              ///< delete files of earlier runs that no unit has any more
  std::optional<Issuing> issuing;  ///< numbers come from a register; for the whole list only
  /// Whether the user wants an end; asked between units. May be empty.
  std::function<bool()> interrupted;
};

/// What a run gave.
struct BatchReport {
  Summary summary;
  std::vector<FailedUnit> failed;  ///< in the order of the list
  Diagnostics findings;            ///< about the failed ones, in the order of the list
  bool interrupted = false;        ///< not all units were reached; no manifest was written
};

struct CheckedList;

/// A list is not read on behind so many findings.
inline constexpr std::size_t kMostFindings = 1000;

/// Runs batches over one renderer.
class Runner {
 public:
  Runner(const RendererFactory& renderers, Progress& progress, const Stopwatch& stopwatch)
      : renderers_(renderers), progress_(progress), stopwatch_(stopwatch) {}

  /// Reads and checks every unit of the list and writes nothing. The error holds all findings.
  Result<Summary> check(const BatchRequest& request) const;

  /// Checks, then writes what is missing. An error means that the run could not start or had to
  /// stop (findings of the check, disk full …): the same command goes on from there, as it does
  /// behind an interruption. Units that fail one by one are in the report.
  Result<BatchReport> run(const BatchRequest& request) const;

 private:
  Result<CheckedList> checked(const BatchRequest& request, const RendererFactory& renderers) const;
  Result<BatchReport> write(const BatchRequest& request, const RendererFactory& renderers,
                            const CheckedList& list) const;

  const RendererFactory& renderers_;
  Progress& progress_;
  const Stopwatch& stopwatch_;
};

}  // namespace vanban::batch
