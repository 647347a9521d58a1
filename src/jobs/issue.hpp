// SPDX-License-Identifier: MIT
// The job of `vanban issue`: takes a document's number in the register, fills it and the date in,
// renders, and leaves files and register together or neither (docs/register.md).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "pipeline/renderer.hpp"
#include "plan/metadata.hpp"
#include "registry/register.hpp"

namespace vanban::jobs {

struct IssueJob {
  std::string plan_path;
  std::string register_path;  ///< made on first use
  Date date;                  ///< ngày ban hành
  std::string office_path;    ///< office profile; empty: one common series
  std::string out_folder;
  std::string name;                           ///< of the files; empty: the plan file's stem
  std::vector<std::string> template_folders;  ///< searched in order
  pipeline::RenderOptions options;
  registry::Secrecy secrecy = registry::Secrecy::ordinary;
  std::optional<int> reserved_number = std::nullopt;  ///< fills this reserved number
  registry::ExistingFiles existing = registry::ExistingFiles::refuse;
  bool strict = false;  ///< take no number where there is a warning
  /// Told what is doubtful before the number is taken; empty: it stands in the report's notes.
  std::function<void(const Diagnostics&)> tell = {};
};

struct IssueReport {
  registry::Issued issued;
  int pages = 0;  ///< 0 where nothing was rendered
  Diagnostics notes;
};

/// The same plan again gives the same number and renders nothing; a note says where the job asks
/// for another number or date than those on record. A file of it that is gone is made again from
/// the register's own texts; where that does not give the recorded SHA-256 an error in `notes` says
/// so, and a warning reports an altered one. A missing signer's name is told before the number is
/// taken. Errors of plan, template, layout and register alike take
/// no number and write no file; nor do warnings where the job is strict (`strict.stopped`).
Result<IssueReport> issue_job(const IssueJob& job, Workshop& workshop);

/// What `issue_job` would do.
struct IssuePreview {
  registry::Numbering numbering;
  bool already_issued = false;
  int pages = 0;
  std::string first_page;  ///< its lines as text
  Diagnostics notes;
};

/// Takes no number and writes nothing. Refused as `issue_job`.
Result<IssuePreview> preview_issue(const IssueJob& job, Workshop& workshop);

}  // namespace vanban::jobs
