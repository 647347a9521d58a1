// SPDX-License-Identifier: MIT
// The list read again behind the check: unit for unit what was checked, or a finding.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "batch/check_pass.hpp"
#include "batch/runner.hpp"
#include "batch/unit_jobs.hpp"

namespace vanban::batch {

class SecondReading {
 public:
  static Result<SecondReading> open(const BatchRequest& request, const CheckedList& list,
                                    const std::string& fingerprint);

  /// The next unit of this part of the list; nothing at the end. Fault::state where the list is not
  /// the one that was checked.
  Result<std::optional<Job>> next();

 private:
  SecondReading(const BatchRequest& request, const CheckedList& list, Intake intake)
      : request_(&request), list_(&list), intake_(std::move(intake)) {}

  const BatchRequest* request_;
  const CheckedList* list_;
  Intake intake_;
  std::size_t position_ = 0;  ///< of the unit read last
};

}  // namespace vanban::batch
