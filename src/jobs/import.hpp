// SPDX-License-Identifier: MIT
// The job of `vanban import`: a document made elsewhere to plan data, with every word accounted
// for.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "reading/reading_options.hpp"

namespace vanban::jobs {

struct ImportRequest {
  std::string path;
  std::string out_path;     ///< of the plan; empty: it comes back in the report
  std::string report_path;  ///< of the report as JSON (docs/import.md); empty: none
  reading::ReadingOptions reading;
  std::vector<std::string> template_folders;  ///< searched in order
  bool overwrite = false;                     ///< replace files that are there
};

struct ImportReport {
  std::string plan;        ///< JSON, laid out for people
  std::size_t words = 0;   ///< that the document shows: body, boxes, notes
  std::size_t listed = 0;  ///< texts that the plan does not hold and a person must look at
  Diagnostics notes;       ///< what is open, doubtful, left out; errors where words are lost
};

/// Reads the file, whatever its kind is (found by its content), and recognises its parts. The words
/// of the document are compared with what the plan prints and what is listed: a word that is in
/// neither is an error of the report (`import.words-lost`, Fault::partial), and the plan is written
/// all the same. Fails as the readers do (`reading.…`), for targets that must not be replaced
/// (`import.file-exists`, Fault::io) and where writing fails; then nothing is written.
Result<ImportReport> import_job(const ImportRequest& request, Workshop& workshop);

}  // namespace vanban::jobs
