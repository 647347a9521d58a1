// SPDX-License-Identifier: MIT
// The job of `vanban pull`: what was edited in a Word file comes home into the plan that the file
// was made of. The file carries that plan (docx/package/carried_plan.hpp); it is rendered and
// recognised again, so that what the recogniser sees otherwise than the plan says it is no edit.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "merging/three_way.hpp"
#include "reading/reading_options.hpp"

namespace vanban::jobs {

struct PullRequest {
  std::string path;       ///< the DOCX that comes back
  std::string plan_path;  ///< the plan as it is now; empty: as it was when the file was made
  std::string out_path;   ///< of the plan with the edits; empty: nothing is written
  reading::TrackedChanges tracked = reading::TrackedChanges::accept;
  std::vector<std::string> template_folders;  ///< searched in order
  std::string office_path = {};               ///< office profile; empty: none
  std::string register_path = {};  ///< knows linked documents that are issued; empty: none
  bool overwrite = false;          ///< replace a file that is there, the plan itself too
};

struct PullReport {
  std::string plan;                          ///< JSON, laid out as the plan's file is
  std::vector<merging::Edit> edits;          ///< what came into the plan, by place
  std::vector<merging::Conflict> conflicts;  ///< what did not: the plan keeps its own
  Diagnostics notes;  ///< comments, tracked changes, conflicts (errors, `pull.conflict`,
                      ///< Fault::state), texts that no field can hold (`pull.not-carried`)
};

/// Writes the plan with all edits that meet no change of the plan itself; conflicts do not keep it
/// from being written, nothing of the plan is lost by them. Refuses a file without plan data
/// (`pull.no-plan`), one that is no DOCX (`reading.…`) and targets as base/replacing.hpp says
/// (`pull.file-exists`, Fault::io). Findings of the plan that the file carries come as they are.
Result<PullReport> pull_job(const PullRequest& request, Workshop& workshop);

}  // namespace vanban::jobs
