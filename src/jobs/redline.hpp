// SPDX-License-Identifier: MIT
// The job of `vanban redline`: two versions of a plan to one file that shows what was changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"

namespace vanban::jobs {

enum class RedlineFormat {
  docx,  ///< tracked changes, to accept or reject in Word
  pdf,   ///< coloured text
  txt,   ///< a list by place
};

struct RedlineRequest {
  std::string old_path;
  std::string new_path;
  std::string out_path;  ///< empty: nothing is written, the list comes back in the report
  RedlineFormat format = RedlineFormat::docx;
  std::string author;        ///< of the tracked changes; empty: the organ of the new version
  std::optional<Date> date;  ///< of the tracked changes; none: they bear no date
  Language language = Language::vietnamese;   ///< of the list
  std::vector<std::string> template_folders;  ///< searched in order
  std::string office_path = {};               ///< office profile; empty: none
  std::string register_path = {};  ///< knows linked documents that are issued; empty: none
  bool overwrite = false;          ///< replace a file that is no unedited draft of this program
};

struct RedlineReport {
  std::string text;         ///< the list, where nothing was written
  std::size_t bytes = 0;    ///< of the file that was written
  int pages = 0;            ///< of the PDF
  std::size_t changes = 0;  ///< lines of the list
  Diagnostics notes;
};

/// What an output path asks for by its ending, in any case of letters; nothing for other endings.
std::optional<RedlineFormat> redline_format_of(const std::string& path);

/// Findings of both versions come together and name the file that they belong to. What was at
/// `out_path` stays as it was on any error. Never writes over either version (Fault::usage).
Result<RedlineReport> redline_job(const RedlineRequest& request, Workshop& workshop);

}  // namespace vanban::jobs
