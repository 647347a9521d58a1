// SPDX-License-Identifier: MIT
#include "batch/check_units.hpp"

#include <exception>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "batch/output_folder.hpp"

namespace vanban::batch {

/// Whether all files under the unit's names are, byte for byte, what the run would write there: a
/// line of the journal was lost, and nothing else.
bool FolderCheck::as_made_now(const Job& job, UnitRenderer& renderer) const {
  Result<UnitDocument> document;
  try {
    document = renderer.render(job.unit);
  } catch (const std::exception&) {
    return false;  // the run itself says what the unit suffers from
  }
  if (!document) return false;
  for (const UnitFile& file : document->files) {
    const std::string path = fmt::format("{}/{}.{}", folder_, job.name, file.suffix);
    if (!no_file_in_the_way(path).empty()) return false;
    if (disk::file_status(path) && disk::sha256_of(path) != sha256_hex(file.content)) return false;
  }
  return true;
}

Diagnostics FolderCheck::check(const Job& job, UnitRenderer& renderer) {
  Diagnostics findings = state_.in_the_way(job, overwrite_);
  Diagnostics more = renderer.check(job.unit);
  if (!has_errors(more) && !findings.empty() && journal_.damaged() && as_made_now(job, renderer))
    return {};
  append(findings, std::move(more));
  return findings;
}

}  // namespace vanban::batch
