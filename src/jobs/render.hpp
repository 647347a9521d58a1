// SPDX-License-Identifier: MIT
// The job of `vanban render`: from a plan file to finished files on disk.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "jobs/workshop.hpp"
#include "pipeline/renderer.hpp"

namespace vanban::jobs {

struct RenderRequest {
  std::string plan_path;
  std::string out_folder;
  std::string name;                           ///< of the files; empty: the plan file's stem
  std::vector<std::string> template_folders;  ///< searched in order
  pipeline::RenderOptions options;
  std::string office_path = {};    ///< office profile; empty: none
  std::string register_path = {};  ///< knows linked documents that are issued; empty: none
  bool overwrite = false;          ///< replace files that are no drafts made by this program
};

struct RenderReport {
  struct File {
    std::string path;
    std::size_t bytes = 0;
  };
  std::vector<File> files;
  int pages = 0;  ///< 0 where only text was made
  Diagnostics notes;
};

/// Writes all files or none; what was there stays as it was on any error. A file that is no
/// unedited draft of this program is refused (`render.file-exists`), unless `overwrite`; the plan
/// and issued files of the register are, whatever is asked.
Result<RenderReport> render_job(const RenderRequest& request, Workshop& workshop);

}  // namespace vanban::jobs
