// SPDX-License-Identifier: MIT
// What all passes of one run over a list share.
#pragma once

#include <string>
#include <vector>

#include "batch/batch_request.hpp"
#include "batch/progress.hpp"
#include "batch/workers.hpp"

namespace vanban::batch {

struct RunScope {
  const BatchRequest& request;
  std::string fingerprint;            ///< of the renderers, and of drafts or issued documents
  std::vector<std::string> suffixes;  ///< of the files each unit gets, in order
  Progress& progress;
  const Stopwatch& stopwatch;
  Workers& workers;
};

}  // namespace vanban::batch
