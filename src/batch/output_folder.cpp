// SPDX-License-Identifier: MIT
#include "batch/output_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "batch/findings.hpp"

namespace vanban::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 256 * 1024;

Diagnostic write_finding(const std::string& path, int error) {
  return io_finding("batch.write", path, error, {"không ghi được tệp", "cannot write the file"});
}

Diagnostic locked_finding(const std::string& path) {
  return file_finding(
      "batch.locked", Fault::state, path,
      {"một lệnh khác đang ghi vào thư mục này", "another run is writing into this folder"},
      {"Chờ lệnh kia xong, hoặc chọn thư mục khác.",
       "Wait for it to end, or choose another folder."});
}

std::int64_t in_nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

std::optional<FileStatus> status_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return FileStatus{static_cast<std::uint64_t>(status.st_size), in_nanoseconds(status.st_mtim)};
}

int write_all(int fd, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = ::write(fd, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

std::optional<std::string> digest_of_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return std::nullopt;
  Sha256 digest;
  std::string piece(kPiece, '\0');
  while (true) {
    const ssize_t count = ::read(file.get(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) return digest.hex();
    digest.update(std::string_view(piece).substr(0, static_cast<std::size_t>(count)));
  }
}

Result<std::unique_ptr<OutputFolder>> OutputFolder::open(const std::string& path,
                                                         const std::string& lock_name) {
  std::error_code error;
  fs::create_directories(fs::path(path) / kStateFolder, error);
  if (error)
    return fail(io_finding("batch.make-folder", path, error.value(),
                           {"không tạo được thư mục", "cannot make the folder"}));
  std::unique_ptr<OutputFolder> folder(new OutputFolder(path, lock_name));
  if (const Result<void> locked = folder->lock(); !locked) return fail(locked.error());
  folder->clear_temporary_files();
  return folder;
}

Result<void> OutputFolder::lock() {
  const std::string path = state_path(part_ + ".lock");
  lock_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (lock_.get() < 0) return fail(write_finding(path, errno));
  // The system drops the lock with the process, however that ends.
  if (::flock(lock_.get(), LOCK_EX | LOCK_NB) == 0) return {};
  return fail(errno == EWOULDBLOCK ? locked_finding(path_) : write_finding(path, errno));
}

void OutputFolder::clear_temporary_files() const {
  std::error_code error;
  const std::string prefix = part_ + ".tmp-";
  for (const fs::directory_entry& entry :
       fs::directory_iterator(fs::path(path_) / kStateFolder, error)) {
    std::error_code ignored;  // a leftover that cannot be removed does no harm
    if (entry.path().filename().string().rfind(prefix, 0) == 0) fs::remove(entry.path(), ignored);
  }
}

std::string OutputFolder::state_path(std::string_view name) const {
  return fmt::format("{}/{}/{}", path_, kStateFolder, name);
}

std::string OutputFolder::file_path(std::string_view name) const {
  return fmt::format("{}/{}", path_, name);
}

Result<StagedFile> OutputFolder::stage(const std::string& name, std::string_view content) const {
  StagedFile staged{state_path(fmt::format("{}.tmp-{}", part_, name)), {}};
  int error = 0;
  const Descriptor file(
      ::open(staged.temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (file.get() < 0) error = errno;
  if (error == 0) error = write_all(file.get(), content);
  struct stat status {};
  if (error == 0 && ::fstat(file.get(), &status) != 0) error = errno;
  if (error != 0) {
    ::unlink(staged.temporary.c_str());
    return fail(write_finding(file_path(name), error));
  }
  staged.record = {name, content.size(), sha256_hex(content), in_nanoseconds(status.st_mtim)};
  return staged;
}

Result<void> OutputFolder::publish(const StagedFile& staged) const {
  const std::string path = file_path(staged.record.name);
  if (::rename(staged.temporary.c_str(), path.c_str()) == 0) return {};
  const int error = errno;
  ::unlink(staged.temporary.c_str());
  return fail(write_finding(path, error));
}

Result<void> OutputFolder::sync() const {
  const Descriptor folder(::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() >= 0 && ::syncfs(folder.get()) == 0) return {};
  return fail(write_finding(path_, errno));
}

Result<StreamedFile> StreamedFile::create(const std::string& path) {
  const std::string temporary = path + ".tmp";
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (file.get() < 0) return fail(write_finding(path, errno));
  return StreamedFile(path, std::move(file));
}

Result<void> StreamedFile::append(std::string_view text) {
  pending_ += text;
  return pending_.size() < kPiece ? Result<void>{} : flush();
}

Result<void> StreamedFile::flush() {
  const int error = write_all(file_.get(), pending_);
  pending_.clear();
  if (error == 0) return {};
  ::unlink(temporary().c_str());
  return fail(write_finding(path_, error));
}

Result<void> StreamedFile::finish() {
  if (Result<void> flushed = flush(); !flushed) return flushed;
  if (::fdatasync(file_.get()) == 0 && ::rename(temporary().c_str(), path_.c_str()) == 0) return {};
  const int error = errno;
  ::unlink(temporary().c_str());
  return fail(write_finding(path_, error));
}

}  // namespace vanban::batch
