// SPDX-License-Identifier: MIT
// Progress where no terminal listens: plain lines, or one JSON object a line.
#pragma once

#include <ostream>
#include <utility>

#include "batch/progress.hpp"

namespace vanban::batch {

/// Findings as they come and nothing else (`--quiet`, `--messages json`).
class ProgressMessages : public SilentProgress {
 public:
  explicit ProgressMessages(ReportFinding report) : report_(std::move(report)) {}

  void found(const Diagnostic& finding) override { report_(finding); }
  void ended(const Summary& summary) override;

 private:
  ReportFinding report_;
};

/// Plain lines: the beginning, every finding, how far it is every ten seconds, the end.
class ProgressLog : public Progress {
 public:
  ProgressLog(std::ostream& out, const Stopwatch& stopwatch, Language language,
              ReportFinding report)
      : out_(out), stopwatch_(stopwatch), language_(language), report_(std::move(report)) {}

  void checking(std::size_t checked) override;
  void begun(const Outlook& outlook) override;
  void unit_ended(const UnitEvent& event) override;
  void found(const Diagnostic& finding) override { report_(finding); }
  void ended(const Summary& summary) override;

 private:
  std::ostream& out_;
  const Stopwatch& stopwatch_;
  Language language_;
  ReportFinding report_;
  Outlook outlook_;
  std::size_t ended_ = 0;
  std::int64_t told_at_ = 0;
};

/// One JSON object a line (`--progress json`); docs/batch.md lists the events and their fields.
/// Findings are events and are reported too.
class ProgressJson : public Progress {
 public:
  ProgressJson(std::ostream& out, ReportFinding report) : out_(out), report_(std::move(report)) {}

  void refused(const Diagnostics& findings) override;
  void checked(const Summary& summary) override;
  void checking(std::size_t checked) override;
  void begun(const Outlook& outlook) override;
  void unit_ended(const UnitEvent& event) override;
  void found(const Diagnostic& finding) override;
  void ended(const Summary& summary) override;

 private:
  void write_finding(const Diagnostic& finding);
  void write_end(const Summary& summary);

  std::ostream& out_;
  ReportFinding report_;
};

}  // namespace vanban::batch
