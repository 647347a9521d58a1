// SPDX-License-Identifier: MIT
// The seam through which a batch says how it goes. The runner calls from one thread at a time.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "base/diagnostic.hpp"

namespace vanban::batch {

/// What lies ahead once all units are checked.
struct Outlook {
  std::size_t units = 0;  ///< in this part of the list
  std::size_t done = 0;   ///< of them as they should be already
};

/// A unit that has just been dealt with.
struct UnitEvent {
  std::string code;
  std::string name;
  bool failed = false;
  int pages = 0;
  std::uint64_t bytes = 0;
};

/// The end of a run.
struct Summary {
  std::size_t units = 0;   ///< in this part of the list
  std::size_t made = 0;    ///< written by this run
  std::size_t kept = 0;    ///< found as they should be
  std::size_t failed = 0;  ///< without files now
  std::size_t blank_rows = 0;
  std::uint64_t pages = 0;  ///< of made and kept
  std::uint64_t bytes = 0;  ///< of made and kept
  double seconds = 0;
  Diagnostics notes = {};  ///< about the batch as a whole: warnings only
};

/// Prints one finding, in the form that the user asked for.
using ReportFinding = std::function<void(const Diagnostic&)>;

class Progress {
 public:
  virtual ~Progress() = default;
  /// `checked` units of the list have been read and checked so far.
  virtual void checking(std::size_t checked) = 0;
  virtual void begun(const Outlook& outlook) = 0;
  /// After each unit that is made or failed; kept ones are not reported one by one.
  virtual void unit_ended(const UnitEvent& event) = 0;
  /// Something about a unit that people should read.
  virtual void found(const Diagnostic& finding) = 0;
  virtual void ended(const Summary& summary) = 0;
  /// Instead of `ended` where a run stops short; what made it stop is reported elsewhere.
  virtual void abandoned() {}
  /// The end of a check that found something: nothing was made.
  virtual void refused(const Diagnostics&) { abandoned(); }
  /// The end of a check that found all well and was all that was wanted.
  virtual void checked(const Summary&) { abandoned(); }
};

/// Says nothing; what goes wrong is still in the runner's result.
class SilentProgress : public Progress {
 public:
  void checking(std::size_t) override {}
  void begun(const Outlook&) override {}
  void unit_ended(const UnitEvent&) override {}
  void found(const Diagnostic&) override {}
  void ended(const Summary&) override {}
};

/// The seam to elapsed time. It reaches the journal, the manifest's seconds and the progress shown;
/// no document depends on it.
class Stopwatch {
 public:
  virtual ~Stopwatch() = default;
  /// Microseconds since some fixed moment; never goes back. Safe from several threads.
  virtual std::int64_t microseconds() const = 0;
};

/// The machine's steady clock.
class SteadyStopwatch : public Stopwatch {
 public:
  std::int64_t microseconds() const override {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
  }
};

}  // namespace vanban::batch
