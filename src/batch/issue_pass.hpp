// SPDX-License-Identifier: MIT
// The second pass over a list whose units take their numbers from a register: in the order of the
// list, some dozens in one commit, made by all threads (docs/batch.md, "Numbers from the
// register").
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "batch/checked_list.hpp"
#include "batch/journal.hpp"
#include "batch/output_folder.hpp"
#include "batch/run_scope.hpp"
#include "batch/state.hpp"
#include "batch/tally.hpp"
#include "registry/register.hpp"

namespace vanban::batch {

class IssuePass : private registry::BulkIssue {
 public:
  IssuePass(const RunScope& run, const CheckedList& list, const OutputFolder& folder,
            Journal& journal);

  /// Issues what is not issued yet. An error stops the pass; what was done stays done. So does an
  /// interruption, which the tally then reports.
  Result<void> go();

  Tally& tally() { return tally_; }

 private:
  /// A unit of the present group on its way through the register.
  struct Unit {
    Job job;
    /// Or why the register cannot be asked.
    Result<registry::IssueRequest> request = fail(Diagnostics{});
    UnitDocument document;
    std::int64_t microseconds = 0;
    UnitRecord record;
  };

  Result<bool> keep(const Job& job, const registry::Register& book);
  Result<bool> read_next_group(CheckedListReader& list, const registry::Register& book);
  void prepare_next_group();
  void prepare(Unit& unit);
  Result<void> issue_group(registry::Register& book);
  std::vector<registry::IssueRequest> take_requests();
  void for_each(std::size_t count, const std::function<void(std::size_t, UnitRenderer&)>& work);
  Result<void> keep_listed(const Job& job, const registry::Register& book);
  Result<void> take_over(Unit& unit, const registry::Issued& issued);

  std::vector<Result<std::vector<registry::RenderedFile>>> render(
      const std::vector<registry::BulkAssignment>& assignments) override;
  Result<void> staged(const std::vector<registry::StagedDocument>& documents) override;
  Result<std::vector<registry::RenderedFile>> render(Unit& unit,
                                                     const registry::Numbering& numbering,
                                                     UnitRenderer& renderer);
  static UnitRecord record_of(const Job& job, const registry::Numbering& numbering);
  std::string file_path(const Unit& unit, const std::string& suffix) const;

  const RunScope& run_;
  const BatchRequest& request_;
  const CheckedList& list_;
  const OutputFolder& folder_;
  Journal& journal_;
  FolderState state_;
  Tally tally_;
  std::vector<Unit> group_;
  std::vector<Unit> next_group_;    ///< prepared while the files of the present one are written
  bool next_prepared_ = false;      ///< its units are handed to the workers
  std::vector<std::size_t> asked_;  ///< places in `group_`, by request to the register
};

}  // namespace vanban::batch
