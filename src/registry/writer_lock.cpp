// SPDX-License-Identifier: MIT
#include "registry/writer_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <thread>
#include <utility>

#include "registry/faults.hpp"

namespace vanban::registry {
namespace {

// Short against an issue (milliseconds), long against a system call: waiting costs no noticeable
// CPU.
constexpr std::chrono::milliseconds kPause{1};

// The file stays for ever: removing it would let two writers lock two different files.
std::string lock_path(const std::string& register_path) { return register_path + "-lock"; }

int open_lock(const std::string& path) {
  return ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
}

bool lock_now(int descriptor) { return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0; }

Diagnostic busy(const std::string& path) {
  return refusal("busy", path,
                 {"sổ đăng ký đang được chương trình khác ghi, chờ quá lâu",
                  "another program is writing to the register; waited too long"},
                 {"Đợi chương trình kia xong rồi chạy lại.", "Wait until it is done, run again."});
}

}  // namespace

Result<WriterLock> WriterLock::acquire(const std::string& register_path,
                                       std::chrono::milliseconds wait) {
  const std::string path = lock_path(register_path);
  WriterLock lock(open_lock(path));
  if (lock.descriptor_ < 0) throw SystemError(path, errno);
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (!lock_now(lock.descriptor_)) {
    if (errno != EWOULDBLOCK && errno != EINTR) throw SystemError(path, errno);
    if (std::chrono::steady_clock::now() >= deadline) return fail(busy(register_path));
    std::this_thread::sleep_for(kPause);
  }
  return lock;
}

std::optional<WriterLock> WriterLock::try_acquire(const std::string& register_path) {
  WriterLock lock(open_lock(lock_path(register_path)));
  if (lock.descriptor_ < 0 || !lock_now(lock.descriptor_)) return std::nullopt;
  return lock;
}

WriterLock::WriterLock(WriterLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

WriterLock::~WriterLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace vanban::registry
