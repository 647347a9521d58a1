// SPDX-License-Identifier: MIT
#include "base/queue.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <utility>

namespace vanban::disk {
namespace {

/// Of the open file, not of the process: threads and processes alike wait for each other.
struct flock byte_lock(std::int64_t from, std::int64_t count) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = from;
  lock.l_len = count;
  return lock;
}

std::int64_t now() {
  const auto moment = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(moment).count();
}

tl::unexpected<SystemError> failed(const std::string& path) {
  return tl::make_unexpected(SystemError{path, errno});
}

}  // namespace

Outcome<PlaceInQueue> PlaceInQueue::take(const std::string& path) {
  PlaceInQueue place(path);
  place.descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644);
  if (place.descriptor_ < 0) return failed(path);
  while (true) {
    place.turn_ = now();
    struct flock lock = byte_lock(place.turn_, 1);
    if (::fcntl(place.descriptor_, F_OFD_SETLK, &lock) == 0) return place;
    // Somebody came at the very same moment: the next one is free.
    if (errno != EAGAIN && errno != EACCES && errno != EINTR) return failed(path);
  }
}

PlaceInQueue::PlaceInQueue(PlaceInQueue&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      turn_(other.turn_) {}

PlaceInQueue::~PlaceInQueue() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Outcome<bool> PlaceInQueue::is_first() const {
  struct flock lock = byte_lock(0, turn_);
  if (::fcntl(descriptor_, F_OFD_GETLK, &lock) != 0) return failed(path_);
  return lock.l_type == F_UNLCK;
}

}  // namespace vanban::disk
