// SPDX-License-Identifier: MIT
// What the check of a list found, and the list read again after it: unit for unit what was checked,
// or a finding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/batch_request.hpp"
#include "batch/progress.hpp"
#include "batch/unit_jobs.hpp"

namespace vanban::batch {

/// What the check found where all is well.
struct CheckedList {
  /// The front of each unit's key by position; the second pass must meet the same again.
  std::vector<std::uint64_t> keys;
  Outlook outlook;
  std::size_t blank_rows = 0;
  Diagnostics notes;  ///< warnings about the batch as a whole
  bool interrupted = false;
};

/// The first 64 bits of a key.
std::uint64_t short_key(const std::string& key);

/// Reads a checked list again.
class CheckedListReader {
 public:
  static Result<CheckedListReader> open(const BatchRequest& request, const CheckedList& list,
                                        const std::string& fingerprint);

  /// The next unit of this part of the list; nothing at the end. Fault::state where the list is not
  /// the one that was checked.
  Result<std::optional<Job>> next();

 private:
  CheckedListReader(const BatchRequest& request, const CheckedList& list, UnitJobs jobs)
      : request_(&request), list_(&list), intake_(std::move(jobs)) {}

  const BatchRequest* request_;
  const CheckedList* list_;
  UnitJobs intake_;
  std::size_t position_ = 0;  ///< of the unit read last
};

}  // namespace vanban::batch
