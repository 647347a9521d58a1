// SPDX-License-Identifier: MIT
// The job of `vanban regenerate`: finds the documents that a change of data, template, office
// profile or linked document touches, and makes a new version of those (docs/regenerate.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "jobs/regenerate_reasons.hpp"
#include "jobs/workshop.hpp"
#include "pipeline/renderer.hpp"
#include "registry/register.hpp"
#include "revision/listing.hpp"

namespace vanban::jobs {

struct RegenerateJob {
  std::string register_path;   ///< made on first use where a project folder is given
  std::string project_folder;  ///< its plans that the register does not know are drafts; may be
                               ///< empty
  std::string office_path;     ///< of all documents; empty: each document's own
  std::string out_folder;      ///< empty: beside the version before, a new draft beside its plan
  std::vector<std::string> template_folders;  ///< searched in order
  std::optional<pipeline::Formats> formats =
      std::nullopt;  ///< default: those of the version before
  bool fit = false;
  bool dry_run = false;    ///< nothing at all is written
  bool overwrite = false;  ///< replace files that are no unedited drafts of ours
};

/// What became of one document.
struct RegeneratedDocument {
  enum class Outcome {
    unchanged,    ///< nothing touches it
    same_text,    ///< what it is made of changed, the document did not: a version without new files
    regenerated,  ///< a new version with new files (or it would be, on a dry run)
    failed,       ///< see `findings`; the others go on
    skipped,      ///< its number is void, or it belongs to a batch; see `findings`
  };
  std::string identity;
  std::string plan_path;
  std::optional<registry::Numbering> numbering;  ///< own, or of the document it is issued with
  Outcome outcome = Outcome::unchanged;
  int version = 0;  ///< newest; 0: none yet
  std::vector<Reason> reasons;
  /// Of an issued document whose data now name other signer or authority: who signed it, and so
  /// stays; empty: the data say the same.
  std::string kept_signer = {};
  bool compared = false;                        ///< `changes` says all; false for the first version
  std::vector<revision::ListedChange> changes;  ///< from the version before to this one, by place
  std::vector<registry::Output> files;          ///< of the new version
  Diagnostics findings;
};

struct RegenerateReport {
  /// Linked documents before those that name them; else by identity.
  std::vector<RegeneratedDocument> documents;
  Diagnostics findings;  ///< of the project folder
};

/// Errors are of the whole: register, project folder, fonts. What goes wrong with one document
/// stands in the report.
Result<RegenerateReport> regenerate_job(const RegenerateJob& job, Workshop& workshop);

}  // namespace vanban::jobs
