// SPDX-License-Identifier: MIT
// Files that earlier runs of the batch left in its folder and that no unit has any more: of units
// that were taken out of the list, renamed or failed, of a format no longer asked for.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/journal.hpp"
#include "batch/unit_record.hpp"

namespace vanban::batch {

class LeftoverFiles {
 public:
  explicit LeftoverFiles(std::string folder) : folder_(std::move(folder)) {}

  /// A unit's files that are part of the batch.
  void keep(const UnitRecord& record);
  /// Looks for files of the journal's other lines, after every `keep`. Issued files and those that
  /// people changed are none of its business.
  Result<void> look(const Journal& journal);
  /// Deletes what was found; how many files are gone.
  std::size_t remove();

  /// In byte order.
  const std::vector<std::string>& names() const { return names_; }

 private:
  bool is_left(const FileRecord& file) const;

  std::string folder_;
  std::unordered_set<std::uint64_t> kept_;  ///< hashes of names
  std::vector<std::string> names_;
};

/// Says that there are old files, and how they are removed.
Diagnostic leftover_files_note(const std::string& folder, const std::vector<std::string>& names);
/// Says that so many were removed.
Diagnostic removed_files_note(const std::string& folder, std::size_t count);

}  // namespace vanban::batch
