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

Diagnostic read_error(const std::string& path, const Bilingual& called, int error) {
  const std::string reason = std::generic_category().message(error);
  return make_error("io.read", Fault::io,
                    {fmt::format("không đọc được {} ({})", called.vi, reason),
                     fmt::format("cannot read {} ({})", called.en, reason)},
                    {"Kiểm tra lại đường dẫn và quyền đọc.",
                     "Check the path and the permission to read it."})
      .in_file(path);
}

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

class FileSource : public ByteSource {
 public:
  FileSource(std::FILE* file, std::string path, Bilingual called)
      : file_(file), path_(std::move(path)), called_(std::move(called)) {}

  Result<std::size_t> read(char* buffer, std::size_t capacity) override {
    const std::size_t count = std::fread(buffer, 1, capacity, file_.get());
    if (count < capacity && std::ferror(file_.get()))
      return fail(read_error(path_, called_, errno));
    return count;
  }

 private:
  std::unique_ptr<std::FILE, Closer> file_;
  std::string path_;
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
  std::FILE* file = std::fopen(path.c_str(), "rbe");
  if (file == nullptr) return fail(read_error(path, called, errno));
  auto source = std::make_unique<FileSource>(file, path, called);
  struct stat status {};
  if (::fstat(::fileno(file), &status) == 0 && S_ISDIR(status.st_mode))
    return fail(read_error(path, called, EISDIR));
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
