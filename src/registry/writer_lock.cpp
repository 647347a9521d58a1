// SPDX-License-Identifier: MIT
#include "registry/writer_lock.hpp"

#include <cstdint>
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

Diagnostic other_writer(const std::string& path) {
  return refusal("busy", path,
                 {"sổ đăng ký đang được chương trình khác ghi, chờ quá lâu",
                  "another program is writing to the register; waited too long"},
                 {"Đợi chương trình kia xong rồi chạy lại.", "Wait until it is done, run again."});
}

/// A place in the queue: the byte of the lock file whose number is the moment of arrival, on the
/// clock that all processes of the machine share. Who holds none before his own is next; a process
/// that dies leaves the queue.
std::int64_t take_turn(const disk::File& file) {
  using std::chrono::nanoseconds;
  while (true) {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const std::int64_t turn = std::chrono::duration_cast<nanoseconds>(now).count();
    if (need(file.try_lock_byte(turn))) return turn;
  }
}

}  // namespace

Result<WriterLock> WriterLock::acquire(const std::string& register_path,
                                       std::chrono::milliseconds wait) {
  WriterLock lock(need(disk::File::open(lock_path(register_path), disk::File::Mode::lock)));
  const std::int64_t turn = take_turn(lock.file_);
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (need(lock.file_.is_locked_before(turn)) || !need(lock.file_.try_lock())) {
    if (std::chrono::steady_clock::now() >= deadline) return fail(other_writer(register_path));
    std::this_thread::sleep_for(kPause);
  }
  return lock;
}

std::optional<WriterLock> WriterLock::try_acquire(const std::string& register_path) {
  auto file = disk::File::open(lock_path(register_path), disk::File::Mode::lock);
  if (!file || !file->try_lock().value_or(false)) return std::nullopt;
  return WriterLock(std::move(*file));
}

}  // namespace vanban::registry
