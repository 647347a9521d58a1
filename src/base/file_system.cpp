// SPDX-License-Identifier: MIT
#include "base/file_system.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

namespace vanban {
namespace {

namespace fs = std::filesystem;

Bilingual remedy(int error) {
  switch (error) {
    case ENOENT:
      return {"Kiểm tra lại đường dẫn.", "Check the path."};
    case EACCES:
    case EROFS:
    case EPERM:
      return {"Chọn thư mục khác hoặc xin quyền ghi, đọc.",
              "Choose another folder or ask for permission."};
    case ENOSPC:
    case EDQUOT:
      return {"Đĩa đã đầy: xóa bớt tệp rồi chạy lại.", "The disk is full: free space, run again."};
    default:
      return {};
  }
}

Diagnostic io_error(std::string_view code, const std::string& path, int error, Bilingual what) {
  const std::string reason = std::generic_category().message(error);
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.fault = Fault::io;
  diagnostic.place.file = path;
  diagnostic.message = {fmt::format("{} ({})", what.vi, reason),
                        fmt::format("{} ({})", what.en, reason)};
  diagnostic.hint = remedy(error);
  return diagnostic;
}

Diagnostic read_error(const std::string& path, int error) {
  return io_error("io.read", path, error, {"không đọc được tệp", "cannot read the file"});
}

Diagnostic write_error(const std::string& path, int error) {
  return io_error("io.write", path, error, {"không ghi được tệp", "cannot write the file"});
}

Diagnostic too_large(const std::string& path, std::size_t limit) {
  Diagnostic diagnostic{"io.too-large", Fault::io, Severity::error, {}, {}, {}};
  diagnostic.place.file = path;
  diagnostic.message = {fmt::format("tệp lớn hơn {} byte", limit),
                        fmt::format("the file is larger than {} bytes", limit)};
  diagnostic.hint = {"Chia nội dung thành nhiều tệp nhỏ hơn.", "Split it into smaller files."};
  return diagnostic;
}

/// Closes its descriptor when it goes out of scope.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  /// Closes now and tells whether the system was content with all that was written.
  bool close() {
    const int fd = fd_;
    fd_ = -1;
    return ::close(fd) == 0;
  }

 private:
  int fd_;
};

bool write_all(int fd, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// 0, or the errno of the step that failed.
int write_synced(const std::string& path, std::string_view content) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (file.get() < 0) return errno;
  if (!write_all(file.get(), content) || ::fsync(file.get()) != 0) return errno;
  return file.close() ? 0 : errno;
}

std::string temporary_name(const std::string& path) {
  return fmt::format("{}.tmp-{}", path, ::getpid());
}

}  // namespace

Result<std::string> RealFileSystem::read(const std::string& path, std::size_t limit) const {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) return fail(read_error(path, errno));
  if (S_ISDIR(status.st_mode)) return fail(read_error(path, EISDIR));
  const auto size = static_cast<std::size_t>(status.st_size);
  if (limit != 0 && size > limit) return fail(too_large(path, limit));
  std::string content;
  content.reserve(size);
  char buffer[65536];
  while (true) {
    const ssize_t count = ::read(file.get(), buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(read_error(path, errno));
    if (count == 0) return content;
    content.append(buffer, static_cast<std::size_t>(count));
    if (limit != 0 && content.size() > limit) return fail(too_large(path, limit));
  }
}

Result<void> RealFileSystem::write(const std::string& path, std::string_view content) {
  return write_together({{path, std::string(content)}});
}

Result<void> RealFileSystem::write_together(const std::vector<OutputFile>& files) {
  Diagnostics faults;
  for (const OutputFile& file : files) {
    const int error = write_synced(temporary_name(file.path), file.content);
    if (error != 0) faults.push_back(write_error(file.path, error));
  }
  for (const OutputFile& file : files) {
    const std::string temporary = temporary_name(file.path);
    if (!faults.empty()) {
      ::unlink(temporary.c_str());
    } else if (::rename(temporary.c_str(), file.path.c_str()) != 0) {
      faults.push_back(write_error(file.path, errno));
      ::unlink(temporary.c_str());
    }
  }
  if (faults.empty()) return {};
  return fail(std::move(faults));
}

Result<void> RealFileSystem::make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (!error && fs::is_directory(path, error)) return {};
  return fail(io_error("io.make-folder", path, error ? error.value() : ENOTDIR,
                       {"không tạo được thư mục", "cannot make the folder"}));
}

bool RealFileSystem::exists(const std::string& path) const {
  std::error_code error;
  return fs::exists(path, error);
}

Result<std::vector<std::string>> RealFileSystem::list(const std::string& folder) const {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (it->is_regular_file(error)) names.push_back(it->path().filename().string());
  if (error) return fail(read_error(folder, error.value()));
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::string> MemoryFileSystem::read(const std::string& path, std::size_t limit) const {
  for (const auto& [name, content] : files_) {
    if (name != path) continue;
    if (limit != 0 && content.size() > limit) return fail(too_large(path, limit));
    return content;
  }
  return fail(read_error(path, ENOENT));
}

Result<void> MemoryFileSystem::write(const std::string& path, std::string_view content) {
  for (auto& [name, old] : files_)
    if (name == path) return old = content, Result<void>{};
  files_.emplace_back(path, content);
  return {};
}

Result<void> MemoryFileSystem::write_together(const std::vector<OutputFile>& files) {
  for (const OutputFile& file : files) (void)write(file.path, file.content);
  return {};
}

Result<void> MemoryFileSystem::make_folder(const std::string&) { return {}; }

bool MemoryFileSystem::exists(const std::string& path) const {
  return std::any_of(files_.begin(), files_.end(), [&](const auto& file) {
    return file.first == path || file.first.rfind(path + "/", 0) == 0;
  });
}

Result<std::vector<std::string>> MemoryFileSystem::list(const std::string& folder) const {
  std::vector<std::string> names;
  const std::string prefix = folder + "/";
  for (const auto& [name, content] : files_) {
    if (name.rfind(prefix, 0) != 0) continue;
    const std::string rest = name.substr(prefix.size());
    if (rest.find('/') == std::string::npos) names.push_back(rest);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace vanban
