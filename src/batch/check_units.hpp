// SPDX-License-Identifier: MIT
// What the check of a list asks of each unit, by what it is to become.
#pragma once

#include "base/diagnostic.hpp"
#include "batch/journal.hpp"
#include "batch/run_scope.hpp"
#include "batch/state.hpp"
#include "batch/unit_jobs.hpp"

namespace vanban::batch {

class UnitCheck {
 public:
  virtual ~UnitCheck() = default;
  /// Whether the unit's files are as they should be, so that nothing more of it is checked. Asked
  /// in the order of the list from one thread.
  virtual Result<bool> stands(const Job& job) = 0;
  /// What is wrong with a unit whose files are to be made, and warnings about it. Asked from
  /// several threads.
  virtual Diagnostics check(const Job& job, UnitRenderer& renderer) = 0;
  /// What is wrong with the units together. Asked once, where none had findings of its own.
  virtual Diagnostics conclude() = 0;
  /// What is worth telling of a list without findings: warnings.
  virtual Diagnostics notes() const = 0;
};

/// For files that are made, and made again when something changes.
class FolderCheck : public UnitCheck {
 public:
  FolderCheck(const RunScope& run, const Journal& journal)
      : journal_(journal),
        state_(run.request.out_folder, journal, run.suffixes),
        folder_(run.request.out_folder),
        overwrite_(run.request.overwrite) {}

  Result<bool> stands(const Job& job) override { return state_.standing(job) != Standing::missing; }
  Diagnostics check(const Job& job, UnitRenderer& renderer) override;
  Diagnostics conclude() override { return {}; }
  Diagnostics notes() const override { return {}; }

 private:
  bool as_made_now(const Job& job, UnitRenderer& renderer) const;

  const Journal& journal_;
  FolderState state_;
  std::string folder_;
  bool overwrite_;
};

}  // namespace vanban::batch
