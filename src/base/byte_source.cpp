// SPDX-License-Identifier: MIT
#include "base/byte_source.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include <sys/stat.h>

#include <fmt/format.h>

namespace vanban {
namespace {

Diagnostic read_error(const std::string& path, int error) {
  const std::string reason = std::generic_category().message(error);
  Diagnostic diagnostic;
  diagnostic.code = "units.read";
  diagnostic.fault = Fault::io;
  diagnostic.place.file = path;
  diagnostic.message = {fmt::format("không đọc được danh sách đơn vị ({})", reason),
                        fmt::format("cannot read the unit list ({})", reason)};
  diagnostic.hint = {"Kiểm tra lại đường dẫn và quyền đọc.",
                     "Check the path and the permission to read it."};
  return diagnostic;
}

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

class FileSource : public ByteSource {
 public:
  FileSource(std::FILE* file, std::string path) : file_(file), path_(std::move(path)) {}

  Result<std::size_t> read(char* buffer, std::size_t capacity) override {
    const std::size_t count = std::fread(buffer, 1, capacity, file_.get());
    if (count < capacity && std::ferror(file_.get())) return fail(read_error(path_, errno));
    return count;
  }

 private:
  std::unique_ptr<std::FILE, Closer> file_;
  std::string path_;
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

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rbe");
  if (file == nullptr) return fail(read_error(path, errno));
  auto source = std::make_unique<FileSource>(file, path);
  struct stat status {};
  if (::fstat(::fileno(file), &status) == 0 && S_ISDIR(status.st_mode))
    return fail(read_error(path, EISDIR));
  return source;
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
