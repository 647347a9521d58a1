// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include <sys/signalfd.h>
#include <unistd.h>

#include <filesystem>

namespace vanban {

std::string program_folder() {
  std::error_code error;
  const auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::string(".") : path.parent_path().string();
}

bool errors_go_to_a_terminal() { return ::isatty(STDERR_FILENO) != 0; }

Interruption::Interruption() {
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGINT);
  sigaddset(&wanted, SIGTERM);
  descriptor_ = ::signalfd(-1, &wanted, SFD_NONBLOCK | SFD_CLOEXEC);
  // Without a descriptor nobody could ask: then they end the program as ever.
  if (descriptor_ < 0) sigemptyset(&wanted);
  ::pthread_sigmask(SIG_BLOCK, &wanted, &before_);
}

Interruption::~Interruption() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool Interruption::requested() {
  signalfd_siginfo info{};
  if (!signal_ && ::read(descriptor_, &info, sizeof info) == sizeof info)
    signal_ = static_cast<int>(info.ssi_signo);
  return signal_.has_value();
}

}  // namespace vanban
