// SPDX-License-Identifier: MIT
// This process as the system sees it: its program's folder, its terminal, and the signals that ask
// it to end.
#pragma once

#include <signal.h>

#include <optional>
#include <string>

namespace vanban {

/// The folder in which the executable lies; `.` where the system does not say.
std::string program_folder();

/// Whether standard error is shown on a terminal, rather than kept in a file or piped on.
bool errors_go_to_a_terminal();

/// Ctrl-C and a polite kill as something a long job can ask for, instead of an end in its midst.
/// While it lives, SIGINT and SIGTERM wait to be asked for, in this thread and in those it starts.
/// No handler, so no state outside. What was not asked for works as usual when it is gone.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// Whether one of the two has come by now.
  bool requested();
  /// 128 and the signal's number, as a shell has it: 130 for SIGINT, 143 for SIGTERM.
  int exit_code() const { return 128 + signal_.value_or(SIGINT); }

 private:
  sigset_t before_{};
  int descriptor_ = -1;
  std::optional<int> signal_;
};

}  // namespace vanban
