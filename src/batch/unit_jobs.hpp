// SPDX-License-Identifier: MIT
// From the unit list to jobs: each unit with its place in the list, its file name and the digest of
// all that its files depend on.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "units/unit_reader.hpp"

namespace vanban::batch {

/// A unit to make files for.
struct Job {
  std::size_t position = 0;  ///< in the list, from 1
  units::Unit unit;
  std::string name;  ///< of its files, without suffix
  std::string key;   ///< 64 hexadecimal digits
};

/// Opens the unit list anew.
using OpenList = std::function<Result<std::unique_ptr<units::UnitReader>>()>;
/// The file name of a unit, without suffix.
using NameOf = std::function<Result<std::string>(const units::Unit&)>;

/// Digest of a unit's data, its file name and the renderer's fingerprint.
std::string key_of(const units::Unit& unit, const std::string& name,
                   const std::string& fingerprint);

/// Goes through a list once.
class UnitJobs {
 public:
  UnitJobs(std::unique_ptr<units::UnitReader> reader, const NameOf& name_of,
           std::string fingerprint)
      : reader_(std::move(reader)), name_of_(name_of), fingerprint_(std::move(fingerprint)) {}

  /// The next job; nothing at the end. After an error about one unit it goes on with the next as
  /// long as `can_continue()`.
  Result<std::optional<Job>> next();
  bool can_continue() const { return reader_->can_continue(); }
  /// What was met on the way.
  const units::UnitReader& list() const { return *reader_; }

 private:
  std::unique_ptr<units::UnitReader> reader_;
  const NameOf& name_of_;
  std::string fingerprint_;
  std::size_t position_ = 0;
};

}  // namespace vanban::batch
