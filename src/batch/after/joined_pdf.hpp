// SPDX-License-Identifier: MIT
// All PDFs of a batch as one file to print (`--merge`), read by libqpdf.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/manifest.hpp"

namespace vanban::batch {

/// Where a unit's first page may stand.
enum class FirstPage {
  anywhere,
  odd,  ///< on the front of a sheet: a blank page is put in where the one before ends on a front
};

struct MergeReport {
  std::size_t units = 0;
  std::size_t pages = 0;            ///< blank ones included
  std::vector<FailedUnit> missing;  ///< failed in the last run and not in the joined file
};

/// Joins the PDFs of `folder` in the order of the list into `path`, with one bookmark a unit. Tags
/// and metadata of the single files are left out: the joined file is for the printer. What the
/// files have in common is written once; memory holds one file and a few bytes for each object.
Result<MergeReport> merge(const std::string& folder, const std::string& path, FirstPage first);

}  // namespace vanban::batch
