// SPDX-License-Identifier: MIT
// The job of `vanban rollover`: last year's plan brought to a new year, with the list of everything
// that was moved and of everything that was not (docs/rollover.md).
#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "plan/source.hpp"
#include "rollover/review.hpp"

namespace vanban::jobs {

struct RolloverRequest {
  std::string plan_path;
  int year = 0;
  std::string out_path = {};   ///< the new plan; empty: none is written
  std::string list_path = {};  ///< the list; empty: none is written
  std::string answers_path =
      {};  ///< a list with answers, of this run or of last year's; empty: none
  std::string office_path = {};  ///< office profile, laid under the plan; empty: none
  bool overwrite = false;
  Language language = Language::vietnamese;  ///< of the list's words
};

struct RolloverReport {
  rollover::Review review;
  std::shared_ptr<const plan::Source> source;  ///< of the old plan, for places
  Diagnostics notes;
};

/// Writes the new plan and the list, both or none; the old plan stays, and the new one keeps its
/// layout. A plan that an earlier run wrote and nobody changed since, and a list without answers,
/// are replaced; other files are refused (`rollover.file-exists`), unless `overwrite`. Fails as
/// plan::load, rollover::years_of and rollover::read_answers do, and, Fault::data, where an answer
/// makes data that is no plan.
Result<RolloverReport> rollover_job(const RolloverRequest& request, Workshop& workshop);

/// `--against`: what a draft made by hand still has of last year's plan.
struct LastYearRequest {
  std::string draft_path;
  std::string last_path;  ///< last year's plan
  int year = 0;           ///< of the draft
  std::string office_path = {};
};

/// Writes nothing. `review` holds what `rollover::left_of_last_year` gives, `source` is the
/// draft's. Fails as `rollover_job` does.
Result<RolloverReport> last_year_job(const LastYearRequest& request, Workshop& workshop);

}  // namespace vanban::jobs
