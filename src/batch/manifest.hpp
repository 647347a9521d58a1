// SPDX-License-Identifier: MIT
// What a batch made, for programs (`manifest.json`) and for people (`manifest.csv`). Both are
// written and read line by line, so their size does not matter.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/output_folder.hpp"
#include "batch/unit_record.hpp"

namespace vanban::batch {

/// What a manifest says of the batch as a whole.
struct ManifestHead {
  std::string program;      ///< version that made it
  std::string fingerprint;  ///< RendererFactory::fingerprint
  std::size_t listed = 0;   ///< units in the whole list
  Shard shard;
  bool operator==(const ManifestHead&) const = default;
};

/// A unit that failed, and why. It has no files, or those under which it was issued before: then it
/// stands among the units too.
struct FailedUnit {
  std::size_t position = 0;
  std::string code;
  std::string name;
  Bilingual message;
  bool operator==(const FailedUnit&) const = default;
};

struct ManifestTotals {
  std::size_t units = 0;
  std::size_t failed = 0;
  std::uint64_t pages = 0;
  std::uint64_t bytes = 0;
};

/// Writes both files; units come in the order of the list.
class ManifestWriter {
 public:
  /// `path` without suffix. `.json` and `.csv` replace what was there when `finish` succeeds.
  static Result<ManifestWriter> create(const std::string& path, const ManifestHead& head);
  Result<void> add(const UnitRecord& record);
  Result<void> finish(const std::vector<FailedUnit>& failed);
  const ManifestTotals& totals() const { return totals_; }

 private:
  ManifestWriter(StreamedFile json, StreamedFile csv)
      : json_(std::move(json)), csv_(std::move(csv)) {}

  StreamedFile json_;
  StreamedFile csv_;
  ManifestTotals totals_;
};

/// What a manifest holds besides its units.
struct ManifestFrame {
  ManifestHead head;
  std::vector<FailedUnit> failed;
};

/// Reads a manifest, calling `visit` for each unit. Fault::state where it is not as it was written.
Result<ManifestFrame> read_manifest(const std::string& path,
                                    const std::function<void(UnitRecord)>& visit);

}  // namespace vanban::batch
