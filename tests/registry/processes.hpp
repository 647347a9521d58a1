// SPDX-License-Identifier: MIT
// Child processes for tests of what happens when several write, or one dies.
#pragma once

#include <sys/types.h>

#include <functional>

namespace vanban::registry {

/// A forked process that runs `work` and ends with its result as exit status.
class ChildProcess {
 public:
  explicit ChildProcess(const std::function<int()>& work);
  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess();

  /// SIGKILL: no destructor, no handler, no flush.
  void kill();
  /// Exit status; -1 where a signal ended it.
  int wait();

 private:
  pid_t pid_;
};

/// `fallback`, unless the environment names another number for a longer run.
int count_from_environment(const char* name, int fallback);

}  // namespace vanban::registry
