// SPDX-License-Identifier: MIT
// The check of a batch that takes its numbers from a register: beside the units' data it asks the
// register beforehand what it would say, without a trace.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "batch/check_units.hpp"
#include "batch/run_scope.hpp"
#include "registry/forecast.hpp"

namespace vanban::batch {

class NumberCheck : public UnitCheck {
 public:
  /// Fails where there is a register that cannot be read; one that is not there yet is empty.
  static Result<std::unique_ptr<NumberCheck>> open(const RunScope& run, const Journal& journal);

  Result<bool> stands(const Job& job) override;
  Diagnostics check(const Job& job, UnitRenderer& renderer) override;
  /// Goes through the numbers in the order of the list: a date that goes back, a code twice.
  Diagnostics conclude() override;
  Diagnostics notes() const override;

 private:
  /// A unit that wants a number of a series.
  struct Claim {
    std::size_t position = 0;
    std::size_t row = 0;
    std::size_t series = 0;  ///< place in `series_`
  };
  struct Series {
    registry::SeriesKey key;
    std::string notation;
  };

  NumberCheck(const RunScope& run, const Journal& journal, registry::Forecast forecast);
  Diagnostics ask(const Job& job);
  Diagnostics ask(const Job& job, const UnitRequest& asked);
  void count(const UnitRequest& request);
  void note_folder(const registry::Issued& issued);
  Result<Diagnostics> files_in_the_way(const Job& job) const;
  void claim(const Job& job, const registry::IssueRequest& request);

  const BatchRequest& request_;
  const UnitRequests& requests_;
  FolderState state_;
  std::vector<std::string> suffixes_;
  std::mutex mutex_;  ///< guards what follows
  registry::Forecast forecast_;
  std::vector<Series> series_;
  std::map<std::string, std::size_t> places_;  ///< in `series_`, by all that tells series apart
  std::vector<Claim> claims_;
  std::size_t unsigned_ = 0;       ///< units to be issued without a signer's name
  std::size_t other_dates_ = 0;    ///< units to be issued whose data say another date
  std::size_t earlier_dates_ = 0;  ///< units issued before under another date
  std::size_t other_links_ = 0;    ///< units issued before, whose linked documents changed since
  std::size_t elsewhere_ = 0;      ///< units that were issued into another folder
  std::string elsewhere_folder_;   ///< of one of them
};

}  // namespace vanban::batch
