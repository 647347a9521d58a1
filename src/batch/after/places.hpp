// SPDX-License-Identifier: MIT
// Where the merged PDF and the archive of a batch may be written (`--merge`, `--zip`): decided
// before the batch writes its first file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/runner.hpp"

namespace vanban::batch {

/// A file that is made of all units' files.
struct JoinedFile {
  std::string option;  ///< `merge` or `zip`; names it in messages
  std::string path;
  std::string ending;  ///< `.pdf` or `.zip`
};

struct JoinedFilesRequest {
  std::vector<JoinedFile> files;
  std::string out_folder;
  std::vector<std::string> inputs;  ///< files that the run reads: plan, list, office profile
  std::optional<std::string> register_path;  ///< its issued files are never replaced
  std::vector<std::string> suffixes;         ///< of the files each unit gets
  bool overwrite = false;  ///< replace files that were not made by an earlier run into `out_folder`
};

/// What speaks against writing the files; writes nothing. Fault::usage where another path is
/// needed, Fault::io where the disk or a file there is in the way.
Diagnostics check_joined_files(const JoinedFilesRequest& request);

/// The names of a batch, refusing the one unit whose file would bear the path of a joined file.
NameOf refuse_joined_files(NameOf names, const JoinedFilesRequest& request);

/// Notes in the folder's state that the file was made of it as it is now, so that a later run may
/// replace it.
Result<void> note_joined_file(const std::string& out_folder, const std::string& path);

}  // namespace vanban::batch
