// SPDX-License-Identifier: MIT
#include "batch/unit_jobs.hpp"

#include "base/sha256.hpp"

namespace vanban::batch {

std::string key_of(const units::Unit& unit, const std::string& name,
                   const std::string& fingerprint) {
  constexpr std::string_view kEnd("\0", 1);  // keeps "ab"+"c" apart from "a"+"bc"
  Sha256 digest;
  for (const std::string& part : {fingerprint, name, unit.fields.dump()}) {
    digest.update(part);
    digest.update(kEnd);
  }
  for (const units::Assignment& datum : unit.overrides) {
    digest.update(to_string(datum.path));
    digest.update(kEnd);
    digest.update(datum.value.dump());
    digest.update(kEnd);
  }
  return digest.hex();
}

Result<std::optional<Job>> UnitJobs::next() {
  ++position_;
  Result<std::optional<units::Unit>> unit = reader_->next();
  if (!unit) return fail(std::move(unit.error()));
  if (!*unit) return std::optional<Job>{};
  Result<std::string> name = name_of_(**unit);
  if (!name) return fail(std::move(name.error()));
  Job job{position_, std::move(**unit), std::move(*name), {}};
  job.key = key_of(job.unit, job.name, fingerprint_);
  return std::optional<Job>(std::move(job));
}

}  // namespace vanban::batch
