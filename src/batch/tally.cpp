// SPDX-License-Identifier: MIT
#include "batch/tally.hpp"

#include <algorithm>
#include <iterator>

namespace vanban::batch {
namespace {

/// Tells of which unit a finding speaks.
Diagnostics about(int row, const std::string& list, Diagnostics findings) {
  for (Diagnostic& finding : findings) {
    if (!finding.place.file.empty()) continue;
    finding.place.file = list;
    finding.place.line = row;
  }
  return findings;
}

}  // namespace

void Tally::unit_kept(const Job& job, bool written) {
  done_[job.position - 1] = Journal::hash_of(job.unit.code);
  const std::lock_guard lock(mutex_);
  ++summary_.kept;
  unsettled_ = unsettled_ || written;
}

void Tally::unit_made(const Job& job, const UnitRecord& record, Diagnostics notes) {
  done_[job.position - 1] = Journal::hash_of(job.unit.code);
  notes = about(static_cast<int>(job.unit.row), list_path_, std::move(notes));
  UnitEvent event{record.code, record.name, false, record.pages, 0};
  for (const FileRecord& file : record.files) event.bytes += file.bytes;
  const std::lock_guard lock(mutex_);
  ++summary_.made;
  unsettled_ = true;
  for (const Diagnostic& finding : notes) progress_.found(finding);
  progress_.unit_ended(event);
}

void Tally::unit_failed(const Job& job, Diagnostics findings) {
  findings = about(static_cast<int>(job.unit.row), list_path_, std::move(findings));
  const Bilingual reason = findings.empty() ? Bilingual{} : findings.front().message;
  const std::lock_guard lock(mutex_);
  ++summary_.failed;
  for (const Diagnostic& finding : findings) progress_.found(finding);
  progress_.unit_ended({job.unit.code, job.unit.name, true, 0, 0});
  failures_.push_back({{job.position, job.unit.code, job.unit.name, reason}, std::move(findings)});
}

void Tally::stop(Diagnostics findings) {
  const std::lock_guard lock(mutex_);
  if (!stopped_.exchange(true)) stop_findings_ = std::move(findings);
}

void Tally::interrupt() {
  const std::lock_guard lock(mutex_);
  if (!stopped_.exchange(true)) interrupted_ = true;
}

std::vector<FailedUnit> Tally::take_failed() {
  std::sort(failures_.begin(), failures_.end(),
            [](const Failure& a, const Failure& b) { return a.unit.position < b.unit.position; });
  std::vector<FailedUnit> failed;
  for (const Failure& failure : failures_) failed.push_back(failure.unit);
  return failed;
}

Diagnostics Tally::take_findings() {
  Diagnostics findings;
  for (Failure& failure : failures_)
    std::move(failure.findings.begin(), failure.findings.end(), std::back_inserter(findings));
  return findings;
}

}  // namespace vanban::batch
