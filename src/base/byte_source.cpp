// SPDX-License-Identifier: MIT
#include "base/byte_source.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "base/disk.hpp"

namespace vanban {
namespace {

Diagnostic read_error(const SystemError& error, const Bilingual& called) {
  Diagnostic diagnostic = io_error(
      "io.read", error,
      {fmt::format("không đọc được {}", called.vi), fmt::format("cannot read {}", called.en)});
  if (diagnostic.hint.empty())
    diagnostic.hint = {"Kiểm tra lại đường dẫn và quyền đọc.",
                       "Check the path and the permission to read it."};
  return diagnostic;
}

/// A pipe would be waited for without an end, a device may never end.
Diagnostic no_regular_file(const std::string& path, const Bilingual& called) {
  return make_error(
             "io.read", Fault::io,
             {fmt::format("không đọc được {}: đây là đường ống hoặc thiết bị, không phải tệp",
                          called.vi),
              fmt::format("cannot read {}: it is a pipe or a device, not a file", called.en)},
             {"Chép nội dung vào một tệp rồi dùng tệp ấy.",
              "Copy its content into a file and use that."})
      .in_file(path);
}

class FileSource : public ByteSource {
 public:
  FileSource(disk::File file, Bilingual called)
      : file_(std::move(file)), called_(std::move(called)) {}

  Result<std::size_t> read(char* buffer, std::size_t capacity) override {
    const auto count = file_.read(buffer, capacity);
    if (!count) return fail(read_error(count.error(), called_));
    return *count;
  }

 private:
  disk::File file_;
  Bilingual called_;
};

class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string content) : content_(std::move(content)) {}

  Result<std::size_t> read(char* buffer, std::size_t capacity) override {
    const std::size_t count = std::min(capacity, content_.size() - offset_);
    std::memcpy(buffer, content_.data() + offset_, count);
    offset_ += count;
    return count;
  }

 private:
  std::string content_;
  std::size_t offset_ = 0;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path, const Bilingual& called) {
  const auto status = disk::file_status(path);
  if (status && status->kind == disk::Kind::other) return fail(no_regular_file(path, called));
  auto file = disk::File::open(path, disk::File::Mode::read);
  if (!file) return fail(read_error(file.error(), called));
  return std::make_unique<FileSource>(std::move(*file), called);
}

std::unique_ptr<ByteSource> bytes_of(std::string content) {
  return std::make_unique<MemorySource>(std::move(content));
}

Result<void> ByteReader::fill() {
  if (ended_ || window_.size() - start_ >= kWindow) return {};
  window_.erase(0, start_);
  start_ = 0;
  while (!ended_ && window_.size() < kWindow) {
    const std::size_t old_size = window_.size();
    window_.resize(2 * kWindow);
    const Result<std::size_t> count =
        source_->read(window_.data() + old_size, 2 * kWindow - old_size);
    window_.resize(old_size + count.value_or(0));
    if (!count) return fail(count.error());
    ended_ = *count == 0;
  }
  return {};
}

}  // namespace vanban
