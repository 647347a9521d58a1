// SPDX-License-Identifier: MIT
// A queue of processes before a lock, in the order in which they came: each locks the byte of a
// file whose number is its moment of arrival, on the clock that all processes of the machine share.
// Whoever holds none before his own is next. The system drops the lock with the process.
#pragma once

#include <cstdint>
#include <string>

#include "base/disk.hpp"

namespace vanban::disk {

/// A place in the queue; left when it goes out of scope.
class PlaceInQueue {
 public:
  /// Made where the file is missing; no link is followed.
  static Outcome<PlaceInQueue> take(const std::string& path);

  PlaceInQueue(PlaceInQueue&& other) noexcept;
  PlaceInQueue(const PlaceInQueue&) = delete;
  PlaceInQueue& operator=(const PlaceInQueue&) = delete;
  ~PlaceInQueue();

  /// Whether nobody who came before is still there.
  Outcome<bool> is_first() const;

 private:
  explicit PlaceInQueue(std::string path) : path_(std::move(path)) {}

  std::string path_;
  int descriptor_ = -1;
  std::int64_t turn_ = 0;
};

}  // namespace vanban::disk
