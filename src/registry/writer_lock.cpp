// SPDX-License-Identifier: MIT
#include "registry/writer_lock.hpp"

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

}  // namespace

Result<WriterLock> WriterLock::acquire(const std::string& register_path,
                                       std::chrono::milliseconds wait) {
  WriterLock lock(need(disk::File::open(lock_path(register_path), disk::File::Mode::lock)));
  lock.place_.emplace(need(disk::PlaceInQueue::take(lock_path(register_path))));
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (!need(lock.place_->is_first()) || !need(lock.file_.try_lock())) {
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
