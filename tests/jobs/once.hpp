// SPDX-License-Identifier: MIT
// Jobs of tests that need no warm workshop.
#pragma once

#include "jobs/workshop.hpp"

namespace vanban::jobs {

/// Runs one job in a workshop of its own.
template <typename Job, typename Request>
auto once(Job job, const Request& request, FileSystem& files) {
  Workshop workshop(files);
  return job(request, workshop);
}

}  // namespace vanban::jobs
