// SPDX-License-Identifier: MIT
// Decides from journal and disk what a run still has to do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/journal.hpp"
#include "batch/unit_jobs.hpp"

namespace vanban::batch {

/// How a unit's files stand.
enum class Standing {
  missing,   ///< not made, or made from other data
  verified,  ///< as they should be, proved by their digests
  trusted,   ///< as they should be: size and time unchanged since this machine wrote them
};

/// A finding where something that is no file stands under the path: nothing could be renamed to it.
Diagnostics no_file_in_the_way(const std::string& path);

/// Looks at the files of one output folder.
class FolderState {
 public:
  FolderState(std::string folder, const Journal& journal, std::vector<std::string> suffixes)
      : folder_(std::move(folder)), journal_(journal), suffixes_(std::move(suffixes)) {}

  Standing standing(const Job& job) const;
  /// Like `standing`, with the record of the files, their times as they are now.
  std::pair<Standing, UnitRecord> look(const Job& job) const;
  /// Files under the names of this unit that may not be replaced: issued ones, and those that no
  /// run of ours wrote or that were changed since (unless `overwrite`). Folders always.
  Diagnostics in_the_way(const Job& job, bool overwrite) const;

 private:
  bool is_ours(const std::string& file_name, const std::optional<JournalEntry>& entry) const;
  std::string path_of(const std::string& file_name) const { return folder_ + "/" + file_name; }

  std::string folder_;
  const Journal& journal_;
  std::vector<std::string> suffixes_;
};

}  // namespace vanban::batch
