// SPDX-License-Identifier: MIT
// What a batch is asked to do.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "batch/unit_jobs.hpp"
#include "batch/unit_record.hpp"
#include "batch/unit_renderer.hpp"

namespace vanban::batch {

/// What a run is to do.
struct BatchRequest {
  OpenList open_list;
  NameOf name_of;
  /// Whether documents or file names say a field of the unit's own; the others are named. May be
  /// empty.
  std::function<bool(const std::string& name)> uses_field;
  std::string list_path;  ///< names the list in messages
  std::string out_folder;
  std::string program;  ///< version, for the manifest
  std::size_t threads = 1;
  Shard shard;
  bool overwrite = false;          ///< replace files that this batch did not make
  bool prune = false;              ///< delete files of earlier runs that no unit has any more
  std::optional<Issuing> issuing;  ///< numbers come from a register; for the whole list only
  /// Whether the user wants an end; asked between units. May be empty.
  std::function<bool()> interrupted;
};

}  // namespace vanban::batch
