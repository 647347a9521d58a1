// SPDX-License-Identifier: MIT
// Progress on a terminal: one line that is drawn over again.
#pragma once

#include <ostream>
#include <string>
#include <utility>

#include "batch/progress.hpp"

namespace vanban::batch {

/// Bar, units per second, time left and the last finding.
class ProgressBar : public Progress {
 public:
  /// The bar shows the last finding; `report` gets what concerns the whole batch, at the end.
  ProgressBar(std::ostream& out, const Stopwatch& stopwatch, Language language,
              ReportFinding report)
      : out_(out), stopwatch_(stopwatch), language_(language), report_(std::move(report)) {}

  void checking(std::size_t checked) override;
  void begun(const Outlook& outlook) override;
  void unit_ended(const UnitEvent& event) override;
  void found(const Diagnostic& finding) override;
  void ended(const Summary& summary) override;
  void abandoned() override;

 private:
  void draw(const std::string& line);
  std::string line() const;

  std::ostream& out_;
  const Stopwatch& stopwatch_;
  Language language_;
  ReportFinding report_;
  Outlook outlook_;
  std::size_t ended_ = 0;
  std::size_t failed_ = 0;
  std::int64_t begun_at_ = 0;
  std::int64_t drawn_at_ = 0;
  std::string last_finding_;
};

/// One line of people's words about a finished run; shared by bar and log.
std::string summary_line(const Summary& summary, Language language);

}  // namespace vanban::batch
