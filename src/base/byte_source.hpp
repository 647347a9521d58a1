// SPDX-License-Identifier: MIT
// The seam to bytes that are read piece by piece, so that a list of a million rows costs no more
// memory than one of ten.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace vanban {

/// A stream of bytes that is read once, front to back.
class ByteSource {
 public:
  virtual ~ByteSource() = default;
  /// Up to `capacity` bytes into `buffer`; 0 at the end.
  virtual Result<std::size_t> read(char* buffer, std::size_t capacity) = 0;
};

/// A file of the disk; `called` is what messages call it. Fails with `io.read` and the path where
/// it cannot be opened or is no regular file (a folder, a pipe, a device); reading it may fail with
/// the same.
Result<std::unique_ptr<ByteSource>> open_file(const std::string& path,
                                              const Bilingual& called = {"tệp", "the file"});

/// Bytes in memory (tests, lists that a program made, parts that were unpacked).
std::unique_ptr<ByteSource> bytes_of(std::string content);

/// Reads a source byte by byte with some look-ahead.
class ByteReader {
 public:
  /// How far `peek` and `ahead` can look.
  static constexpr std::size_t kWindow = 64 * 1024;

  explicit ByteReader(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  /// Fills the window: afterwards `ahead()` holds up to kWindow bytes, fewer only near the end.
  Result<void> fill();
  /// What has been read and not yet taken.
  std::string_view ahead() const { return std::string_view(window_).substr(start_); }
  /// Drops the first bytes of `ahead()`.
  void take(std::size_t count) { start_ += count; }
  bool at_end() const { return ended_ && start_ == window_.size(); }
  /// Whether the source has nothing more than what `ahead()` shows.
  bool drained() const { return ended_; }

 private:
  std::unique_ptr<ByteSource> source_;
  std::string window_;
  std::size_t start_ = 0;
  bool ended_ = false;
};

}  // namespace vanban
