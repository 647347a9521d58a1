// SPDX-License-Identifier: MIT
// The units of a finished folder that can be handed on, for what is made of all of them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/new_file.hpp"
#include "batch/manifest.hpp"
#include "batch/unit_record.hpp"

namespace vanban::batch {

struct WholeUnits {
  std::size_t count = 0;            ///< visited ones
  std::vector<FailedUnit> missing;  ///< failed in the last run and left out, in manifest order
};

/// Visits the units of the folder's manifests in their order. One that failed in the last run is
/// visited only where it was issued before and its files are as they were.
Result<WholeUnits> each_whole_unit(const std::string& folder,
                                   const std::function<void(const UnitRecord&)>& visit);

/// Who may read what is made of all of them: their owner alone where one of their files is his
/// alone.
disk::Readers readers_of_units(const std::string& folder);

/// Says that no unit has a document. Fault::partial, as the run itself.
Diagnostic no_whole_units(const std::string& folder);

/// Warns that the file at `path` lacks these units.
Diagnostic units_left_out(const std::string& path, const std::vector<FailedUnit>& missing);

}  // namespace vanban::batch
