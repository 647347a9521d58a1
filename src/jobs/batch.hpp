// SPDX-License-Identifier: MIT
// The job of `vanban batch`: one plan, the files of many units, and what is made of these.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "batch/progress.hpp"
#include "batch/runner.hpp"
#include "batch/unit_record.hpp"
#include "jobs/workshop.hpp"
#include "pipeline/renderer.hpp"
#include "registry/records.hpp"
#include "units/unit_reader.hpp"

namespace vanban::jobs {

/// A register that the units take their numbers from.
struct BatchNumbers {
  std::string register_path;  ///< made on first use
  Date date;                  ///< ngày ban hành
  registry::Secrecy secrecy = registry::Secrecy::ordinary;
};

struct BatchJob {
  std::string plan_path;
  std::string list_path;  ///< the unit list: CSV, XLSX or JSON
  std::string out_folder;
  std::optional<std::string> name;  ///< template of the files' names; none: the usual one
  units::Letters letters = units::Letters::folded;  ///< in `unit.slug`
  std::vector<std::string> template_folders;        ///< searched in order
  pipeline::RenderOptions options;
  std::string program;                  ///< version: another one makes all files anew
  std::string office_path;              ///< office profile; empty: none
  std::optional<BatchNumbers> numbers;  ///< none: drafts, or numbers by hand
  std::size_t threads = 1;
  batch::Shard shard;      ///< with numbers: the whole list
  bool overwrite = false;  ///< replace files that this batch did not make
  bool prune = false;      ///< delete files of earlier runs that no unit has any more
  std::optional<std::string> merge_path;  ///< one PDF of all units' PDFs
  bool odd_pages = false;                 ///< in the one PDF each unit begins on an odd page
  std::optional<std::string> zip_path;    ///< an archive of all files
  /// Whether the user wants an end; asked between units. May be empty.
  std::function<bool()> interrupted;
};

/// Where a batch says how it goes.
struct BatchWatch {
  batch::Progress& progress;
  const batch::Stopwatch& stopwatch;
};

/// Reads and checks everything and writes nothing. Errors: all findings of plan, template, list and
/// register.
Result<batch::Summary> check_batch(const BatchJob& job, Workshop& workshop, BatchWatch watch);

/// Checks, then makes the units' files; errors as batch::Runner::run. Units that fail one by one
/// are in the report.
Result<batch::BatchReport> batch_job(const BatchJob& job, Workshop& workshop, BatchWatch watch);

/// A file that was made of all units' files.
struct JoinedOutput {
  std::string path;
  std::optional<std::size_t> pages;  ///< none: an archive
};

struct JoinReport {
  std::vector<JoinedOutput> files;  ///< that were made
  Diagnostics findings;             ///< why no more were, or warnings of units that are left out
};

/// Makes the joined PDF and the archive that the job asks for, of its finished folder.
JoinReport join_batch(const BatchJob& job);

}  // namespace vanban::jobs
