// SPDX-License-Identifier: MIT
// Progress where no terminal listens: plain lines, or one JSON object a line.
#pragma once

#include <ostream>

#include "batch/progress.hpp"

namespace vanban::batch {

/// Plain lines: the beginning, every finding, how far it is every ten seconds, the end.
class ProgressLog : public Progress {
 public:
  ProgressLog(std::ostream& out, const Stopwatch& stopwatch, Language language)
      : out_(out), stopwatch_(stopwatch), language_(language) {}

  void checking(std::size_t checked) override;
  void begun(const Outlook& outlook) override;
  void unit_ended(const UnitEvent& event) override;
  void found(const Diagnostic& finding) override;
  void ended(const Summary& summary) override;

 private:
  std::ostream& out_;
  const Stopwatch& stopwatch_;
  Language language_;
  Outlook outlook_;
  std::size_t ended_ = 0;
  std::int64_t told_at_ = 0;
};

/// One JSON object a line (`--progress json`); the events and their fields stand in docs/batch.md.
class ProgressJson : public Progress {
 public:
  explicit ProgressJson(std::ostream& out) : out_(out) {}

  void refused(const Diagnostics& findings) override;
  void checked(const Summary& summary) override { ended(summary); }
  void checking(std::size_t checked) override;
  void begun(const Outlook& outlook) override;
  void unit_ended(const UnitEvent& event) override;
  void found(const Diagnostic& finding) override;
  void ended(const Summary& summary) override;

 private:
  std::ostream& out_;
};

}  // namespace vanban::batch
